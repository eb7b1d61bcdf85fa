package dev.advocacy.scoring.sql;

import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Year;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The day and the week of each event, and its place among the ambassador's events. */
final class DayClauses {
    /** More days than any event lies before 1970, in whole weeks: what is divided must not be negative. */
    private static final long SHIFT = 719_467;

    static long weekShift(DayOfWeek weekStart) {
        return SHIFT + 4 - weekStart.getValue();
    }

    private final ScoringRules rules;
    private final SqlDialect dialect;
    private final SortedSet<String> zones;
    private final Year first;
    private final Year last;

    DayClauses(ScoringRules rules, SqlDialect dialect, SortedSet<String> zones, Year first, Year last) {
        this.rules = rules;
        this.dialect = dialect;
        this.zones = zones;
        this.first = first;
        this.last = last;
    }

    void addTo(Clauses clauses) {
        if (hasTable()) {
            clauses.add("offsets (of_zone, since, until, ahead)", """
                    Seconds ahead of UTC, by java.time's rules, from the year %s to the end of %s; times in seconds since 1970.
                    An event outside of it, or in another zone, stops the query.""".formatted(first, last), offsets());
        }
        clauses.add("local", "Seconds since 1970 on the clock of the place.", local());
        clauses.addOnce("events", """
                Days are counted from 1970-01-01, a week is its first day; place is the order by time, then id, shorter ids first.
                What earns nothing under any rules is left out; a share stays, for what it says of its post, and so does a retraction.""", events());
    }

    private boolean hasTable() {
        return rules.countsInZoneOfAmbassador() || !ZoneOffsets.isFixed(rules.zone());
    }

    private String offsets() {
        return zones.stream()
                .map(zone -> ZoneOffsets.of(zone, first, last))
                .map(this::rows)
                .collect(Collectors.joining(",\n", "VALUES\n", ""));
    }

    private String rows(ZoneOffsets of) {
        return of.stretches().stream()
                .map(s -> "  (%s, %s, %s, %s)".formatted(dialect.literal(of.zone()), s.from(), s.until(), s.ahead()))
                .collect(Collectors.joining(",\n"));
    }

    private String local() {
        if (!hasTable()) {
            int ahead = rules.zone().getRules().getOffset(Instant.EPOCH).getTotalSeconds();
            return "SELECT timed.*, second" + (ahead == 0 ? "" : " + " + ahead) + " AS local_second\nFROM timed";
        }
        var rulesZone = dialect.literal(rules.zone().getId());
        return """
                SELECT timed.*,
                  CASE
                    WHEN ahead IS NOT NULL THEN second + ahead
                    ELSE %s
                  END AS local_second
                FROM timed
                LEFT JOIN offsets ON of_zone = %s AND since <= second AND second < until
                """.formatted(
                        outside(), rules.countsInZoneOfAmbassador() ? "COALESCE(zone, " + rulesZone + ")" : rulesZone);
    }

    private String outside() {
        return dialect.stop(
                "'event ' || id || ' lies outside the years " + first + " to " + last
                        + ", or its zone is not among those printed here: ' || COALESCE(zone, '')",
                "BIGINT");
    }

    private String events() {
        return """
                SELECT dated.*,
                  day - (day + %s) %% 7 AS week,
                  ROW_NUMBER() OVER (PARTITION BY ambassador ORDER BY second, nano, LENGTH(id), id) AS place
                FROM (
                  SELECT local.*,
                    %s - 719468 AS day,
                    CASE WHEN %s OR %s THEN 1 ELSE 0 END AS barred
                  FROM local
                ) AS dated
                WHERE barred <> 1 OR kind IN ('share', 'retraction') OR retracts IS NOT NULL
                """.formatted(
                        weekShift(rules.weekStart()),
                        dialect.quotient("(local_second + 719468 * CAST(86400 AS BIGINT))", "86400"),
                        Marks.has(dialect, ScoringEvent.AUTOMATED),
                        Marks.has(dialect, ScoringEvent.NO_POINTS));
    }
}
