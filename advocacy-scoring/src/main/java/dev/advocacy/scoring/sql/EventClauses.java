package dev.advocacy.scoring.sql;

import java.util.List;
import java.util.stream.Collectors;

/**
 * From the table's texts to events: each once, with its time and value as integers. What can be no event stops the query.
 *
 * <p>Conditions that nearly every row meets are written as {@code <> 1} here and in the later steps, not as {@code = 0}: a planner that knows
 * nothing of an expression takes the second for one row in 200, and then joins row by row.
 */
final class EventClauses {
    private static final List<String> COLUMNS = List.of(
            "id", "kind", "ambassador", "at", "channel", "visitor", "value", "retracts", "post", "content", "zone");
    private static final String INSTANT = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,9})?Z";
    private static final String DECIMAL = "-?[0-9]{1,10}([.][0-9]{1,6}0*)?";

    private final SqlDialect dialect;

    EventClauses(SqlDialect dialect) {
        this.dialect = dialect;
    }

    void addTo(Clauses clauses, String table) {
        clauses.add("written", """
                The table as it is, repeats once. Text is compared by code point, whatever the session has set.""", written(table));
        clauses.add("checked", """
                What can be no event stops the query: the number that is made of its name is none.""", checked());
        clauses.add("timed", """
                Times in seconds since 1970 and nanoseconds, days counted from a March so that the leap day is a year's last;
                values in millionths.""", timed());
    }

    private String written(String table) {
        var texts = COLUMNS.stream()
                .map(column -> "  " + dialect.asText(dialect.name(column)) + " AS " + inside(column))
                .collect(Collectors.joining(",\n"));
        return "SELECT DISTINCT\n" + texts + ",\n  " + dialect.asText("COALESCE(" + dialect.name("marks") + ", '')")
                + " AS marks\nFROM " + table;
    }

    /** Some names are words of SQL. */
    private static String inside(String column) {
        return switch (column) {
            case "at" -> "happened";
            case "value" -> "amount";
            default -> column;
        };
    }

    private String checked() {
        return """
                SELECT faulty.*
                FROM (
                  SELECT numbered.*,
                    CASE
                      WHEN COALESCE(id, '') = '' THEN 'an event has no id'
                      WHEN COALESCE(kind, '') = '' OR COALESCE(ambassador, '') = '' OR COALESCE(channel, '') = ''
                        THEN 'event ' || id || ' has no kind, ambassador or channel'
                      WHEN forms > 1 THEN 'event ' || id || ' stands for two different events'
                      WHEN happened IS NULL OR NOT %s
                        THEN 'event ' || id || ' happened at ' || COALESCE(happened, 'no time') || ', not written like 2026-11-30T08:15:00Z'
                      WHEN SUBSTR(happened, 6, 5) IN ('02-30', '02-31', '04-31', '06-31', '09-31', '11-31')
                        OR SUBSTR(happened, 6, 5) = '02-29' AND %s
                        THEN 'event ' || id || ' happened on ' || happened || ', a day that there was not'
                      WHEN SUBSTR(happened, 1, 4) = '0000'
                        OR SUBSTR(happened, 1, 10) >= '9999-12-28' AND happened <> '9999-12-28T00:00:00Z'
                        THEN 'event ' || id || ' happened at ' || happened || ', outside the years 1 to 9999'
                      WHEN NOT %s
                        THEN 'event ' || id || ' has the value ' || amount || ', no number with up to 6 decimals'
                      WHEN ABS(CAST(amount AS DECIMAL(28, 6))) > 1000000000
                        THEN 'event ' || id || ' has the value ' || amount || ', beyond a thousand million'
                    END AS fault
                  FROM (SELECT written.*, COUNT(*) OVER (PARTITION BY id) AS forms FROM written) AS numbered
                ) AS faulty
                WHERE CASE WHEN fault IS NULL THEN 0 ELSE %s END <> 1
                """.formatted(
                        dialect.matches("happened", INSTANT),
                        noLeapYear(),
                        dialect.matches("amount", DECIMAL),
                        dialect.stop("fault", "INTEGER"));
    }

    private static String noLeapYear() {
        var year = "CAST(SUBSTR(happened, 1, 4) AS INTEGER)";
        return "(%1$s %% 4 <> 0 OR %1$s %% 100 = 0 AND %1$s %% 400 <> 0)".formatted(year);
    }

    private String timed() {
        return """
                SELECT id, kind, ambassador, channel, visitor, retracts, post, content, marks, zone, nano, millionths,
                  86400 * (365 * y + %s - %s + %s + %s + day_of_month - 719469) + second_of_day AS second
                FROM (
                  SELECT split.*, %s AS y, months %% 12 AS m
                  FROM (
                    SELECT checked.*,
                      12 * CAST(SUBSTR(happened, 1, 4) AS BIGINT) + CAST(SUBSTR(happened, 6, 2) AS BIGINT) - 3 AS months,
                      CAST(SUBSTR(happened, 9, 2) AS BIGINT) AS day_of_month,
                      3600 * CAST(SUBSTR(happened, 12, 2) AS BIGINT) + 60 * CAST(SUBSTR(happened, 15, 2) AS BIGINT)
                        + CAST(SUBSTR(happened, 18, 2) AS BIGINT) AS second_of_day,
                      CAST(RPAD(REPLACE(SUBSTR(happened, 21), 'Z', ''), 9, '0') AS BIGINT) AS nano,
                      CAST(COALESCE(CAST(amount AS DECIMAL(28, 6)), 1) * 1000000 AS BIGINT) AS millionths
                    FROM checked
                  ) AS split
                ) AS dated
                """.formatted(
                        dialect.quotient("y", "4"),
                        dialect.quotient("y", "100"),
                        dialect.quotient("y", "400"),
                        dialect.quotient("(153 * m + 2)", "5"),
                        dialect.quotient("months", "12"));
    }
}
