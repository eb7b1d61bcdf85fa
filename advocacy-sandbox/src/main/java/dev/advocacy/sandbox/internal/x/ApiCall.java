package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Person;
import java.time.Instant;
import java.util.Set;

/** A call to the API for a signed-in user. */
record ApiCall(Call call, Person person, Instant now) {

    /** The query; names that the place does not know are refused. */
    Form query(Set<String> known) {
        Form query = call.queryForm();
        query.fields().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    String names = String.join(",", known.stream().sorted().toList());
                    throw Problems.invalid(
                            name,
                            query.value(name),
                            "The query parameter [" + name + "] is not one of [" + names + "]");
                });
        return query;
    }

    /** The part of the path that stands for {@code {name}}. */
    String variable(String name) {
        return call.variable(name);
    }

    ObjectNode json() {
        if (!call.isType("application/json")) {
            throw Problems.invalid("$", "", "Content-Type must be application/json");
        }
        return call.json().orElseThrow(() -> Problems.invalid("$", "", "Invalid JSON in the body"));
    }
}
