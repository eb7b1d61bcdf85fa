package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Person;
import java.util.Set;

/** Who has signed in: {@code /2/users/me}. */
final class MeResource {
    private static final Set<String> KNOWN = Set.of("user.fields", "expansions", "tweet.fields", "post.fields");

    private final Bill bill;

    MeResource(Bill bill) {
        this.bill = bill;
    }

    Answer show(ApiCall call) {
        call.query(KNOWN);
        bill.add(Price.USER_READ);
        Person person = call.person();
        ObjectNode data =
                Json.object().put("id", person.id()).put("name", person.name()).put("username", person.login());
        return Answer.json(200, Json.object().set("data", data));
    }
}
