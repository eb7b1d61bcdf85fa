package dev.advocacy.scoring.internal;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a file, so that it can be told at once. To be used once. */
public final class Problems {
    private final String kind;
    private final String what;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * None yet.
     *
     * @param kind the kind of file, such as {@code rules}; each problem's code begins with it
     * @param what what is refused, such as {@code scoring rules}
     */
    public Problems(String kind, String what) {
        this.kind = kind;
        this.what = what;
    }

    /** Notes a problem: the field, the value found there, what is wrong and the way out. */
    public void add(String code, String field, Object value, String message) {
        findings.add(
                Finding.error(kind + "." + code, field, field + ": " + message).with("value", value));
    }

    /** Throws a {@link RefusedException} that names all problems, if there are any. */
    public void refuseIfAny() {
        if (!findings.isEmpty()) {
            throw new RefusedException(what, findings);
        }
    }

    /** The place of the whole file. */
    String file() {
        return kind + " file";
    }
}
