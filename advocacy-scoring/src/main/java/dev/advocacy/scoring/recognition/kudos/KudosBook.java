package dev.advocacy.scoring.recognition.kudos;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.CodePoints;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What counts of all kudos: made anew from the set of them, so order and lateness leave no trace. Of a period's kudos the
 * earliest use the budget, by time and id. Immutable and thread-safe.
 *
 * <p>Who asks for a person's kudos has to be that person: every reading names whose eyes it is for.
 */
public final class KudosBook {
    private final KudosRules rules;
    private final Map<Kudos, KudosVerdict> verdicts = new LinkedHashMap<>();
    private final Map<List<String>, Integer> used = new HashMap<>();

    private KudosBook(KudosRules rules) {
        this.rules = rules;
    }

    /**
     * The book of these.
     *
     * @param takenBack the ids of those that were taken back
     * @throws RefusedException when one id stands for two different kudos
     */
    public static KudosBook of(KudosRules rules, Iterable<Kudos> all, Set<String> takenBack) {
        var book = new KudosBook(rules);
        ordered(all).forEach(kudos -> book.verdicts.put(kudos, book.judge(kudos, takenBack)));
        return book;
    }

    private static List<Kudos> ordered(Iterable<Kudos> all) {
        Map<String, Kudos> byId = new HashMap<>();
        for (Kudos kudos : all) {
            var before = byId.putIfAbsent(kudos.id(), kudos);
            if (before != null && !before.equals(kudos)) {
                throw new RefusedException(
                        "kudos " + kudos.id(),
                        Finding.error(
                                "kudos.id-reused",
                                "id",
                                "kudos id " + kudos.id() + " stands for two different kudos, " + before + " and "
                                        + kudos + ": an id never changes its kudos"));
            }
        }
        return byId.values().stream().sorted(Kudos.ORDER).toList();
    }

    private KudosVerdict judge(Kudos kudos, Set<String> takenBack) {
        if (kudos.from().equals(kudos.to())) {
            return KudosVerdict.TO_ONESELF;
        }
        if (takenBack.contains(kudos.id())) {
            return KudosVerdict.TAKEN_BACK;
        }
        var period = period(kudos.from(), kudos.at());
        if (used.getOrDefault(period, 0) >= rules.budget()) {
            return KudosVerdict.OVER_BUDGET;
        }
        used.merge(period, 1, Integer::sum);
        return KudosVerdict.GIVEN;
    }

    private List<String> period(AmbassadorId from, Instant at) {
        return List.of(from.value(), rules.period(at));
    }

    /** What became of kudos, if the book has them. */
    public Optional<KudosVerdict> verdict(String id) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getKey().id().equals(id))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** How many more this person can give in the period of that moment. */
    public int left(AmbassadorId viewer, Instant at) {
        return rules.budget() - used.getOrDefault(period(viewer, at), 0);
    }

    /** What this person was thanked for, for their eyes, by time. */
    public List<Kudos> receivedBy(AmbassadorId viewer) {
        return given(Kudos::to, viewer);
    }

    /** What this person thanked for, for their eyes, by time. */
    public List<Kudos> givenBy(AmbassadorId viewer) {
        return given(Kudos::from, viewer);
    }

    private List<Kudos> given(Function<Kudos, AmbassadorId> side, AmbassadorId viewer) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() == KudosVerdict.GIVEN)
                .map(Map.Entry::getKey)
                .filter(kudos -> side.apply(kudos).equals(viewer))
                .toList();
    }

    /** With whom this person exchanged kudos both ways: for their eyes, and never somebody else's pairs. */
    public SortedSet<AmbassadorId> reciprocal(AmbassadorId viewer) {
        SortedSet<AmbassadorId> both = new TreeSet<>(CodePoints.AMBASSADORS);
        receivedBy(viewer).forEach(kudos -> both.add(kudos.from()));
        both.retainAll(givenBy(viewer).stream().map(Kudos::to).toList());
        return both;
    }

    /**
     * What scoring reads of those that count: events of kind {@code kudos} of the one who is thanked, with the giver as
     * visitor, so that a self-visit is one here too, and without the message.
     */
    public List<ScoringEvent> events(ChannelId channel) {
        List<ScoringEvent> events = new ArrayList<>();
        verdicts.forEach((kudos, verdict) -> {
            if (verdict == KudosVerdict.GIVEN) {
                events.add(ScoringEvent.of(kudos.id(), "kudos", kudos.to(), kudos.at(), channel)
                        .visitor(kudos.from().value()));
            }
        });
        return events;
    }
}
