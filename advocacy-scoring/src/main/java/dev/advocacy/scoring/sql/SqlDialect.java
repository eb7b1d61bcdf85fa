package dev.advocacy.scoring.sql;

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
    };

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

    /** A name of a table or column: whatever stands in it, it stays one. */
    String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A column as text that is compared by code point, whatever the database or the session has set. */
    String asText(String column) {
        return "CAST(" + column + " AS " + text + ") COLLATE \"C\"";
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
