package dev.advocacy;

import java.util.Map;
import java.util.Objects;

/**
 * One result of a check: what is wrong or risky, where, and the way out. A host translates {@link #code()} with
 * {@link #arguments()}; {@link #message()} is the English text.
 *
 * @param code stable and dotted, for example {@code text.too-long}
 * @param severity whether it stops the step
 * @param field the part of the input it speaks of, for example {@code text} or {@code link}
 * @param message thing, value and way out, in English
 * @param arguments the values inside the message, by name
 */
public record Finding(String code, Severity severity, String field, String message, Map<String, String> arguments) {

    /** How much a finding weighs. */
    public enum Severity {
        /** The step is refused until this is mended. */
        ERROR,
        /** The person is told, and decides. */
        WARNING
    }

    /** Checks and copies. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(message, "message");
        arguments = Map.copyOf(arguments);
    }

    /** A finding that stops the step. */
    public static Finding error(String code, String field, String message) {
        return new Finding(code, Severity.ERROR, field, message, Map.of());
    }

    /** A finding that the person is told of. */
    public static Finding warning(String code, String field, String message) {
        return new Finding(code, Severity.WARNING, field, message, Map.of());
    }

    /** The same finding with one more argument. */
    public Finding with(String name, Object value) {
        var more = new java.util.HashMap<>(arguments);
        more.put(name, String.valueOf(value));
        return new Finding(code, severity, field, message, more);
    }

    /** Whether this stops the step. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
