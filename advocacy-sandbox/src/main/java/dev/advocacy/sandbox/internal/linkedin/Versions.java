package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which monthly API versions are active when.
 *
 * <p>A version opens on the 17th of its month and closes on the 15th of the same month a year later, unless the network announced
 * another day. Versions of late 2026 that nobody has confirmed are refused; later ones follow the rule.
 */
final class Versions {
    private static final Pattern SHAPE = Pattern.compile("(\\d{4})(0[1-9]|1[0-2])(\\.\\d{2})?");
    private static final int OPENS = 17;
    private static final int CLOSES = 15;
    private static final Map<YearMonth, LocalDate> ANNOUNCED = Map.of(
            YearMonth.of(2025, 11), LocalDate.of(2026, 11, 16),
            YearMonth.of(2026, 3), LocalDate.of(2027, 3, 16));
    private static final Set<YearMonth> NOT_OFFERED =
            Set.of(YearMonth.of(2025, 12), YearMonth.of(2026, 10), YearMonth.of(2026, 11), YearMonth.of(2026, 12));

    private Versions() {}

    /** The month, if the version is one and active. */
    static YearMonth check(String version, Instant now) {
        Matcher shape = SHAPE.matcher(version);
        if (!shape.matches()) {
            throw notActive(version);
        }
        YearMonth month = YearMonth.of(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(2)));
        if (!active(month, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            throw notActive(stamp(month));
        }
        return month;
    }

    /** As it is written in messages, e.g. {@code 20260901}. */
    static String stamp(YearMonth version) {
        return version.toString().replace("-", "") + "01";
    }

    static Refusal notActive(String stamp) {
        return Envelope.coded(426, "NONEXISTENT_VERSION", "Requested version " + stamp + " is not active");
    }

    private static boolean active(YearMonth version, LocalDate today) {
        LocalDate closes = ANNOUNCED.getOrDefault(version, version.plusYears(1).atDay(CLOSES));
        return !NOT_OFFERED.contains(version) && !today.isBefore(version.atDay(OPENS)) && today.isBefore(closes);
    }
}
