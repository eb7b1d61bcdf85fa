package dev.advocacy.value;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.recognition.fairness.SmallGroups;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What conversions with a touch are worth, in one currency, and with whose touches. Its parts by person only serve the interval: a
 * conversion lies with the people of its touches in equal parts.
 */
final class Earnings {
    private final Plan plan;
    private final Exchange exchange;
    private final Map<AmbassadorId, Long> people = new HashMap<>();
    private final Set<Worth> assumed = new HashSet<>();
    private final Map<String, Set<AmbassadorId>> whose = new HashMap<>();
    private int priced;
    private int worthless;
    private long sum;
    private long assumedSum;

    Earnings(Plan plan, Exchange exchange, List<Journey> journeys) {
        this.plan = plan;
        this.exchange = exchange;
        journeys.forEach(this::add);
    }

    private void add(Journey journey) {
        var value = plan.value(journey.conversion());
        note(journey, value.isEmpty());
        if (value.isEmpty()) {
            worthless++;
            return;
        }
        priced++;
        if (journey.conversion().value() == null) {
            plan.worth(journey.conversion().kind()).ifPresent(assumed::add);
        }
        long micros = exchange.micros(value.get(), journey.conversion().at());
        sum = Money.added(sum, micros);
        assumedSum = Money.added(assumedSum, journey.conversion().value() == null ? micros : 0);
        share(micros, journey.touches());
    }

    private void note(Journey journey, boolean isWorthless) {
        var how = isWorthless ? "worthless" : journey.conversion().value() == null ? "assumed" : "known";
        var people = whose.computeIfAbsent(how, part -> new HashSet<>());
        journey.touches().forEach(touch -> people.add(touch.ambassador()));
    }

    /** Whether it would tell of few people which part of the conversions has an amount, an assumed one, or none. */
    boolean tellsOfFew(SmallGroups few) {
        return !few.leftOut(whose).isEmpty();
    }

    /** In equal parts; what cannot be divided goes to the first ones. */
    private void share(long micros, List<ScoringEvent> touches) {
        long rest = micros % touches.size();
        for (int i = 0; i < touches.size(); i++) {
            people.merge(touches.get(i).ambassador(), micros / touches.size() + (i < rest ? 1 : 0), Money::added);
        }
    }

    long micros(AmbassadorId who) {
        return people.getOrDefault(who, 0L);
    }

    /** Those with a touch. */
    Set<AmbassadorId> people() {
        return people.keySet();
    }

    long sum() {
        return sum;
    }

    /** How much of the sum is assumed. */
    long assumedSum() {
        return assumedSum;
    }

    /** How many have a value. */
    int priced() {
        return priced;
    }

    /** How many have none, not even an assumed one. */
    int worthless() {
        return worthless;
    }

    Set<Worth> assumed() {
        return assumed;
    }
}
