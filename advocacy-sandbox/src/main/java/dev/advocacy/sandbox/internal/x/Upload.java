package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Part;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bytes and fields that come along, as a web form with parts or as JSON with the bytes in base64. */
record Upload(Map<String, String> fields, long mediaSize) {

    Upload {
        fields = Map.copyOf(fields);
    }

    /** Refuses names that are not known, and an upload without {@code media}. */
    static Upload of(ApiCall call, Set<String> known) {
        List<Part> parts = call.call().parts();
        return parts.isEmpty() ? of(call.json(), known) : of(parts, known);
    }

    static void checkName(String name, Set<String> known) {
        if (!known.contains(name)) {
            throw Problems.invalid(
                    "$." + name,
                    "",
                    "$." + name + ": is not defined in the schema and the schema does not allow additional properties");
        }
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static Upload of(List<Part> parts, Set<String> known) {
        Map<String, String> fields = new HashMap<>();
        long size = 0;
        for (Part part : parts) {
            checkName(part.name(), known);
            if (part.name().equals("media")) {
                size = part.bytes().length;
            } else {
                fields.put(part.name(), part.text());
            }
        }
        return new Upload(fields, size);
    }

    private static Upload of(ObjectNode body, Set<String> known) {
        Map<String, String> fields = new HashMap<>();
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            checkName(field.getKey(), known);
            fields.put(field.getKey(), field.getValue().asText());
        }
        String media = fields.remove("media");
        try {
            return new Upload(fields, media == null ? 0 : Base64.getDecoder().decode(media).length);
        } catch (IllegalArgumentException broken) {
            throw Problems.invalid("$.media", "", "$.media: is not base64");
        }
    }
}
