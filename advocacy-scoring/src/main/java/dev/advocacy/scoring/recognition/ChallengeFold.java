package dev.advocacy.scoring.recognition;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Rank;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.recognition.ChallengeResult.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides a challenge from the acts of all who take part. */
final class ChallengeFold {
    private static final Comparator<Act> ORDER = Comparator.comparing(Act::event, ScoringEvent.ORDER);

    private final Challenge challenge;

    private ChallengeFold(Challenge challenge) {
        this.challenge = challenge;
    }

    static ChallengeResult of(Challenge challenge, ScoringRules rules, Collection<Acts> people, Instant asOf) {
        var phase = challenge.phase(asOf, rules.zone());
        var settled = challenge.settledAt(rules.zone());
        var end = asOf.isBefore(settled) ? asOf : settled;
        return new ChallengeFold(challenge).result(phase, people, end);
    }

    private ChallengeResult result(ChallengeResult.Phase phase, Collection<Acts> people, Instant end) {
        List<Act> together = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Acts person : people) {
            var counted = counted(person.before(end));
            together.addAll(counted);
            if (amount(counted) > 0) {
                places.add(place(person.ambassador(), counted));
            }
        }
        together.sort(ORDER);
        var reached = challenge.goal() instanceof Goal.Group ? reached(together) : Optional.<Instant>empty();
        return new ChallengeResult(
                challenge.id(), phase, amount(together), reached, decided(places, reached.isPresent()));
    }

    private List<Act> counted(List<Act> acts) {
        boolean takesPart =
                challenge.join() == Challenge.Join.OPEN || acts.stream().anyMatch(challenge::isJoinedBy);
        return takesPart ? acts.stream().filter(challenge::counts).toList() : List.of();
    }

    private long amount(List<Act> acts) {
        return acts.stream().mapToLong(act -> act.amount(challenge.measure())).reduce(0, this::plus);
    }

    private long plus(long one, long other) {
        return plus(challenge.id(), one, other);
    }

    private static long plus(String challenge, long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException e) {
            throw new RefusedException(
                    "challenge " + challenge,
                    Finding.error(
                            "recognition.overflow",
                            "challenges[" + challenge + "]",
                            "what is counted for challenge " + challenge
                                    + " passes 9,223,372,036,854,775,807: use smaller weights, fewer decimals, or a shorter challenge"));
        }
    }

    static long together(String challenge, List<Place> places) {
        return places.stream().mapToLong(Place::amount).reduce(0, (one, other) -> plus(challenge, one, other));
    }

    private Place place(AmbassadorId who, List<Act> counted) {
        var reached = challenge.goal() instanceof Goal.Group ? Optional.<Instant>empty() : reached(counted);
        return new Place(who, amount(counted), reached, Optional.empty(), false);
    }

    private Optional<Instant> reached(List<Act> acts) {
        long sum = 0;
        for (Act act : acts) {
            sum = plus(sum, act.amount(challenge.measure()));
            if (sum >= challenge.goal().atLeast()) {
                return Optional.of(act.event().at());
            }
        }
        return Optional.empty();
    }

    private List<Place> decided(List<Place> places, boolean together) {
        places.sort(Place.ORDER);
        if (challenge.goal() instanceof Goal.Race race) {
            var last = Rank.of(race.places());
            return ranked(places).stream()
                    .map(place -> winner(
                            place,
                            place.rank()
                                    .filter(rank -> rank.compareTo(last) <= 0)
                                    .isPresent()))
                    .toList();
        }
        return places.stream()
                .map(place -> winner(place, together || place.reached().isPresent()))
                .toList();
    }

    private static Place winner(Place place, boolean wins) {
        return new Place(place.ambassador(), place.amount(), place.reached(), place.rank(), wins);
    }

    /** Places in their order with a rank, and without a winner. */
    static List<Place> podium(List<Place> places) {
        return ranked(places).stream().map(place -> winner(place, false)).toList();
    }

    /** Places in their order, with a rank for each who reached the goal: 1, 2, 2, 4. */
    static List<Place> ranked(List<Place> places) {
        List<Place> ranked = new ArrayList<>();
        Optional<Instant> before = Optional.empty();
        long rank = 1;
        for (Place place : places) {
            rank = place.reached().equals(before) ? rank : ranked.size() + 1L;
            before = place.reached();
            long here = rank;
            ranked.add(new Place(
                    place.ambassador(),
                    place.amount(),
                    place.reached(),
                    place.reached().map(at -> Rank.of(here)),
                    place.winner()));
        }
        return ranked;
    }
}
