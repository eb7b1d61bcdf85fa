package dev.advocacy.cli;

import dev.advocacy.cli.file.RowReader;

/** One cell of a row; what is wrong with it is an {@link IllegalArgumentException} that says so. */
final class Cell {
    private Cell() {}

    static String required(RowReader.Row row, String field) {
        var text = row.cells().get(field);
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing: every line needs it");
        }
        return text;
    }

    static long whole(RowReader.Row row, String field) {
        var text = required(row, field);
        if (!text.matches("\\d{1,15}")) {
            throw new IllegalArgumentException(field + ": \"" + text
                    + "\" is no whole number of 0 or more: mend it, or leave the line out if it is unknown");
        }
        return Long.parseLong(text);
    }
}
