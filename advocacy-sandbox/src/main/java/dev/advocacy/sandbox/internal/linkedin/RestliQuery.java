package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The parameters of a Rest.li call, still raw, so that each can be refused in its own way. */
record RestliQuery(Map<String, String> raw) {

    RestliQuery {
        raw = Map.copyOf(raw);
    }

    static RestliQuery parse(String query) {
        Map<String, String> raw = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                raw.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new RestliQuery(raw);
    }

    Optional<RestliValue> value(String name) {
        try {
            return Optional.ofNullable(raw.get(name)).map(RestliParser::parse);
        } catch (IllegalArgumentException wrong) {
            throw illegal(name);
        }
    }

    /** The text, empty if it was not sent. */
    String text(String name) {
        return value(name).map(value -> asText(name, value)).orElse("");
    }

    int number(String name, int otherwise) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,9}")) {
            throw illegal(name);
        }
        return Integer.parseInt(text);
    }

    static Refusal illegal(String name) {
        return Envelope.illegalArgument("Query parameter '" + name + "' is invalid");
    }

    private static String asText(String name, RestliValue value) {
        if (value instanceof RestliValue.Text text) {
            return text.text();
        }
        throw illegal(name);
    }
}
