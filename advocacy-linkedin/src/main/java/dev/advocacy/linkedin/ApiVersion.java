package dev.advocacy.linkedin;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of LinkedIn's API. Sunsets are those LinkedIn published (migration page, March 2026) or that were seen in its
 * answers; a version that is not in the table has an unknown sunset.
 *
 * @param value year and month, perhaps with a revision: {@code 202609} or {@code 202609.01}
 */
record ApiVersion(String value) {
    static final ApiVersion DEFAULT = new ApiVersion("202609");

    private static final Pattern SHAPE = Pattern.compile("20\\d{2}(0[1-9]|1[0-2])(\\.\\d{2})?");
    private static final Map<String, LocalDate> SUNSETS = Map.of(
            "202510", LocalDate.of(2026, 10, 15),
            "202511", LocalDate.of(2026, 11, 16),
            "202601", LocalDate.of(2027, 1, 15),
            "202602", LocalDate.of(2027, 2, 15),
            "202603", LocalDate.of(2027, 3, 16),
            "202609", LocalDate.of(2027, 9, 15));

    static boolean isWellFormed(@Nullable String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    /** The day on which LinkedIn ends it, where that is known. */
    Optional<LocalDate> sunset() {
        return Optional.ofNullable(SUNSETS.get(month()));
    }

    /** Whether it is known to have ended on this day; the sunset itself counts as ended. */
    boolean endedOn(LocalDate day) {
        return sunset().filter(end -> !day.isBefore(end)).isPresent();
    }

    /** Whether it is this month's version or a later one. */
    boolean isAtLeast(String other) {
        return month().compareTo(other) >= 0;
    }

    private String month() {
        return value.substring(0, 6);
    }
}
