package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looking posts up by their ids: {@code GET /2/tweets} and {@code GET /2/tweets/{id}}. */
final class LookupResource {
    private static final int MOST = 100;
    static final Set<String> COMMON =
            Set.of("expansions", "media.fields", "place.fields", "poll.fields", "user.fields");

    private final Posts posts;
    private final Bill bill;
    private final Switches switches;

    LookupResource(Posts posts, Bill bill, Switches switches) {
        this.posts = posts;
        this.bill = bill;
        this.switches = switches;
    }

    Answer several(ApiCall call) {
        Form query = call.query(known("ids"));
        List<String> ids = List.of(query.value("ids").split(",", -1));
        check(query.value("ids"), ids);
        List<Post> found = found(ids);
        List<PostView> views = views(found, query, call);
        ObjectNode body = Json.object();
        if (!views.isEmpty()) {
            body.set("data", Json.array(views, PostView::json));
        }
        List<ObjectNode> errors = new ArrayList<>();
        ids.stream()
                .filter(id -> posts.find(id).isEmpty())
                .map(id -> Problems.missingPost("ids", id))
                .forEach(errors::add);
        return answer(body, views, errors);
    }

    Answer one(ApiCall call) {
        Form query = call.query(known());
        String id = call.variable("id");
        checkId("id", id);
        List<PostView> views = views(found(List.of(id)), query, call);
        ObjectNode body = Json.object();
        views.forEach(view -> body.set("data", view.json()));
        return answer(body, views, views.isEmpty() ? List.of(Problems.missingPost("id", id)) : List.of());
    }

    private List<PostView> views(List<Post> found, Form query, ApiCall call) {
        Fields fields = Fields.of(query, switches.names());
        bill.addReads(found, call.now());
        return found.stream()
                .map(post -> PostView.of(post, fields, call.person(), call.now()))
                .toList();
    }

    private List<Post> found(List<String> ids) {
        return ids.stream()
                .distinct()
                .map(posts::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private Set<String> known(String... own) {
        Set<String> known = new TreeSet<>(COMMON);
        known.addAll(List.of(own));
        known.add(switches.names().parameter());
        return known;
    }

    private static Answer answer(ObjectNode body, List<PostView> views, List<ObjectNode> missing) {
        ArrayNode errors = Json.array();
        missing.forEach(errors::add);
        views.forEach(view -> view.hidden().forEach(errors::add));
        if (!errors.isEmpty()) {
            body.set("errors", errors);
        }
        return Answer.json(200, body);
    }

    private static void check(String sent, List<String> ids) {
        if (sent.isEmpty()) {
            throw Problems.invalid("ids", "", "The `ids` query parameter can not be empty");
        }
        if (ids.size() > MOST) {
            throw Problems.invalid(
                    "ids",
                    sent,
                    "The number of values in the `ids` query parameter list [" + ids.size()
                            + "] is not between 1 and 100");
        }
        ids.forEach(id -> checkId("ids", id));
    }

    private static void checkId(String name, String id) {
        if (!id.matches("[0-9]{1,19}")) {
            throw Problems.invalid(name, id, "The `" + name + "` query parameter value [" + id + "] is not valid");
        }
    }
}
