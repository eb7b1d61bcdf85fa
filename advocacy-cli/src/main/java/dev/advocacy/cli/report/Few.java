package dev.advocacy.cli.report;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.scoring.recognition.fairness.SmallGroups;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The report's small groups, whose figures are left out. This is the rule of a board's total, too.
 *
 * @param shown who is named
 */
record Few(Set<AmbassadorId> shown) {
    /** The smallest group. */
    static final int LEAST = GroupThreshold.standard().members();

    static final String TEXT = "fewer than " + LEAST + " people";

    /** Whether a figure of these would tell of somebody; one of nobody tells of nobody. */
    boolean are(Collection<AmbassadorId> people) {
        return groups().are(people);
    }

    /** Which parts of a sum are left out; see {@link SmallGroups#leftOut}. */
    <K> Set<K> leftOut(Map<K, Figures.Cell> parts) {
        Map<K, Set<AmbassadorId>> people = new LinkedHashMap<>();
        parts.forEach((part, cell) -> people.put(part, cell.people()));
        return groups().leftOut(people);
    }

    private SmallGroups groups() {
        return new SmallGroups(GroupThreshold.standard(), shown);
    }
}
