package dev.advocacy.cli.report;

import dev.advocacy.event.AmbassadorId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Few people are no group: their figures are left out. Nor is a group whose members are named but for a few: the sum less
 * those who are named is theirs. This is the rule of a board's total, too.
 *
 * @param shown who is named
 */
record Few(Set<AmbassadorId> shown) {
    /** The smallest group. */
    static final int LEAST = 5;

    static final String TEXT = "fewer than " + LEAST + " people";

    /** Whether a figure of these would tell of somebody; one of nobody tells of nobody. */
    boolean are(Collection<AmbassadorId> people) {
        long hidden = people.stream().filter(who -> !shown.contains(who)).count();
        return (!people.isEmpty() && people.size() < LEAST) || (hidden > 0 && hidden < LEAST);
    }

    /**
     * Which parts of a sum are left out: those of few, and then the next small ones until what is left out together, which
     * is the sum less the others, is of more parts than one and not of few.
     */
    <K> Set<K> leftOut(Map<K, Figures.Cell> parts) {
        Set<K> out = new HashSet<>();
        Set<AmbassadorId> theirs = new HashSet<>();
        for (var part : smallestFirst(parts)) {
            var people = part.getValue().people();
            boolean follows = out.size() == 1 || are(theirs);
            if (are(people) || follows) {
                out.add(part.getKey());
                theirs.addAll(people);
            }
        }
        return out;
    }

    /** Those of few before all others; those of nobody tell of nobody. */
    private <K> List<Map.Entry<K, Figures.Cell>> smallestFirst(Map<K, Figures.Cell> parts) {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().people().isEmpty())
                .sorted(Comparator.<Map.Entry<K, Figures.Cell>, Boolean>comparing(
                                part -> !are(part.getValue().people()))
                        .thenComparingInt(part -> part.getValue().people().size()))
                .toList();
    }
}
