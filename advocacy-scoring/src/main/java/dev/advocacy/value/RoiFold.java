package dev.advocacy.value;

import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.StandingEvents;
import dev.advocacy.scoring.recognition.fairness.SmallGroups;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up a return. To be used once. */
final class RoiFold {
    private static final int DECIMALS = 6;
    private static final double MICROS = 1e6;
    /** Where each person's amounts stand. */
    private static final int REVENUE = 0;

    private static final int EMV_LOW = 1;
    private static final int EMV_HIGH = 2;
    private static final int SPENT = 3;
    private static final int AMOUNTS = 4;

    private final RoiInputs given;
    private final Plan plan;
    private final Exchange exchange;
    private final Set<AmbassadorId> people;
    private final Spending spending;
    private final Earnings earnings;
    private final Optional<Emv> emv;
    private final ClusterBootstrap bootstrap;

    RoiFold(RoiInputs given) {
        this.given = given;
        plan = given.plan();
        exchange = new Exchange(plan.rates(), plan.currency());
        people = people(given);
        if (people.size() < given.threshold().members()) {
            throw new RefusedException("return on investment", EmvChecks.tooFew(people.size(), given.threshold()));
        }
        spending = new Spending(plan, exchange, given.log(), given.fees(), people, given.threshold());
        earnings = new Earnings(
                plan, exchange, given.journeys().map(Journeys::made).orElse(List.of()));
        emv = emv();
        bootstrap = bootstrap();
    }

    /** Whoever shared, though it was taken back, and whoever has an event that stands. */
    private static Set<AmbassadorId> people(RoiInputs given) {
        var days = given.plan().days();
        return Stream.concat(
                        given.log().stream().filter(event -> event.kind().equals(ScoringEvent.SHARE)),
                        StandingEvents.of(given.log()).stream())
                .filter(event -> days.hold(event.at()))
                .map(ScoringEvent::ambassador)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Emv> emv() {
        return given.card()
                .flatMap(card -> given.formula()
                        .map(formula -> Emv.of(
                                card,
                                formula,
                                plan.days(),
                                Tally.of(given.log(), plan.days()).plus(given.networks()),
                                given.threshold())));
    }

    private ClusterBootstrap bootstrap() {
        var draws = new ClusterBootstrap(given.seed(), given.resamples(), AMOUNTS);
        Set<AmbassadorId> all = new TreeSet<>(people);
        all.addAll(earnings.people());
        emv.ifPresent(of -> all.addAll(of.people()));
        for (AmbassadorId who : all) {
            long[] amounts = new long[AMOUNTS];
            amounts[REVENUE] = earnings.micros(who);
            amounts[EMV_LOW] = emv(who, Price.Level.LOW);
            amounts[EMV_HIGH] = emv(who, Price.Level.HIGH);
            amounts[SPENT] = spending.micros(who);
            draws.add(who.value(), amounts);
        }
        return draws;
    }

    /** In the plan's currency; 0 where it is not to be added. */
    private long emv(AmbassadorId who, Price.Level level) {
        return given.emvAdded() ? emv.map(of -> inOne(of.of(who, level))).orElse(0L) : 0;
    }

    private long inOne(Money money) {
        return exchange.micros(money, plan.days().until());
    }

    Roi roi() {
        long variable = people.stream().mapToLong(spending::micros).reduce(0, Money::added);
        long cost = Money.added(spending.fixed(), variable);
        var value = value();
        var roi = new Roi(
                plan.id(),
                plan.days(),
                plan.currency(),
                people.size(),
                given.seed(),
                given.resamples(),
                given.threshold(),
                revenue(),
                conversions(),
                emv.map(of -> new Roi.EarnedMedia(of, of.estimate(given.seed(), given.resamples()))),
                given.emvAdded(),
                new Money(cost, plan.currency()),
                spending.lines(),
                ratio(value, cost, true),
                ratio(value, cost, false),
                new RoiStatements(given, earnings, spending, emv, exchange, people.size()).all());
        exchange.refuseIfMissed();
        return roi;
    }

    private Quantity revenue() {
        return noRevenue()
                .<Quantity>map(CannotTell::new)
                .orElseGet(() -> bootstrap.estimate(
                        money(earnings.sum()), sums -> sums[REVENUE] / MICROS, sums -> sums[REVENUE] / MICROS));
    }

    private Optional<String> noRevenue() {
        if (given.journeys().isEmpty()) {
            return Optional.of("no conversions were given, so revenue is unknown and not 0");
        }
        var journeys = given.journeys().get();
        if (journeys.made().isEmpty()) {
            return Optional.of("none of " + journeys.conversions()
                    + " conversions has a touch in its window, and from nothing no interval can be drawn");
        }
        if (earnings.priced() == 0) {
            return Optional.of(
                    "no conversion with a touch has an amount, and the plan says nothing of what its kind is worth");
        }
        var few = SmallGroups.below(given.threshold()).are(earnings.people());
        return few
                ? Optional.of("fewer than " + given.threshold().members()
                        + " people have a touch, and a figure would tell of them")
                : Optional.empty();
    }

    /** What is set against the cost; empty where it is unknown, or would be. */
    private Optional<Long> value() {
        boolean revenue = noRevenue().isEmpty();
        if (!given.emvAdded()) {
            return revenue ? Optional.of(earnings.sum()) : Optional.empty();
        }
        if (emv.filter(Emv::isKnown).isEmpty() || (given.journeys().isPresent() && !revenue)) {
            return Optional.empty();
        }
        long media = emv.map(of -> inOne(of.total().mid())).orElse(0L);
        return Optional.of(Money.added(revenue ? earnings.sum() : 0, media));
    }

    private Quantity ratio(Optional<Long> value, long cost, boolean net) {
        if (cost == 0) {
            return new CannotTell("the cost is 0, and a return on nothing is no number: put the costs into the plan");
        }
        if (value.isEmpty()) {
            return new CannotTell("the value is unknown: " + noRevenue().orElse("there is no earned media value"));
        }
        var multiple = BigDecimal.valueOf(value.get()).divide(BigDecimal.valueOf(cost), DECIMALS, RoundingMode.HALF_UP);
        return bootstrap.estimate(
                net ? multiple.subtract(BigDecimal.ONE) : multiple, ratio(EMV_LOW, net), ratio(EMV_HIGH, net));
    }

    /** What the plan lists is paid whoever takes part; all else goes with the people. */
    private ToDoubleFunction<double[]> ratio(int media, boolean net) {
        long fixed = spending.fixed();
        return sums -> (sums[REVENUE] + sums[media]) / (fixed + sums[SPENT]) - (net ? 1 : 0);
    }

    private List<Roi.Counted> conversions() {
        Map<ConversionKind, Set<AmbassadorId>> who = new EnumMap<>(ConversionKind.class);
        Map<ConversionKind, Integer> touched = new EnumMap<>(ConversionKind.class);
        Map<ConversionKind, Integer> all = new EnumMap<>(ConversionKind.class);
        given.journeys().ifPresent(journeys -> {
            journeys.untouched().forEach(one -> all.merge(one.conversion().kind(), 1, Integer::sum));
            for (Journey journey : journeys.made()) {
                var kind = journey.conversion().kind();
                all.merge(kind, 1, Integer::sum);
                touched.merge(kind, 1, Integer::sum);
                journey.touches()
                        .forEach(touch ->
                                who.computeIfAbsent(kind, k -> new TreeSet<>()).add(touch.ambassador()));
            }
        });
        var withheld = SmallGroups.below(given.threshold()).leftOut(who);
        List<Roi.Counted> counted = new ArrayList<>();
        all.forEach((kind, number) -> counted.add(new Roi.Counted(
                kind,
                number,
                withheld.contains(kind) ? Optional.empty() : Optional.of(touched.getOrDefault(kind, 0)))));
        return counted;
    }

    private static BigDecimal money(long micros) {
        return BigDecimal.valueOf(micros, DECIMALS);
    }
}
