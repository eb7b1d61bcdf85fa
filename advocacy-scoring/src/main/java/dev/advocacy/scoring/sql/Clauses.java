package dev.advocacy.scoring.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The named steps of a query, each with a comment, in their order. */
final class Clauses {
    private final SqlDialect dialect;
    private final List<String> steps = new ArrayList<>();

    Clauses(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** Adds a step. */
    void add(String name, String comment, String body) {
        add(name, " AS (", comment, body);
    }

    /** Adds a step that several others read, to be made once. */
    void addOnce(String name, String comment, String body) {
        add(name, dialect.once(), comment, body);
    }

    private void add(String name, String as, String comment, String body) {
        steps.add(comment(comment) + "\n" + name + as + "\n" + indented(body.strip()) + "\n)");
    }

    /** The whole query. */
    String query(String head, String body) {
        return comment(head) + "\nWITH\n" + String.join(",\n", steps) + "\n" + body.strip() + "\n";
    }

    /** Text that stays a comment, whatever stands in it. */
    static String comment(String text) {
        return text.strip().lines().map(line -> "-- " + line).collect(Collectors.joining("\n"));
    }

    private static String indented(String body) {
        return body.lines().map(line -> line.isEmpty() ? line : "  " + line).collect(Collectors.joining("\n"));
    }
}
