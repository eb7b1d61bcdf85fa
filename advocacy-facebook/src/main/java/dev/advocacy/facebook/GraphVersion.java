package dev.advocacy.facebook;

import dev.advocacy.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of the Graph API. The ends are those of Meta's own table of versions as of v26.0; a version that is not in it, or
 * that Meta has not dated yet, has an unknown end.
 *
 * @param value {@code v26.0} for example
 */
record GraphVersion(String value) {
    static final GraphVersion DEFAULT = new GraphVersion("v26.0");

    private static final Pattern SHAPE = Pattern.compile("v\\d{1,3}\\.\\d{1,2}");
    private static final Map<String, LocalDate> ENDS = Map.of(
            "v20.0", LocalDate.of(2026, 9, 24),
            "v21.0", LocalDate.of(2027, 1, 21),
            "v22.0", LocalDate.of(2027, 5, 20),
            "v23.0", LocalDate.of(2027, 10, 8),
            "v24.0", LocalDate.of(2028, 2, 18),
            "v25.0", LocalDate.of(2028, 7, 29));

    static boolean isWellFormed(@Nullable String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    /** The day on which Meta ends it, where that is known. */
    Optional<LocalDate> end() {
        return Optional.ofNullable(ENDS.get(value));
    }

    /** One finding where it is known to have ended; the day of the end itself counts as ended. */
    List<Finding> findings(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return end().filter(end -> !today.isBefore(end)).map(this::ended).stream()
                .toList();
    }

    private Finding ended(LocalDate end) {
        String message = "Meta ended version " + value + " of the Graph API on " + end
                + ": an operator has to set graphVersion to a later one";
        return Finding.error("facebook.version-ended", "channel", message)
                .with("version", value)
                .with("end", end);
    }
}
