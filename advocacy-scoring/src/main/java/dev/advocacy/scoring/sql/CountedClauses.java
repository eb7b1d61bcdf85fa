package dev.advocacy.scoring.sql;

import dev.advocacy.scoring.ScoringRules;
import java.util.List;
import java.util.stream.Collectors;

/** Which events may earn: not taken back, not barred, not filtered, and of a post's confirmations the first. */
final class CountedClauses {
    private static final List<String> COLUMNS = List.of(
            "kind",
            "ambassador",
            "channel",
            "visitor",
            "post",
            "content",
            "marks",
            "millionths",
            "second",
            "nano",
            "day",
            "week",
            "place");

    private final FilterClauses filters;

    CountedClauses(ScoringRules rules, SqlDialect dialect) {
        filters = new FilterClauses(rules, dialect);
    }

    void addTo(Clauses clauses) {
        clauses.addOnce("taken_events", "Events that are taken back by their id; a retraction cannot be.", """
                SELECT DISTINCT taken.ambassador, taken.id, CASE WHEN taken.kind = 'share' THEN taken.post END AS post
                FROM events AS retraction
                JOIN events AS taken ON taken.ambassador = retraction.ambassador AND taken.id = retraction.retracts
                WHERE retraction.retracts IS NOT NULL AND taken.retracts IS NULL AND taken.kind <> 'retraction'
                """);
        clauses.add("taken_posts", "Posts that are taken back with all that belongs to them.", """
                SELECT ambassador, post FROM taken_events WHERE post IS NOT NULL
                UNION
                SELECT ambassador, post FROM events WHERE kind = 'retraction' AND retracts IS NULL AND post IS NOT NULL
                """);
        clauses.add("standing", "Neither a retraction nor taken back nor barred.", """
                SELECT %s
                FROM events
                WHERE barred <> 1 AND retracts IS NULL AND kind <> 'retraction'
                  AND NOT EXISTS (SELECT 1 FROM taken_events AS t WHERE t.ambassador = events.ambassador AND t.id = events.id)
                  AND NOT EXISTS (SELECT 1 FROM taken_posts AS t WHERE t.ambassador = events.ambassador AND t.post = events.post)
                """.formatted(columns("events")));
        clauses.addOnce("counted", "Of several shares of one post the first.", """
                SELECT confirmed.*
                FROM (
                  SELECT filtered.*, ROW_NUMBER() OVER (PARTITION BY ambassador, kind, post ORDER BY place) AS turn
                  FROM %s AS filtered
                ) AS confirmed
                WHERE kind <> 'share' OR post IS NULL OR turn < 2
                """.formatted(
                        filters.addTo(clauses, "standing")));
    }

    /** What the steps from here on read of an event. */
    static String columns(String of) {
        return COLUMNS.stream().map(column -> of + "." + column).collect(Collectors.joining(", "));
    }
}
