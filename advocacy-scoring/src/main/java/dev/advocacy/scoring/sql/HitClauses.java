package dev.advocacy.scoring.sql;

import dev.advocacy.scoring.Rule;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.ZeroRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What each rule gives for each event, before caps. */
final class HitClauses {
    private final ScoringRules rules;
    private final SqlDialect dialect;
    private final Worth worth;

    HitClauses(ScoringRules rules, SqlDialect dialect) {
        this.rules = rules;
        this.dialect = dialect;
        worth = new Worth(rules, dialect);
    }

    void addTo(Clauses clauses) {
        List<String> all = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            all.add(hits(rule, all.size() + 1));
        }
        clauses.add("hits", """
                What each rule gives for each event, before caps, in the smallest unit of points. A multiplier's days are counted
                from 1970-01-01, its factor is in ten-thousandths.""", all.isEmpty() ? none() : String.join("\nUNION ALL\n", all));
        if (rules.zeroRows() == ZeroRows.IN) {
            clauses.add("looked_at", "Days on which a rule looked at an event, whatever it gave.", lookedAt());
        }
    }

    private String lookedAt() {
        var any = rules.rules().stream().map(this::where).collect(Collectors.joining("\n  OR "));
        return "SELECT DISTINCT ambassador, day\nFROM counted\nWHERE " + (any.isEmpty() ? "1 = 0" : any);
    }

    private String none() {
        return "SELECT 1 AS rule, ambassador, place, day, week, CAST('' AS " + dialect.text()
                + ") AS cap_group, CAST(0 AS BIGINT) AS units\nFROM counted\nWHERE 1 = 0";
    }

    private String hits(Rule rule, int number) {
        var group = rule.caps().isEmpty() ? "" : rule.caps().get(0).group();
        return """
                -- rule %s, version %s
                SELECT %s AS rule, ambassador, place, day, week, %s AS cap_group, units
                FROM (
                  SELECT raised.*%s
                  FROM (
                    SELECT based.*, %s AS units
                    FROM (
                      SELECT counted.*, %s AS base
                      FROM counted
                      WHERE %s
                    ) AS based
                  ) AS raised
                  WHERE units <> 0
                ) AS hits_of_rule%s""".formatted(
                        rule.id(),
                        rule.version(),
                        number,
                        dialect.literal(group),
                        turn(rule),
                        worth.raised(rule),
                        worth.base(rule),
                        where(rule),
                        rule.oncePer().isEmpty() ? "" : "\nWHERE turn_of_rule < 2");
    }

    private String where(Rule rule) {
        List<String> all = new ArrayList<>();
        all.add("kind = " + dialect.literal(rule.on()));
        rule.where().marks().forEach(mark -> all.add(Marks.has(dialect, mark)));
        rule.where().without().forEach(mark -> all.add("NOT " + Marks.has(dialect, mark)));
        return String.join(" AND ", all);
    }

    private static String turn(Rule rule) {
        return rule.oncePer().isEmpty()
                ? ""
                : ",\n    ROW_NUMBER() OVER (PARTITION BY ambassador, " + Parts.of(rule.oncePer())
                        + " ORDER BY place) AS turn_of_rule";
    }
}
