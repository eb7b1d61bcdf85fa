package dev.advocacy.value;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
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
