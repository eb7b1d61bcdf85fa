package dev.advocacy.scoring.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** One JSON object of a file, which knows the fields it was asked for and so the ones that are unknown. */
public final class JsonFields {
    private static final int MOST = 1_000;

    private final JsonValue object;
    private final Set<String> known = new TreeSet<>();

    JsonFields(JsonValue object) {
        this.object = object;
    }

    /** The field, if it is there. */
    public Optional<JsonValue> optional(String field) {
        known.add(field);
        return Optional.ofNullable(object.node().get(field))
                .map(node -> new JsonValue(at(field), node, object.problems()));
    }

    /** The field; a missing one is a problem, unless the whole object was none. */
    public Optional<JsonValue> required(String field) {
        var found = optional(field);
        if (found.isEmpty() && object.node().isObject()) {
            problem("missing", field, "", "is missing: add it");
        }
        return found;
    }

    /** Names of all fields, in the file's order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        object.node().fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Notes a problem with a field. */
    public void problem(String code, String field, Object value, String message) {
        object.problems().add(code, at(field), value, message);
    }

    /** One of an enum's words; the fallback where nothing is said. */
    public <E extends Enum<E>> E word(String field, E[] words, E fallback) {
        return optional(field)
                .map(v -> v.word("unknown-" + field, JsonValue.byWord(words), fallback))
                .orElse(fallback);
    }

    /** A list of names, sorted; none where nothing is said. */
    public SortedSet<String> nameSet(String field) {
        SortedSet<String> names = new TreeSet<>();
        optional(field).map(JsonValue::items).orElse(List.of()).forEach(item -> names.add(item.name("unnamed")));
        return names;
    }

    /** A list of at most 1,000 objects, each with an id of its own; none where nothing is said. */
    public <T> List<T> list(String field, Function<JsonFields, T> reader, Function<T, String> idOf) {
        var items = optional(field).map(JsonValue::items).orElse(List.of());
        if (items.size() > MOST) {
            problem("out-of-range", field, items.size(), items.size() + " " + field + " are above " + MOST);
            return List.of();
        }
        List<T> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonValue item : items) {
            var read = reader.apply(item.fields());
            refuseTwice(idOf.apply(read), item, field, ids);
            all.add(read);
        }
        return all;
    }

    private static void refuseTwice(String id, JsonValue item, String field, Set<String> ids) {
        if (!id.isEmpty() && !ids.add(id)) {
            item.problems()
                    .add(
                            "duplicate-id",
                            item.path() + ".id",
                            id,
                            "\"" + id + "\" is the id of two " + field + ": rename one");
        }
    }

    /** To be called last: notes every field that nobody asked for. */
    public void refuseUnknown() {
        for (String name : names()) {
            if (!known.contains(name)) {
                problem("unknown-field", name, name, "is unknown: remove it, or use " + JsonValue.oneOf(known));
            }
        }
    }

    private String at(String field) {
        return object.path().equals(object.problems().file()) ? field : object.path() + "." + field;
    }
}
