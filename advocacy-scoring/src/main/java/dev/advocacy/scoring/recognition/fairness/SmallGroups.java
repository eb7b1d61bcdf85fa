package dev.advocacy.scoring.recognition.fairness;

import dev.advocacy.event.AmbassadorId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Few people are no group: their figures are left out. Nor is a group whose members are named but for a few: the sum less those who
 * are named is theirs. Immutable.
 *
 * @param threshold from how many people on a group is one
 * @param shown who chose to be named
 */
public record SmallGroups(GroupThreshold threshold, Set<AmbassadorId> shown) {

    /** Copies. */
    public SmallGroups {
        shown = Set.copyOf(shown);
    }

    /** Where nobody is named. */
    public static SmallGroups below(GroupThreshold threshold) {
        return new SmallGroups(threshold, Set.of());
    }

    /** Whether a figure of these would tell of somebody; one of nobody tells of nobody. */
    public boolean are(Collection<AmbassadorId> people) {
        long hidden = people.stream().filter(who -> !shown.contains(who)).count();
        return (!people.isEmpty() && people.size() < threshold.members())
                || (hidden > 0 && hidden < threshold.members());
    }

    /**
     * Which parts of a sum are left out: those of few, and then the next small ones until what is left out together, which
     * is the sum less the others, is of more parts than one and not of few.
     *
     * @param parts whose each of them is
     */
    public <K> Set<K> leftOut(Map<K, ? extends Collection<AmbassadorId>> parts) {
        Set<K> out = new HashSet<>();
        Set<AmbassadorId> theirs = new HashSet<>();
        for (var part : smallestFirst(parts)) {
            boolean follows = out.size() == 1 || are(theirs);
            if (are(part.getValue()) || follows) {
                out.add(part.getKey());
                theirs.addAll(part.getValue());
            }
        }
        return out;
    }

    /** Those of few before all others; those of nobody tell of nobody. */
    private <K> List<? extends Map.Entry<K, ? extends Collection<AmbassadorId>>> smallestFirst(
            Map<K, ? extends Collection<AmbassadorId>> parts) {
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .sorted(Comparator.<Map.Entry<K, ? extends Collection<AmbassadorId>>, Boolean>comparing(
                                part -> !are(part.getValue()))
                        .thenComparingInt(part -> part.getValue().size()))
                .toList();
    }
}
