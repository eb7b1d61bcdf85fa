package dev.advocacy.scoring.recognition.fairness;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Board;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Rank;
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
     * Where a member stands within the group, for that member's eyes: how many of the other members have fewer points, in
     * ten-thousandths, those with as many counted half. See {@link Board#percentile}. Who is not on the board has 0 points.
     *
     * @param board of all
     * @throws RefusedException when the group is smaller than the threshold, or the person is not in it
     */
    public int percentile(Board board, AmbassadorId who, GroupThreshold threshold) {
        check(who, threshold);
        Map<AmbassadorId, Long> units = new HashMap<>();
        board.rows().forEach(row -> units.put(row.ambassador(), row.points().units()));
        var rows = members.stream()
                .map(member -> new Board.Row(Rank.of(1), member, new Points(units.getOrDefault(member, 0L), 0)))
                .toList();
        return new Board(board.window(), board.ranking(), rows).percentile(who).orElseThrow();
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
