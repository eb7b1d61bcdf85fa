package dev.advocacy.value;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a return is reckoned from beside events and conversions: the days, what was spent, the time that was agreed, windows, rates,
 * and what is assumed. Immutable.
 *
 * @param id its name, which every result carries
 * @param currency in which the result is told
 * @param days which are looked at
 * @param costs licences, rewards and others
 * @param work the time that taking part takes; empty where nobody agreed on one
 * @param windowDays for each kind of conversion how many days before it a click still counts as a touch
 * @param worth of conversions without an amount of their own, by kind
 * @param rates exchange rates
 * @param reach what is assumed of reach
 */
public record Plan(
        String id,
        Currency currency,
        Days days,
        List<Cost> costs,
        Optional<Work> work,
        Map<ConversionKind, Integer> windowDays,
        List<Worth> worth,
        ExchangeRates rates,
        ReachPlan reach) {

    /** Copies. Made by {@link #parse}, which checks. */
    public Plan {
        costs = List.copyOf(costs);
        windowDays = Map.copyOf(windowDays);
        worth = List.copyOf(worth);
    }

    /** The plan in this JSON text. A {@link dev.advocacy.RefusedException} names every problem at once, with its place and way out. */
    public static Plan parse(String json) {
        return new PlanReader(json).read();
    }

    /** What a conversion brought: its own amount, or else what its kind is taken to be worth; empty where there is neither. */
    public Optional<Money> value(Conversion.Made conversion) {
        return conversion.value() != null
                ? Optional.of(conversion.value())
                : worth(conversion.kind()).map(Worth::amount);
    }

    /** What a conversion of this kind is taken to be worth, where somebody said so. */
    public Optional<Worth> worth(ConversionKind kind) {
        return worth.stream().filter(of -> of.kind() == kind).findFirst();
    }
}
