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
        clauses.add("named", "Whether an event is taken back by its id; a retraction cannot be.", """
                SELECT events.*,
                  CASE
                    WHEN retracts IS NULL AND kind <> 'retraction' THEN MAX(CASE WHEN retracts IS NULL THEN 0 ELSE 1 END)
                      OVER (PARTITION BY ambassador, COALESCE(retracts, id))
                    ELSE 0
                  END AS taken
                FROM events
                """);
        clauses.add("standing", """
                Neither a retraction nor taken back nor barred. A share that is taken back, and a retraction that names no event, take
                back all that belongs to the post.""", """
                SELECT %s
                FROM (
                  SELECT named.*,
                    MAX(CASE WHEN taken = 1 AND kind = 'share' OR retracts IS NULL AND kind = 'retraction' THEN 1 ELSE 0 END)
                      OVER (PARTITION BY ambassador, post) AS post_taken
                  FROM named
                ) AS posts
                WHERE barred <> 1 AND retracts IS NULL AND kind <> 'retraction' AND taken <> 1
                  AND CASE WHEN post IS NULL THEN 0 ELSE post_taken END <> 1
                """.formatted(columns("posts")));
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
