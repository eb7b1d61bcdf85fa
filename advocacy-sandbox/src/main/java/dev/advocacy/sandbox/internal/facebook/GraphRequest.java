package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Call;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A request to the Graph API before anybody asked who sends it; {@code version} is the one that serves it. */
record GraphRequest(Call call, Params params, int version, Instant now) {

    /** The node that is asked for. */
    String id() {
        String raw = call.variable("id");
        try {
            return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return raw;
        }
    }

    /** The verb as the network's messages name it. */
    String verb() {
        return switch (call.method()) {
            case "POST" -> "post";
            case "DELETE" -> "delete";
            default -> "get";
        };
    }

    /** The fields that are asked for, else these. */
    List<Field> fields(String... otherwise) {
        return params.find("fields")
                .map(FieldParser::parse)
                .orElseGet(() -> List.of(otherwise).stream().map(Field::named).toList());
    }
}
