package dev.advocacy.testkit.author;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Pebble gave back. */
record PebbleReply(int status, String body, @Nullable String retryAfter) {

    boolean good() {
        return status == 200 || status == 201 || status == 202;
    }

    /** A field's value, text or number; what is neither is absent. Pebble's own fields hold no escapes. */
    Optional<String> text(String field) {
        var value = Pattern.compile("\"" + field + "\":\\s*(?:\"([^\"]*)\"|(-?\\d+)(?=\\s*[,}]))")
                .matcher(body);
        return value.find()
                ? Optional.ofNullable(value.group(1))
                        .or(() -> Optional.of(value.group(2)))
                        .filter(v -> !v.isBlank())
                : Optional.empty();
    }
}
