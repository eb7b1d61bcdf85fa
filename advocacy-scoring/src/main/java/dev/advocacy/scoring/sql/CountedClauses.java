package dev.advocacy.scoring.sql;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.Filter;
import dev.advocacy.scoring.ScoringRules;
import java.util.Collection;
import java.util.stream.Collectors;

/** Which events may earn: not taken back, not barred, not filtered, and of a post's confirmations the first. */
final class CountedClauses {
    private final ScoringRules rules;
    private final SqlDialect dialect;

    CountedClauses(ScoringRules rules, SqlDialect dialect) {
        this.rules = rules;
        this.dialect = dialect;
    }

    void addTo(Clauses clauses) {
        clauses.addOnce("taken_events", "Events that are taken back by their id; a retraction cannot be.", """
                SELECT DISTINCT taken.ambassador, taken.id, CASE WHEN taken.kind = 'share' THEN taken.post END AS post
                FROM events AS retraction
                JOIN events AS taken ON taken.ambassador = retraction.ambassador AND taken.id = retraction.retracts
                WHERE taken.retracts IS NULL AND taken.kind <> 'retraction'
                """);
        clauses.add("taken_posts", "Posts that are taken back with all that belongs to them.", """
                SELECT ambassador, post FROM taken_events WHERE post IS NOT NULL
                UNION
                SELECT ambassador, post FROM events WHERE kind = 'retraction' AND retracts IS NULL AND post IS NOT NULL
                """);
        if (hasWithin()) {
            clauses.add("first_shares", "When each post was first there.", """
                    SELECT ambassador AS of_ambassador, post AS of_post, second AS shared_second, nano AS shared_nano
                    FROM (
                      SELECT events.*, ROW_NUMBER() OVER (PARTITION BY ambassador, post ORDER BY place) AS turn
                      FROM events
                      WHERE kind = 'share' AND post IS NOT NULL
                    ) AS shares
                    WHERE turn = 1
                    """);
        }
        clauses.add("passed", "Neither taken back nor barred nor filtered.", passed());
        clauses.addOnce("counted", "Of several shares of one post the first.", """
                SELECT confirmed.*
                FROM (
                  SELECT passed.*, ROW_NUMBER() OVER (PARTITION BY ambassador, kind, post ORDER BY place) AS turn
                  FROM passed
                ) AS confirmed
                WHERE kind <> 'share' OR post IS NULL OR turn = 1
                """);
    }

    private boolean hasWithin() {
        return rules.filters().stream().anyMatch(filter -> filter.condition() instanceof Filter.Within);
    }

    private String passed() {
        return """
                SELECT id, kind, ambassador, channel, visitor, post, content, marks, millionths, day, week, place
                FROM events
                %sWHERE barred = 0 AND retracts IS NULL AND kind <> 'retraction'
                  AND NOT EXISTS (SELECT 1 FROM taken_events AS t WHERE t.ambassador = events.ambassador AND t.id = events.id)
                  AND NOT EXISTS (SELECT 1 FROM taken_posts AS t WHERE t.ambassador = events.ambassador AND t.post = events.post)
                %s""".formatted(
                        hasWithin()
                                ? "LEFT JOIN first_shares ON of_ambassador = ambassador AND of_post = post AND kind <> 'share'\n"
                                : "",
                        rules.filters().stream().map(this::unless).collect(Collectors.joining()));
    }

    /** A condition that is neither true nor false, for want of a visitor, does not hold. */
    private String unless(Filter filter) {
        return "  -- filter " + filter.id() + "\n  AND CASE WHEN " + kinds(filter.on(), dialect)
                + condition(filter.condition()) + " THEN 1 ELSE 0 END = 0\n";
    }

    /** Nothing for all kinds. */
    static String kinds(Collection<String> on, SqlDialect dialect) {
        return on.isEmpty() ? "" : "kind IN (" + list(on, dialect) + ") AND ";
    }

    static String list(Collection<String> texts, SqlDialect dialect) {
        return texts.stream().map(dialect::literal).collect(Collectors.joining(", "));
    }

    private String condition(Filter.Condition condition) {
        if (condition instanceof Filter.SelfVisit) {
            return "visitor = ambassador";
        }
        if (condition instanceof Filter.Marked marked) {
            return Marks.has(dialect, marked.mark());
        }
        if (condition instanceof Filter.Within within) {
            return within(within.time().toSeconds());
        }
        throw new RefusedException(
                "query",
                Finding.error(
                        "sql.filter", "filters", condition + " cannot be said in SQL yet: leave this filter out"));
    }

    private static String within(long seconds) {
        return "(second, nano) >= (shared_second, shared_nano) AND (second, nano) < (shared_second + " + seconds
                + ", shared_nano)";
    }
}
