package dev.advocacy.cli.terminal;

import java.util.List;

/** Ends the command with an exit code and something that a person can act on. */
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What was given has problems: events, rules. */
    public static final int PROBLEMS = 1;
    /** The command was called wrongly, or something cannot be read. */
    public static final int UNREADABLE = 2;
    /** The answer could not be written. */
    public static final int NOT_WRITTEN = 3;

    private final int code;
    private final transient List<String> lines;

    private Stop(int code, List<String> lines) {
        super(String.join("\n", lines));
        this.code = code;
        this.lines = List.copyOf(lines);
    }

    /** What was given has problems, and nothing was done. */
    public static Stop problems(List<String> lines) {
        return new Stop(PROBLEMS, lines);
    }

    /** Something cannot be read. */
    public static Stop unreadable(String message) {
        return new Stop(UNREADABLE, List.of(message));
    }

    /** The answer cannot be written. */
    public static Stop notWritten(String message) {
        return new Stop(NOT_WRITTEN, List.of(message));
    }

    /** For the shell. */
    public int code() {
        return code;
    }

    /** For the person. */
    public List<String> lines() {
        return lines;
    }
}
