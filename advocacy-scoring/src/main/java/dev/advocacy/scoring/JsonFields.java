package dev.advocacy.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One JSON object of a rules file, which knows the fields it was asked for and so the ones that are unknown. */
final class JsonFields {
    private final JsonValue object;
    private final Set<String> known = new TreeSet<>();

    JsonFields(JsonValue object) {
        this.object = object;
    }

    Optional<JsonValue> optional(String field) {
        known.add(field);
        return Optional.ofNullable(object.node().get(field))
                .map(node -> new JsonValue(at(field), node, object.problems()));
    }

    /** The field; a missing one is a problem, unless the whole object was none. */
    Optional<JsonValue> required(String field) {
        var found = optional(field);
        if (found.isEmpty() && object.node().isObject()) {
            problem("missing", field, "", "is missing: add it");
        }
        return found;
    }

    /** Names of all fields, in the file's order. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        object.node().fieldNames().forEachRemaining(names::add);
        return names;
    }

    void problem(String code, String field, Object value, String message) {
        object.problems().add(code, at(field), value, message);
    }

    /** To be called last: notes every field that nobody asked for. */
    void refuseUnknown() {
        for (String name : names()) {
            if (!known.contains(name)) {
                problem("unknown-field", name, name, "is unknown: remove it, or use " + JsonValue.oneOf(known));
            }
        }
    }

    private String at(String field) {
        return object.path().equals(RulesReader.FILE) ? field : object.path() + "." + field;
    }
}
