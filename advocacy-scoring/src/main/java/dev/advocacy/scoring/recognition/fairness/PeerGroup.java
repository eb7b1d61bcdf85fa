package dev.advocacy.scoring.recognition.fairness;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Board;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * People in a like position, such as those of one country or with networks of a like size. Immutable.
 *
 * @param name for messages
 * @param members all of them, those without points too
 */
public record PeerGroup(String name, Set<AmbassadorId> members) {

    /** Copies. */
    public PeerGroup {
        members = Collections.unmodifiableSet(new TreeSet<>(members));
    }

    /**
     * The share of the group that a member is level with or ahead of, for that member's eyes: those with fewer points and half
     * of those with equally many, themselves included, from 0 to 100. Who has no points on the board has 0.
     *
     * @throws RefusedException when the group is smaller than the threshold, or the person is not in it
     */
    public Ratio percentile(Board board, AmbassadorId who, GroupThreshold threshold) {
        check(who, threshold);
        Map<AmbassadorId, Long> units = new HashMap<>();
        board.rows().forEach(row -> units.put(row.ambassador(), row.points().units()));
        long own = units.getOrDefault(who, 0L);
        long halves = 0;
        for (AmbassadorId member : members) {
            int order = Long.compare(units.getOrDefault(member, 0L), own);
            halves += order < 0 ? 2 : order == 0 ? 1 : 0;
        }
        return Ratio.of(halves, 2L * members.size()).times(100);
    }

    private void check(AmbassadorId who, GroupThreshold threshold) {
        if (members.size() < threshold.members()) {
            throw refused(
                    "fairness.group-too-small",
                    "has fewer members than " + threshold.members()
                            + ": use a larger group, so that nobody is told by it");
        }
        if (!members.contains(who)) {
            throw refused("fairness.not-a-member", "does not have " + who + " in it: ask for one of its members");
        }
    }

    private RefusedException refused(String code, String what) {
        return new RefusedException(
                "peer group " + name, Finding.error(code, "members", "peer group " + name + " " + what));
    }
}
