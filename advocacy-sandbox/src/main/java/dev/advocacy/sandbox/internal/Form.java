package dev.advocacy.sandbox.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fields of a web form or of an ordinary query; the last of equal names counts. */
public record Form(Map<String, String> fields) {

    public Form {
        fields = Map.copyOf(fields);
    }

    public static Form parse(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    /** The value; empty text if it was not sent. */
    public String value(String name) {
        return fields.getOrDefault(name, "");
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Refusal.plain(400, "Malformed percent-encoding");
        }
    }
}
