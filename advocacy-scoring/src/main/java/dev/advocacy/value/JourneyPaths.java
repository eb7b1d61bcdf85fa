package dev.advocacy.value;

import dev.advocacy.scoring.ScoringEvent;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Adds up journeys that went the same way. To be used once. */
final class JourneyPaths {
    private final Plan plan;
    private final Function<ScoringEvent, String> place;
    private final boolean timed;
    private final Exchange exchange;
    private final Map<Way, PathSum> sums = new HashMap<>();

    JourneyPaths(Plan plan, Function<ScoringEvent, String> place, boolean timed) {
        this.plan = plan;
        this.place = place;
        this.timed = timed;
        exchange = new Exchange(plan.rates(), plan.currency());
    }

    List<PathSum> of(Journeys journeys) {
        journeys.made().forEach(this::made);
        journeys.open().forEach(touches -> add(new PathSum(places(touches), List.of(), 0, money(0), 1)));
        exchange.refuseIfMissed();
        return sums.values().stream()
                .sorted(Comparator.comparing((PathSum sum) -> sum.places() + " " + sum.daysBefore())
                        .thenComparingInt(sum -> sum.places().size()))
                .toList();
    }

    private void made(Journey journey) {
        var conversion = journey.conversion();
        List<Long> days = timed
                ? journey.touches().stream()
                        .map(touch ->
                                Duration.between(touch.at(), conversion.at()).toDays())
                        .toList()
                : List.of();
        long micros = plan.value(conversion)
                .map(value -> exchange.micros(value, conversion.at()))
                .orElse(0L);
        add(new PathSum(places(journey.touches()), days, 1, money(micros), 0));
    }

    private record Way(List<String> places, List<Long> daysBefore) {}

    private List<String> places(List<ScoringEvent> touches) {
        return touches.stream().map(place).toList();
    }

    private Money money(long micros) {
        return new Money(micros, plan.currency());
    }

    private void add(PathSum sum) {
        sums.merge(new Way(sum.places(), sum.daysBefore()), sum, PathSum::plus);
    }
}
