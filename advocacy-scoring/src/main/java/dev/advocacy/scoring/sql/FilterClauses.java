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
            return repeat(filter, from, repeat);
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
                + " THEN 0 ELSE 1 END <> 0";
    }

    private String within(Filter filter, String from, long seconds) {
        return """
                SELECT %s
                FROM (
                  SELECT seen.*, FIRST_VALUE(kind) OVER shares AS first_kind, FIRST_VALUE(second) OVER shares AS shared_second,
                    FIRST_VALUE(nano) OVER shares AS shared_nano
                  FROM %s AS seen
                  WINDOW shares AS (PARTITION BY ambassador, post ORDER BY CASE WHEN kind = 'share' THEN 0 ELSE 1 END, place)
                ) AS posted
                WHERE CASE
                    WHEN %spost IS NOT NULL AND kind <> 'share' AND first_kind = 'share'
                      AND (second > shared_second OR second = shared_second AND nano >= shared_nano)
                      AND (second < shared_second + %4$s OR second = shared_second + %4$s AND nano < shared_nano)
                    THEN 0 ELSE 1 END <> 0
                """.formatted(CountedClauses.columns("posted"), from, kinds(filter.on()), seconds);
    }

    /** The first ones of those that have these parts in common. */
    private String repeat(Filter filter, String from, Filter.Repeat repeat) {
        return """
                SELECT %s
                FROM (
                  SELECT seen.*, ROW_NUMBER() OVER (PARTITION BY ambassador, kind, %s ORDER BY place) AS turn
                  FROM %s AS seen
                ) AS numbered
                WHERE CASE WHEN %sturn > %s THEN 0 ELSE 1 END <> 0
                """.formatted(
                        CountedClauses.columns("numbered"),
                        Parts.of(repeat.oncePer()),
                        from,
                        kinds(filter.on()),
                        repeat.most());
    }

    /** The first event of a day stands for its day, where days are put in the order of their counts. */
    private String burst(Filter filter, String from, Filter.Burst burst) {
        var medians = dialect.quotient("CAST(" + burst.times() + " * twice_the_median AS BIGINT)", "2");
        return """
                SELECT %s
                FROM (
                  SELECT sorted.*, SUM(
                      CASE WHEN turn = 1 AND place_of_day = %s + 1 THEN events_of_day ELSE 0 END
                      + CASE WHEN turn = 1 AND place_of_day = %s + 1 THEN events_of_day ELSE 0 END
                    ) OVER (PARTITION BY ambassador, kind) AS twice_the_median
                  FROM (
                    SELECT numbered.*, SUM(CASE WHEN turn = 1 THEN 1 ELSE 0 END) OVER (PARTITION BY ambassador, kind) AS days,
                      ROW_NUMBER() OVER (
                        PARTITION BY ambassador, kind, CASE WHEN turn = 1 THEN 1 ELSE 0 END ORDER BY events_of_day) AS place_of_day
                    FROM (
                      SELECT seen.*, ROW_NUMBER() OVER (PARTITION BY ambassador, kind, day ORDER BY place) AS turn,
                        COUNT(*) OVER (PARTITION BY ambassador, kind, day) AS events_of_day
                      FROM %s AS seen
                    ) AS numbered
                  ) AS sorted
                ) AS measured
                WHERE CASE WHEN %sturn > GREATEST(%s, %s) THEN 0 ELSE 1 END <> 0
                """.formatted(
                        CountedClauses.columns("measured"),
                        dialect.quotient("(days - 1)", "2"),
                        dialect.quotient("days", "2"),
                        from,
                        kinds(filter.on()),
                        burst.atLeast(),
                        medians);
    }

    /** Nothing for all kinds. */
    private String kinds(Collection<String> on) {
        return on.isEmpty()
                ? ""
                : "kind IN (" + on.stream().map(dialect::literal).collect(Collectors.joining(", ")) + ") AND ";
    }
}
