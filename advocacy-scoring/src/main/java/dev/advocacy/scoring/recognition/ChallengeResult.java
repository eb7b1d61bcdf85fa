package dev.advocacy.scoring.recognition;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.CodePoints;
import dev.advocacy.scoring.Rank;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a challenge stands. It names persons: a page that colleagues see needs {@link #shownTo}. Immutable.
 *
 * @param challenge the challenge's id
 * @param phase how far it is
 * @param total what all who take part have together: units of the rule set's scale, or events
 * @param reached when all together reached a group goal
 * @param places who takes part and has something, first who reached the goal, earlier before later, then more before less
 */
public record ChallengeResult(
        String challenge, Phase phase, long total, Optional<Instant> reached, List<Place> places) {

    /** How far a challenge is. */
    public enum Phase {
        /** It has not begun. */
        AHEAD,
        /** It goes on. */
        RUNNING,
        /** It is over, and late events can still change it. */
        PROVISIONAL,
        /** It is decided. */
        SETTLED
    }

    /**
     * One who takes part.
     *
     * @param ambassador who
     * @param amount what they have
     * @param reached when they had enough
     * @param rank in a race, the place of those who reached the goal; the same moment is the same place
     * @param winner whether they win, as it stands
     */
    public record Place(
            AmbassadorId ambassador, long amount, Optional<Instant> reached, Optional<Rank> rank, boolean winner) {
        static final Comparator<Place> ORDER = Comparator.comparing(
                        (Place place) -> place.reached().orElse(Instant.MAX))
                .thenComparing(Comparator.comparingLong(Place::amount).reversed())
                .thenComparing(Place::ambassador, CodePoints.AMBASSADORS);
    }

    /** Copies. */
    public ChallengeResult {
        places = List.copyOf(places);
    }

    /** Those who win, as it stands, in the order of the places. */
    public List<AmbassadorId> winners() {
        return places.stream().filter(Place::winner).map(Place::ambassador).toList();
    }

    /** The winners of a race who share a place, by that place. */
    public Map<Rank, List<AmbassadorId>> ties() {
        var byRank = places.stream()
                .filter(place -> place.winner() && place.rank().isPresent())
                .collect(Collectors.groupingBy(
                        place -> place.rank().orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(Place::ambassador, Collectors.toList())));
        byRank.values().removeIf(shared -> shared.size() < 2);
        return byRank;
    }

    /**
     * For colleagues: only those who chose to be shown, and ranks over them alone, so that no gap tells of others. Nobody is a
     * race's winner there, since a place that wins and has no winner would be a gap as well: tell winners themselves. Where there are others, but fewer than the threshold, the total is of those who are shown: the others'
     * own would be the total less theirs.
     */
    public ChallengeResult shownTo(Set<AmbassadorId> shown, GroupThreshold threshold) {
        var visible = places.stream()
                .filter(place -> shown.contains(place.ambassador()))
                .toList();
        boolean race = places.stream().anyMatch(place -> place.rank().isPresent());
        int others = places.size() - visible.size();
        long told = others == 0 || others >= threshold.members() ? total : ChallengeFold.together(challenge, visible);
        return new ChallengeResult(challenge, phase, told, reached, race ? ChallengeFold.podium(visible) : visible);
    }
}
