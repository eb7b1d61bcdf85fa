package dev.advocacy.cli.log;

import dev.advocacy.Finding;

/**
 * What is wrong with a line of a file.
 *
 * @param line counted from 1; in Parquet the row, in CSV the line on which the record begins
 * @param severity whether the line cannot count
 * @param code stable
 * @param field of the event
 * @param value that stands there, shortened
 * @param message field, value and the way out
 */
public record LineProblem(
        long line, Finding.Severity severity, String code, String field, String value, String message) {

    static LineProblem of(long line, Finding finding) {
        return new LineProblem(
                line,
                finding.severity(),
                finding.code(),
                finding.field(),
                finding.arguments().getOrDefault("value", ""),
                finding.message());
    }

    /** Whether the line cannot count. */
    public boolean isError() {
        return severity == Finding.Severity.ERROR;
    }

    /** For example {@code line 17: value: "2,5" is no number: write it like 2.5}. */
    @Override
    public String toString() {
        var what = message.substring(Math.min(message.length(), field.length() + 2));
        return "line " + line + ": " + (isError() ? "" : "note: ") + field + ": " + quoted() + what;
    }

    /** Not again where the message has it. */
    private String quoted() {
        boolean said = message.contains("'" + value + "'") || message.contains('"' + value + '"');
        return value.isEmpty() || said ? "" : '"' + value + "\" ";
    }
}
