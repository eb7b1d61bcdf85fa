package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a rules file, so that it can be told at once. */
final class Problems {
    private final List<Finding> findings = new ArrayList<>();

    /** Notes a problem: the field, the value found there, what is wrong and the way out. */
    void add(String code, String field, Object value, String message) {
        findings.add(
                Finding.error("rules." + code, field, field + ": " + message).with("value", value));
    }

    void refuseIfAny() {
        if (!findings.isEmpty()) {
            throw new RefusedException("scoring rules", findings);
        }
    }
}
