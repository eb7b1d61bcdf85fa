package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was sent along in the query and in a form, JSON or multipart body; the body wins. Lists and objects stay JSON texts. */
final class Params {
    private final Map<String, String> texts;
    private final Map<String, Part> files = new LinkedHashMap<>();

    private Params(Map<String, String> texts) {
        this.texts = new LinkedHashMap<>(texts);
    }

    static Params of(Call call) {
        Params params = new Params(call.queryForm().fields());
        if (call.isType("application/json")) {
            params.add(json(call));
        } else if (call.isType("application/x-www-form-urlencoded")) {
            params.texts.putAll(call.form().fields());
        }
        call.parts().forEach(params::add);
        return params;
    }

    /** The value; empty text if it was not sent. */
    String value(String name) {
        return texts.getOrDefault(name, "");
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(texts.get(name)).filter(value -> !value.isEmpty());
    }

    boolean has(String name) {
        return texts.containsKey(name);
    }

    /** What was sent as yes or no. */
    boolean flag(String name, boolean otherwise) {
        return find(name)
                .map(value -> value.equals("true") || value.equals("1"))
                .orElse(otherwise);
    }

    int number(String name, int otherwise) {
        try {
            return find(name).map(Integer::parseInt).orElse(otherwise);
        } catch (NumberFormatException wrong) {
            throw GraphError.parameter("Param " + name + " must be an integer").refusal();
        }
    }

    Optional<Part> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** All texts, e.g. to write the address of the next page. */
    Map<String, String> texts() {
        return new LinkedHashMap<>(texts);
    }

    private void add(Part part) {
        if (part.filename().isEmpty()) {
            texts.put(part.name(), part.text());
        } else {
            files.put(part.name(), part);
        }
    }

    /** What is null was not sent. */
    private void add(ObjectNode json) {
        json.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> texts.put(field.getKey(), text(field.getValue())));
    }

    private static ObjectNode json(Call call) {
        return call.bodySize() == 0
                ? Json.object()
                : call.json()
                        .orElseThrow(() -> GraphError.parameter("The body is not a JSON object")
                                .refusal());
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
