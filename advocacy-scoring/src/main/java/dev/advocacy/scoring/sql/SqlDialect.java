package dev.advocacy.scoring.sql;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whose SQL is printed. A dialect is these few words and nothing else: all else in the query is standard SQL, integers and
 * text that is compared byte by byte.
 */
public enum SqlDialect {
    /** DuckDB, from 1.4. */
    DUCKDB("DuckDB", "VARCHAR", "HUGEINT") {
        @Override
        String quotient(String dividend, String divisor) {
            return dividend + " // " + divisor;
        }

        @Override
        String bigQuotient(String dividend, String divisor) {
            return quotient(dividend, divisor);
        }

        @Override
        String matches(String text, String pattern) {
            return "regexp_full_match(" + text + ", " + literal(pattern) + ")";
        }

        @Override
        String literal(String text) {
            return quoted(text);
        }
    },

    /** PostgreSQL, from 14; the database's encoding is UTF8. */
    POSTGRESQL("PostgreSQL", "text", "numeric") {
        @Override
        String quotient(String dividend, String divisor) {
            return dividend + " / " + divisor;
        }

        @Override
        String bigQuotient(String dividend, String divisor) {
            return "div(" + dividend + ", " + divisor + ")";
        }

        @Override
        String matches(String text, String pattern) {
            return text + " ~ " + literal("^(" + pattern + ")$");
        }

        // With standard_conforming_strings off a backslash would be an escape; so it always is one here.
        @Override
        String literal(String text) {
            return text.indexOf('\\') < 0 ? quoted(text) : "E" + quoted(text.replace("\\", "\\\\"));
        }
    },

    /**
     * Apache Spark, from 4.0, with {@code spark.sql.ansi.enabled}, as it is by default: without it sums beyond 64 bits would not
     * stop the query.
     */
    SPARK("Apache Spark", "STRING", "DECIMAL(38, 0)") {
        @Override
        String quotient(String dividend, String divisor) {
            return dividend + " div " + divisor;
        }

        @Override
        String bigQuotient(String dividend, String divisor) {
            return "(" + dividend + ") div (" + divisor + ")";
        }

        // In Java a line's end before the last line feed is an end, too.
        @Override
        String matches(String text, String pattern) {
            return "(" + text + " RLIKE " + literal("(?d)^(" + pattern + ")$") + " AND RIGHT(" + text
                    + ", 1) <> CHAR(10))";
        }

        // What a backslash, two quotes or a dollar mean in a text depends on the session; so they never stand in one.
        @Override
        String literal(String text) {
            var parts = PARTS.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(part -> SPECIAL.contains(part) ? "CHAR(" + part.codePointAt(0) + ")" : "'" + part + "'")
                    .toList();
            return switch (parts.size()) {
                case 0 -> "''";
                case 1 -> parts.get(0);
                default -> "CONCAT(" + String.join(", ", parts) + ")";
            };
        }

        @Override
        String name(String name) {
            return '`' + name.replace("`", "``") + '`';
        }

        @Override
        String byCodePoint(String text) {
            return text + " COLLATE UTF8_BINARY";
        }

        @Override
        String stop(String reason, String type) {
            return "CAST(RAISE_ERROR(" + reason + ") AS " + type + ")";
        }

        // Spark has no word for it; it shares what two steps send over the network alike.
        @Override
        String once() {
            return " AS (";
        }
    };

    private static final Set<String> SPECIAL = Set.of("'", "\\", "$");
    private static final Pattern PARTS = Pattern.compile("[^'\\\\$]+|['\\\\$]");

    private final String product;
    private final String text;
    private final String big;

    SqlDialect(String product, String text, String big) {
        this.product = product;
        this.text = text;
        this.big = big;
    }

    /** The quotient of two 64-bit integers, cut towards zero. */
    abstract String quotient(String dividend, String divisor);

    /** The quotient of two {@link #big} integers, cut towards zero. */
    abstract String bigQuotient(String dividend, String divisor);

    /** Whether the whole text has this form. */
    abstract String matches(String text, String pattern);

    /** A text as a constant: whatever stands in it, it stays one. */
    abstract String literal(String text);

    /** A text, compared by code point, whatever the database or the session has set. */
    String byCodePoint(String text) {
        return text + " COLLATE \"C\"";
    }

    /** What stops the query with a reason, where another row has a value of this type. */
    String stop(String reason, String type) {
        return "CAST(" + reason + " AS " + type + ")";
    }

    /** How a step begins that several others read: it is to be made once. */
    String once() {
        return " AS MATERIALIZED (";
    }

    /** A name of a table or column: whatever stands in it, it stays one. */
    String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A column as text that is compared by code point, whatever the database or the session has set. */
    String asText(String column) {
        return byCodePoint("CAST(" + column + " AS " + text + ")");
    }

    /** The name of the product. */
    String product() {
        return product;
    }

    /** The type of texts. */
    String text() {
        return text;
    }

    /** The type of integers beyond 64 bits. */
    String big() {
        return big;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
