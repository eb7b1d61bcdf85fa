package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.scoring.recognition.fairness.SmallGroups;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up reach. To be used once. */
final class ReachFold {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final Plan plan;
    private final ReachPlan assumed;
    private final Optional<RateCard> card;
    private final int people;
    private final SortedMap<ChannelId, SortedMap<AmbassadorId, Long>> channels = new TreeMap<>();
    private final Set<ChannelId> withheld;

    ReachFold(
            Plan plan,
            Map<AmbassadorId, Map<ChannelId, Long>> followers,
            Optional<RateCard> card,
            GroupThreshold threshold) {
        this.plan = plan;
        assumed = plan.reach();
        this.card = card;
        people = followers.size();
        followers.forEach((who, of) -> of.forEach((channel, number) ->
                channels.computeIfAbsent(channel, c -> new TreeMap<>()).put(who, number)));
        SortedMap<ChannelId, Set<AmbassadorId>> parts = new TreeMap<>();
        channels.forEach((channel, of) -> parts.put(channel, new TreeSet<>(of.keySet())));
        withheld = SmallGroups.below(threshold).leftOut(parts);
    }

    Reach reach() {
        SortedMap<ChannelId, Union> unions = new TreeMap<>();
        channels.forEach((channel, of) -> unions.put(
                channel,
                Union.of(
                        of.values().stream().map(BigDecimal::valueOf).toList(),
                        Optional.ofNullable(assumed.channels().get(channel)),
                        channel.value())));
        List<Reach.Line> lines = new ArrayList<>();
        unions.forEach((channel, union) -> lines.add(line(channel, union)));
        return new Reach(plan.id(), plan.days(), lines, all(unions), card, statements());
    }

    private Reach.Line line(ChannelId channel, Union union) {
        if (withheld.contains(channel)) {
            var none = new Reach.Bounds(
                    0, 0, new CannotTell("too few people are in it, or it would tell of few in another"));
            return new Reach.Line(Optional.of(channel), 0, none, none, none.likely(), true);
        }
        return line(
                Optional.of(channel),
                channels.getOrDefault(channel, new TreeMap<>()).size(),
                union,
                paid(channel, union));
    }

    private Reach.Line line(Optional<ChannelId> channel, int networks, Union union, Quantity paid) {
        return new Reach.Line(
                channel, networks, bounds(union, BigDecimal.ONE, why(channel)), reached(union, channel), paid, false);
    }

    private String why(Optional<ChannelId> channel) {
        return channel.map(on -> "the plan says nothing of how far networks on " + on + " overlap")
                .orElse("the plan does not say for every channel, and across them, how far networks overlap");
    }

    private Reach.Bounds reached(Union union, Optional<ChannelId> channel) {
        return assumed.seen()
                .map(share -> bounds(union, share, why(channel)))
                .orElseGet(() -> new Reach.Bounds(
                        0, 0, new CannotTell("the plan does not say which share of followers sees what is shared")));
    }

    private static Reach.Bounds bounds(Union union, BigDecimal share, String why) {
        long least = coarse(union.least().multiply(share));
        long most =
                union.most().multiply(share).setScale(0, RoundingMode.CEILING).longValueExact();
        return new Reach.Bounds(
                least,
                most,
                union.likely()
                        .<Quantity>map(likely -> new Estimate(
                                likely.multiply(share).setScale(0, RoundingMode.HALF_UP),
                                BigDecimal.valueOf(least),
                                BigDecimal.valueOf(most)))
                        .orElseGet(() -> new CannotTell(why)));
    }

    private static long coarse(BigDecimal number) {
        return Union.coarse(number).longValue();
    }

    /** Of all channels: at least the most that is surely reached on one, at most all of them added up. */
    private Reach.Line all(SortedMap<ChannelId, Union> unions) {
        var least = unions.values().stream().map(Union::least).reduce(BigDecimal.ZERO, BigDecimal::max);
        var most = unions.values().stream().map(Union::most).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean known =
                unions.values().stream().allMatch(union -> union.likely().isPresent());
        Optional<BigDecimal> likely = Optional.empty();
        if (known && unions.size() == 1) {
            likely = unions.values().iterator().next().likely();
        } else if (known) {
            var each = unions.values().stream()
                    .flatMap(union -> union.likely().stream())
                    .toList();
            likely = Union.of(each, largest(unions), assumed.across(), "all channels")
                    .likely();
        }
        return line(Optional.empty(), people, new Union(least, most, likely), paidForAll(unions));
    }

    /** What is withheld by itself is not to follow from all together. */
    private BigDecimal largest(SortedMap<ChannelId, Union> unions) {
        var largest = BigDecimal.ZERO;
        for (var channel : unions.entrySet()) {
            var likely = channel.getValue().likely().orElse(BigDecimal.ZERO);
            largest = largest.max(withheld.contains(channel.getKey()) ? Union.coarse(likely) : likely);
        }
        return largest;
    }

    private Quantity paid(ChannelId channel, Union union) {
        return card.map(prices -> prices.price(channel, "impression")
                        .map(price -> paid(price, union))
                        .orElseGet(() ->
                                new CannotTell("card " + prices.id() + " has no price of impressions on " + channel)))
                .orElseGet(() -> new CannotTell("no rate card was given"));
    }

    private Quantity paid(Price price, Union union) {
        if (assumed.seen().isEmpty() || union.likely().isEmpty()) {
            return new CannotTell("how many are reached is unknown");
        }
        var share = assumed.seen().get();
        return new Estimate(
                cost(price, Price.Level.MID, union.likely().get().multiply(share)),
                cost(
                        price,
                        Price.Level.LOW,
                        BigDecimal.valueOf(coarse(union.least().multiply(share)))),
                cost(price, Price.Level.HIGH, union.most().multiply(share)));
    }

    private static BigDecimal cost(Price price, Price.Level level, BigDecimal impressions) {
        return BigDecimal.valueOf(price.micros(level), 6)
                .multiply(impressions)
                .divide(price.per() == 1 ? BigDecimal.ONE : THOUSAND, 6, RoundingMode.HALF_UP);
    }

    /** Each network is paid for by itself, so these are added up: somebody reached on two is paid for on both. */
    private Quantity paidForAll(SortedMap<ChannelId, Union> unions) {
        List<Estimate> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        unions.forEach((channel, union) -> paid(channel, union).fold(known::add, cannot -> unknown.add(cannot.why())));
        if (known.isEmpty()) {
            return new CannotTell(String.join("; ", new TreeSet<>(unknown)));
        }
        return known.stream()
                .reduce((a, b) -> new Estimate(
                        a.value().add(b.value()), a.low().add(b.low()), a.high().add(b.high())))
                .orElseThrow();
    }

    private List<Statement> statements() {
        List<Statement> all = new ArrayList<>();
        all.add(Statement.known(String.format(
                Locale.ROOT, "%,d people said how many follow them, on %d channels", people, channels.size())));
        new TreeMap<>(assumed.channels())
                .forEach((channel, overlap) -> all.add(Statement.assumed("on " + channel + " " + overlap)));
        assumed.across().ifPresent(overlap -> all.add(Statement.assumed("across channels " + overlap)));
        assumed.seen()
                .ifPresent(share -> all.add(Statement.assumed("of followers a share of " + share.toPlainString()
                        + " sees what is shared (" + assumed.seenSource() + ")")));
        card.ifPresent(
                prices -> all.add(Statement.assumed("paid reach goes by card " + prices.id() + " (" + prices.valid()
                        + ")" + (prices.illustrative() ? ", which is illustrative: its prices are nobody's" : ""))));
        all.add(Statement.limit(
                "the lower end is the largest network alone, rounded down to one digit, the upper end all networks"
                        + " added up: between them lies what overlaps, and no network tells that"));
        return all;
    }
}
