package dev.advocacy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The SDK refused an input or a step, and nothing was changed. It names every problem at once; each {@link Finding} says
 * the thing, the value and the way out.
 */
public final class RefusedException extends AdvocacyException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * A refusal with all its problems.
     *
     * @param what what was refused, for example {@code draft for kari on linkedin}
     * @param findings at least one; the first gives the exception its code
     */
    public RefusedException(String what, List<Finding> findings) {
        super(first(findings).code(), readable(what, findings), null);
        this.findings = List.copyOf(findings);
    }

    /** A refusal with one problem. */
    public RefusedException(String what, Finding finding) {
        this(what, List.of(finding));
    }

    /** All problems, in the order in which they were found. Empty only after Java serialization, which drops them. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    private static Finding first(List<Finding> findings) {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("findings is empty: a refusal needs at least one reason");
        }
        return findings.get(0);
    }

    private static String readable(String what, List<Finding> findings) {
        Objects.requireNonNull(what, "what");
        return findings.stream()
                .map(f -> "\n  - " + f.message() + " [" + f.code() + "]")
                .collect(Collectors.joining("", "Refused: " + what, ""));
    }
}
