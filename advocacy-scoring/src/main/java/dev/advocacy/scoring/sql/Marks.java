package dev.advocacy.scoring.sql;

/** Conditions on an event's marks, which are one text with blanks between. */
final class Marks {
    private Marks() {}

    static String has(SqlDialect dialect, String mark) {
        return "POSITION(" + dialect.literal(" " + mark + " ") + " IN ' ' || marks || ' ') > 0";
    }
}
