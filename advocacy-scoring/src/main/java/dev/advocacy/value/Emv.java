package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What attention would have cost, by one card and one formula: a comparison with paid media, never revenue, and not a measure of what
 * communication is worth. A channel on which something is missing has no value, and says what is missing. Immutable.
 */
public final class Emv {
    private final RateCard card;
    private final Formula formula;
    private final Days days;
    private final List<Line> lines;
    private final Map<AmbassadorId, Map<Price.Level, Long>> people;

    Emv(RateCard card, Formula formula, Days days, List<Line> lines, Map<AmbassadorId, Map<Price.Level, Long>> people) {
        this.card = card;
        this.formula = formula;
        this.days = days;
        this.lines = List.copyOf(lines);
        this.people = people;
    }

    /**
     * One channel.
     *
     * @param channel which
     * @param people how many people's counts are in it; 0 where {@code withheld}
     * @param value at the card's low, mid and high; empty where something is missing, or too few people are in it
     * @param missing what would have to be known
     * @param withheld whether too few people are in it, or it would tell of few in another
     */
    public record Line(ChannelId channel, int people, Optional<Range> value, List<String> missing, boolean withheld) {}

    /**
     * At the card's three levels of price.
     *
     * @param low at the lowest
     * @param mid at the usual
     * @param high at the highest
     */
    public record Range(Money low, Money mid, Money high) {}

    /**
     * By a card and a formula.
     *
     * @throws dev.advocacy.RefusedException when the card does not hold on all these days, or there are fewer people than the threshold
     */
    public static Emv of(RateCard card, Formula formula, Days days, Tally tally, GroupThreshold threshold) {
        EmvChecks.check(card, days, tally, threshold);
        return new EmvFold(card, formula, days, tally, threshold).emv();
    }

    static Range range(RateCard card, Map<Price.Level, Long> sum) {
        return new Range(
                money(card, sum, Price.Level.LOW),
                money(card, sum, Price.Level.MID),
                money(card, sum, Price.Level.HIGH));
    }

    private static Money money(RateCard card, Map<Price.Level, Long> sum, Price.Level level) {
        return new Money(sum.getOrDefault(level, 0L), card.currency());
    }

    /** The price list. */
    public RateCard card() {
        return card;
    }

    /** How it was reckoned. */
    public Formula formula() {
        return formula;
    }

    /** Of which days. */
    public Days days() {
        return days;
    }

    /** By channel. */
    public List<Line> lines() {
        return lines;
    }

    /** Whether there is a value on any channel. */
    public boolean isKnown() {
        return lines.stream().anyMatch(line -> line.missing().isEmpty());
    }

    /** For each channel without a value, what is missing. */
    public List<String> missing() {
        return lines.stream()
                .filter(line -> !line.missing().isEmpty())
                .map(line ->
                        "on " + line.channel() + " it is unknown, for want of " + String.join(", ", line.missing()))
                .toList();
    }

    /** Whether the card says how far the prices lie apart that were used. */
    public boolean hasSpread() {
        return lines.stream()
                .filter(line -> line.missing().isEmpty())
                .allMatch(line -> new Valuation(card, line.channel(), Map.of()).hasSpread(formula.value()));
    }

    /** Of all channels that have a value. */
    public Range total() {
        Map<Price.Level, Long> sum = new EnumMap<>(Price.Level.class);
        people.values().forEach(of -> of.forEach((level, micros) -> sum.merge(level, micros, Money::added)));
        return range(card, sum);
    }

    /** The total, and between what it may lie with other people and within the card's prices. */
    public Quantity estimate(long seed, int resamples) {
        if (!isKnown()) {
            return new CannotTell(lines.isEmpty() ? "nothing was counted" : String.join("; ", missing()));
        }
        var bootstrap = new ClusterBootstrap(seed, resamples, 2);
        people.forEach((who, of) -> bootstrap.add(
                who.value(), of.getOrDefault(Price.Level.LOW, 0L), of.getOrDefault(Price.Level.HIGH, 0L)));
        return bootstrap.estimate(total().mid().amount(), sums -> sums[0] / 1e6, sums -> sums[1] / 1e6);
    }

    /** Everybody whose counts are in it. */
    Set<AmbassadorId> people() {
        return people.keySet();
    }

    /** One person's share of it, in the card's currency. */
    Money of(AmbassadorId person, Price.Level level) {
        return money(card, people.getOrDefault(person, Map.of()), level);
    }

    /** For example {@code 1,234.00 USD by card ours-2026 and formula trapit@1, 2026-09-01 to 2026-11-30}. */
    @Override
    public String toString() {
        return total().mid() + " by card " + card.id() + " and formula " + formula.id() + "@" + formula.version() + ", "
                + days;
    }
}
