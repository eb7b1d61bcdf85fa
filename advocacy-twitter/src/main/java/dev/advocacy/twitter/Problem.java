package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.support.NetworkError;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What X says where it refuses. It has two shapes, {@code {"title", "detail", "type"}}, perhaps with {@code errors} inside, and
 * {@code {"errors": [{"code", "message"}]}}, of which any part may be missing. Of a type only the last segment counts, since its
 * host differs. A medium that could not be processed is told with 200.
 */
final class Problem {
    static final String MEDIA_FAILED = "media-failed";

    private Problem() {}

    static NetworkError of(JsonNode body) {
        if (isFailedMedia(body)) {
            JsonNode error = processing(body).path("error");
            return NetworkError.of(MEDIA_FAILED, text(error, "message")).alias(text(error, "name"));
        }
        JsonNode first = body.path("errors").path(0);
        return NetworkError.of(type(body), words(body, first))
                .alias(text(body, "title"))
                .alias(text(body, "reason"))
                .alias(text(first, "code"))
                .alias(type(first));
    }

    /** Whether this is the app's cap and no limit of rate. */
    static boolean isCap(JsonNode body) {
        return "usage-capped".equals(type(body)) || "UsageCapExceeded".equals(text(body, "title"));
    }

    static boolean isFailedMedia(JsonNode body) {
        return "failed".equals(text(processing(body), "state"));
    }

    private static JsonNode processing(JsonNode body) {
        return body.path("data").path("processing_info");
    }

    /** The last segment, for example {@code usage-capped}; null for {@code about:blank}, which says nothing. */
    static @Nullable String type(JsonNode problem) {
        String type = text(problem, "type");
        return type == null || type.equals("about:blank") ? null : type.substring(type.lastIndexOf('/') + 1);
    }

    private static @Nullable String words(JsonNode body, JsonNode first) {
        return Stream.of(body.path("detail"), first.path("message"), first.path("detail"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
