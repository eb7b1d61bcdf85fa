package dev.advocacy.scoring;

import java.util.Optional;

/**
 * One difference between two rule sets. Immutable.
 *
 * @param place where, with items of lists by their id: {@code rules[click].weight.linkedin}
 * @param before what stands there in the one, as JSON; none where it has nothing
 * @param after what stands there in the other, as JSON; none where it has nothing
 */
public record RuleChange(String place, Optional<String> before, Optional<String> after) {

    /** For example {@code rules[click].weight.linkedin was 1 and becomes 2.25}. */
    @Override
    public String toString() {
        if (before.isEmpty()) {
            return place + " is new: " + after.orElse("");
        }
        return after.map(now -> place + " was " + before.get() + " and becomes " + now)
                .orElseGet(() -> place + " is gone: it was " + before.get());
    }
}
