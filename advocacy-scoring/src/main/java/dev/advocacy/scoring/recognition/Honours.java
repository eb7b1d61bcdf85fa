package dev.advocacy.scoring.recognition;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.CodePoints;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * What one recognition makes of one log at one moment. A person's honours are made when they are asked for: n events, of
 * which r take something back, cost about r + 1 times what their receipts cost. Not thread-safe.
 */
public final class Honours {
    private final RecognitionBook book;
    private final ScoringRules rules;
    private final Instant asOf;
    private final Decided decided;
    private final SortedMap<AmbassadorId, Acts> people = new TreeMap<>(CodePoints.AMBASSADORS);
    private final Map<String, ChallengeResult> results = new HashMap<>();

    private Honours(RecognitionBook book, ScoringRules rules, Instant asOf, Decided decided) {
        this.book = book;
        this.rules = rules;
        this.asOf = asOf;
        this.decided = decided;
        decided.results().forEach(result -> results.put(result.challenge(), result));
    }

    static Honours of(
            RecognitionBook book, ScoringRules rules, Iterable<ScoringEvent> events, Instant asOf, Decided decided) {
        var honours = new Honours(book, rules, asOf, decided);
        Map<AmbassadorId, List<ScoringEvent>> byPerson = new HashMap<>();
        events.forEach(event -> byPerson.computeIfAbsent(event.ambassador(), who -> new ArrayList<>())
                .add(event));
        byPerson.forEach((who, theirs) -> honours.people.put(who, new Acts(rules, who, theirs)));
        return honours;
    }

    /** Everybody the log speaks of. */
    public SortedSet<AmbassadorId> ambassadors() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(people.keySet()));
    }

    /** What one ambassador is recognised for; of somebody the log does not know it is empty streaks and the first level. */
    public PersonalHonours of(AmbassadorId ambassador) {
        var acts = people.getOrDefault(ambassador, new Acts(rules, ambassador, List.of()));
        var views = acts.views(asOf);
        return new PersonalHonours(
                ambassador,
                book.streaks().stream()
                        .map(rule -> StreakFold.of(rule, acts, acts.before(asOf), asOf))
                        .toList(),
                Optional.ofNullable(book.levels()).map(levels -> Level.of(levels, rules, views)),
                awards(acts));
    }

    private List<Award> awards(Acts acts) {
        BiFunction<String, List<Act>, Streak> streaks = (id, counted) -> StreakFold.of(rule(id), acts, counted, asOf);
        var fold = new AwardFold(acts, asOf, streaks, won(acts.ambassador()), decided.badges());
        return book.badges().stream()
                .flatMap(badge -> fold.award(badge).stream())
                .toList();
    }

    private StreakRule rule(String id) {
        return book.streaks().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Instant> won(AmbassadorId who) {
        Map<String, Instant> won = new HashMap<>();
        for (Challenge challenge : book.challenges()) {
            var result = result(challenge);
            if (result.phase() == ChallengeResult.Phase.SETTLED
                    && result.winners().contains(who)) {
                won.put(challenge.id(), challenge.settledAt(rules.zone()));
            }
        }
        return won;
    }

    /** How a challenge stands, if the recognition has it. It names persons. */
    public Optional<ChallengeResult> challenge(String id) {
        Objects.requireNonNull(id, "id");
        return book.challenges().stream()
                .filter(challenge -> challenge.id().equals(id))
                .findFirst()
                .map(this::result);
    }

    private ChallengeResult result(Challenge challenge) {
        return results.computeIfAbsent(challenge.id(), id -> ChallengeFold.of(challenge, rules, people.values(), asOf));
    }
}
