package dev.advocacy.sandbox.internal.facebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which Graph versions live when; an ended one is served by the oldest that lives. */
final class GraphVersions {
    private static final Pattern SHAPE = Pattern.compile("v(\\d{1,3})\\.(\\d{1,2})");
    private static final List<Version> KNOWN = List.of(
            version(20, "2024-05-21", "2026-09-24"),
            version(21, "2024-10-02", "2027-01-21"),
            version(22, "2025-01-21", "2027-05-20"),
            version(23, "2025-05-29", "2027-10-08"),
            version(24, "2025-10-08", "2028-02-18"),
            version(25, "2026-02-18", "2028-07-29"),
            version(26, "2026-07-29", "9999-01-01"));

    private GraphVersions() {}

    /** The number before the dot, with its first and last day. */
    record Version(int number, LocalDate released, LocalDate ends) {
        boolean isOut(LocalDate today) {
            return !today.isBefore(released);
        }

        boolean lives(LocalDate today) {
            return isOut(today) && today.isBefore(ends);
        }
    }

    /** The number of the version that serves the request; an empty text asks for none and gets the oldest. */
    static int serving(String asked, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        int oldest = oldest(today);
        if (asked.isEmpty()) {
            return oldest;
        }
        int number = number(asked);
        if (number > newest(today)) {
            throw unknown(asked);
        }
        return Math.max(number, oldest);
    }

    static GraphRefusal unknown(String path) {
        return GraphError.of(2500, "Unknown path components: /" + path).refusal();
    }

    private static int number(String asked) {
        Matcher shape = SHAPE.matcher(asked);
        if (!shape.matches()) {
            throw unknown(asked);
        }
        return Integer.parseInt(shape.group(1));
    }

    private static int oldest(LocalDate today) {
        return KNOWN.stream()
                .filter(version -> version.lives(today))
                .mapToInt(Version::number)
                .min()
                .orElse(KNOWN.get(0).number());
    }

    private static int newest(LocalDate today) {
        return KNOWN.stream()
                .filter(version -> version.isOut(today))
                .mapToInt(Version::number)
                .max()
                .orElse(KNOWN.get(0).number());
    }

    private static Version version(int number, String released, String ends) {
        return new Version(number, LocalDate.parse(released), LocalDate.parse(ends));
    }
}
