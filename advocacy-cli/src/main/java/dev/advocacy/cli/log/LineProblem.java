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

    @Override
    public String toString() {
        var quoted = value.isEmpty() || message.contains(value) ? "" : " \"" + value + "\"";
        return "line " + line + ": " + (isError() ? "" : "note: ")
                + message.replaceFirst(": ", ":" + quoted.replace("\\", "\\\\").replace("$", "\\$") + " ");
    }
}
