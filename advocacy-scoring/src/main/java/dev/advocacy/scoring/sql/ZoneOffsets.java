package dev.advocacy.scoring.sql;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a zone's clock is ahead of UTC, stretch by stretch, from {@code java.time}'s rules. */
record ZoneOffsets(String zone, List<Stretch> stretches) {

    /** From one second since 1970 to before another, so many seconds ahead. */
    record Stretch(long from, long until, int ahead) {}

    /** For the years from the first to the last, both in UTC. */
    static ZoneOffsets of(String zone, Year first, Year last) {
        var rules = ZoneId.of(zone).getRules();
        var from = start(first);
        var until = start(last.plusYears(1));
        List<Stretch> stretches = new ArrayList<>();
        for (var next = rules.nextTransition(from); from.isBefore(until); next = rules.nextTransition(from)) {
            var to = next == null || next.getInstant().isAfter(until) ? until : next.getInstant();
            stretches.add(new Stretch(
                    from.getEpochSecond(),
                    to.getEpochSecond(),
                    rules.getOffset(from).getTotalSeconds()));
            from = to;
        }
        return new ZoneOffsets(zone, stretches);
    }

    private static Instant start(Year year) {
        return year.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whether the zone's clock is never changed. */
    static boolean isFixed(ZoneId zone) {
        return zone.getRules().isFixedOffset();
    }
}
