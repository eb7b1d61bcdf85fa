package dev.advocacy.scoring.sql;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.Filter;
import dev.advocacy.scoring.ScoringRules;
import java.util.Collection;
import java.util.stream.Collectors;

/** The filters, one step each: a filter sees what those before it let by. */
final class FilterClauses {
    private final ScoringRules rules;
    private final SqlDialect dialect;

    FilterClauses(ScoringRules rules, SqlDialect dialect) {
        this.rules = rules;
        this.dialect = dialect;
    }

    /** Adds the steps and answers the name of the last. */
    String addTo(Clauses clauses, String standing) {
        var from = standing;
        int number = 0;
        for (Filter filter : rules.filters()) {
            var name = "let_by_" + ++number;
            clauses.add(name, "Filter " + filter.id() + ": " + filter.condition(), letBy(filter, from));
            from = name;
        }
        return from;
    }

    private String letBy(Filter filter, String from) {
        var condition = filter.condition();
        if (condition instanceof Filter.SelfVisit) {
            return plain(filter, from, "visitor = ambassador");
        }
        if (condition instanceof Filter.Marked marked) {
            return plain(filter, from, Marks.has(dialect, marked.mark()));
        }
        if (condition instanceof Filter.Within within) {
            return within(filter, from, within.time().toSeconds());
        }
        if (condition instanceof Filter.Repeat repeat) {
            return numbered(filter, from, ", " + Parts.of(repeat.oncePer()), Long.toString(repeat.most()), "");
        }
        if (condition instanceof Filter.Burst burst) {
            return burst(filter, from, burst);
        }
        throw new RefusedException(
                "query",
                Finding.error(
                        "sql.filter", "filters", "filter " + filter.id() + " cannot be said in SQL: leave it out"));
    }

    /** A condition that is neither true nor false, for want of a visitor, does not hold. */
    private String plain(Filter filter, String from, String condition) {
        return "SELECT *\nFROM " + from + "\nWHERE CASE WHEN " + kinds(filter.on()) + condition
                + " THEN 0 ELSE 1 END = 1";
    }

    private String within(Filter filter, String from, long seconds) {
        return """
                SELECT posted.*
                FROM %1$s AS posted
                LEFT JOIN (
                  SELECT ambassador, post, second, nano, ROW_NUMBER() OVER (PARTITION BY ambassador, post ORDER BY place) AS turn
                  FROM %1$s
                  WHERE kind = 'share' AND post IS NOT NULL
                ) AS shared ON shared.turn = 1 AND shared.ambassador = posted.ambassador AND shared.post = posted.post
                WHERE CASE
                    WHEN %2$skind <> 'share'
                      AND (posted.second > shared.second OR posted.second = shared.second AND posted.nano >= shared.nano)
                      AND (posted.second < shared.second + %3$d OR posted.second = shared.second + %3$d AND posted.nano < shared.nano)
                    THEN 0 ELSE 1 END = 1
                """.formatted(from, kinds(filter.on()), seconds);
    }

    /** The first ones of those that have these parts in common. */
    private String numbered(Filter filter, String from, String parts, String most, String joined) {
        return """
                SELECT %s
                FROM (
                  SELECT seen.*, ROW_NUMBER() OVER (PARTITION BY ambassador, kind%s ORDER BY place) AS turn
                  FROM %s AS seen
                ) AS numbered%s
                WHERE CASE WHEN %sturn > %s THEN 0 ELSE 1 END = 1
                """.formatted(
                        CountedClauses.columns("numbered"), parts, from, joined, kinds(filter.on(), "numbered."), most);
    }

    private String burst(Filter filter, String from, Filter.Burst burst) {
        var medians = """

                JOIN (
                  SELECT ambassador, kind, GREATEST(%d, %s) AS most
                  FROM (
                    SELECT ambassador, kind, events_of_day,
                      ROW_NUMBER() OVER (PARTITION BY ambassador, kind ORDER BY events_of_day) AS place_of_day,
                      COUNT(*) OVER (PARTITION BY ambassador, kind) AS days
                    FROM (SELECT ambassador, kind, day, COUNT(*) AS events_of_day FROM %s GROUP BY ambassador, kind, day) AS per_day
                  ) AS sorted
                  GROUP BY ambassador, kind
                ) AS medians ON medians.ambassador = numbered.ambassador AND medians.kind = numbered.kind""".formatted(
                        burst.atLeast(),
                        dialect.quotient("CAST(" + burst.times() + " * " + twiceTheMedian() + " AS BIGINT)", "2"),
                        from);
        return numbered(filter, from, ", day", "medians.most", medians);
    }

    private String twiceTheMedian() {
        return "SUM(CASE WHEN place_of_day = " + dialect.quotient("(days - 1)", "2")
                + " + 1 THEN events_of_day ELSE 0 END + CASE WHEN place_of_day = " + dialect.quotient("days", "2")
                + " + 1 THEN events_of_day ELSE 0 END)";
    }

    private String kinds(Collection<String> on) {
        return kinds(on, "");
    }

    /** Nothing for all kinds. */
    private String kinds(Collection<String> on, String of) {
        return on.isEmpty()
                ? ""
                : of + "kind IN (" + on.stream().map(dialect::literal).collect(Collectors.joining(", ")) + ") AND ";
    }
}
