package dev.advocacy.scoring.sql;

import dev.advocacy.scoring.Cap;
import dev.advocacy.scoring.Period;
import dev.advocacy.scoring.Rule;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.ZeroRows;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Caps, the shortest period first. What an event is given is what it adds to the clamped sum of its group and period; so the
 * sum of a period is its clamped sum.
 */
final class CapClauses {
    private final SqlDialect dialect;
    private final List<Cap> caps;
    private final boolean zeroRows;

    CapClauses(ScoringRules rules, SqlDialect dialect) {
        this.dialect = dialect;
        zeroRows = rules.zeroRows() == ZeroRows.IN;
        caps = rules.rules().stream()
                .map(Rule::caps)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    void addTo(Clauses clauses) {
        var from = "hits";
        for (Period period : Period.values()) {
            var of = caps.stream().filter(cap -> cap.period() == period).toList();
            if (!of.isEmpty()) {
                var name = "capped_by_" + period.word();
                clauses.add(name, comment(period), capped(from, period, of));
                from = name;
            }
        }
        clauses.addOnce(
                "credits", "What each ambassador was given on each day.", """
                SELECT ambassador, day, SUM(units) AS units
                FROM %s
                GROUP BY ambassador, day
                """.formatted(zeroRows ? with(from) : from));
    }

    private static String with(String from) {
        return "(\n  SELECT ambassador, day, units FROM " + from
                + "\n  UNION ALL\n  SELECT ambassador, day, 0 AS units FROM looked_at\n) AS given";
    }

    private static String comment(Period period) {
        return "The cap by " + period.word()
                + ": each event gives what it adds to the clamped sum of its group so far.";
    }

    private String capped(String from, Period period, List<Cap> of) {
        return """
                SELECT rule, ambassador, place, day, week, cap_group,
                  %s
                  - %s AS units
                FROM (
                  SELECT %s.*,
                    CAST(SUM(units) OVER (
                      PARTITION BY ambassador, cap_group%s ORDER BY place, rule ROWS UNBOUNDED PRECEDING) AS BIGINT) AS filled
                  FROM %s
                ) AS filling
                """.formatted(clamp(of, "filled"), clamp(of, "filled - units"), from, bucket(period), from);
    }

    private static String bucket(Period period) {
        return switch (period) {
            case DAY -> ", day";
            case WEEK -> ", week";
            case EVER -> "";
        };
    }

    private String clamp(List<Cap> of, String sum) {
        return of.stream()
                .map(cap -> " WHEN " + dialect.literal(cap.group()) + " THEN GREATEST(" + cap.floor() + ", LEAST("
                        + cap.most() + ", " + sum + "))")
                .collect(Collectors.joining("", "CASE cap_group", " ELSE " + sum + " END"));
    }
}
