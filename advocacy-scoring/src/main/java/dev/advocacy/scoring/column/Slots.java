package dev.advocacy.scoring.column;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.Cap;
import dev.advocacy.scoring.Multiplier;
import dev.advocacy.scoring.Per;
import dev.advocacy.scoring.Rule;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The slots of a rule set: one per cap group, as narrow as its weights and caps allow, or so wide that every sum can be taken
 * back. Depends on the rules alone.
 */
final class Slots {
    private final ScoringRules rules;
    private final boolean narrow;
    private final Map<String, Slot> byGroup = new LinkedHashMap<>();
    private final Map<Lane, Integer> counts = new EnumMap<>(Lane.class);

    Slots(ScoringRules rules, boolean narrow) {
        this.rules = rules;
        this.narrow = narrow;
        Map<String, List<Rule>> groups = new LinkedHashMap<>();
        rules.rules()
                .forEach(rule -> groups.computeIfAbsent(group(rule), g -> new ArrayList<>())
                        .add(rule));
        groups.forEach((group, members) -> byGroup.put(group, slot(group, members)));
    }

    private static String group(Rule rule) {
        return rule.caps().isEmpty() ? "" : rule.caps().get(0).group();
    }

    private Slot slot(String group, List<Rule> members) {
        var caps = members.get(0).caps();
        var weights = new Weighing();
        members.forEach(rule -> eachWeight(rule, weights));
        var lane = lane(caps, members, weights);
        return new Slot(
                group, caps, lane, counts.merge(lane, 1, Integer::sum) - 1, lane == Lane.BYTE ? weights.step() : 1);
    }

    private Lane lane(List<Cap> caps, List<Rule> members, Weighing weights) {
        if (caps.isEmpty()) {
            return Lane.FREE;
        }
        boolean byValue = members.stream().anyMatch(rule -> rule.per() == Per.VALUE);
        long tightest = caps.stream().mapToLong(Cap::most).min().orElse(Long.MAX_VALUE);
        boolean fits = tightest <= weights.step() * Slot.MOST_STEPS;
        return narrow && !byValue && !weights.takeAway && fits ? Lane.BYTE : Lane.WIDE;
    }

    /** Every weight that a rule can give to an event of value 1, on any day and channel. */
    private void eachWeight(Rule rule, LongConsumer to) {
        for (long day : days(rules)) {
            for (ChannelId channel : channels(rule)) {
                to.accept(rules.weight(rule, channel, ScoringEvent.ONE, day));
            }
        }
    }

    /** One day of each stretch in which the same multipliers hold, in order: the first of it, but for the stretch before all. */
    static List<Long> days(ScoringRules rules) {
        Set<Long> days = new HashSet<>();
        for (Multiplier multiplier : rules.multipliers()) {
            days.add(multiplier.from().toEpochDay());
            days.add(multiplier.until().toEpochDay());
        }
        days.add(days.stream().min(Comparator.naturalOrder()).orElse(0L) - 1);
        return days.stream().sorted().toList();
    }

    /** The channels that something treats apart, and one of the others. */
    private Set<ChannelId> channels(Rule rule) {
        Set<ChannelId> named = new HashSet<>(rule.weights().byChannel().keySet());
        rules.multipliers().forEach(multiplier -> named.addAll(multiplier.channels()));
        var other = "other";
        while (named.contains(ChannelId.of(other))) {
            other += "-x";
        }
        named.add(ChannelId.of(other));
        return named;
    }

    Slot of(Rule rule) {
        return Objects.requireNonNull(byGroup.get(group(rule)), "every rule has a slot");
    }

    List<Slot> capped() {
        return byGroup.values().stream()
                .filter(slot -> slot.lane() != Lane.FREE)
                .toList();
    }

    int count(Lane lane) {
        return counts.getOrDefault(lane, 0);
    }

    /** What the weights of one group have in common. */
    private static final class Weighing implements LongConsumer {
        private long divisor;
        private boolean takeAway;

        @Override
        public void accept(long weight) {
            takeAway |= weight < 0;
            divisor = gcd(divisor, Math.abs(weight));
        }

        private static long gcd(long one, long other) {
            return other == 0 ? one : gcd(other, one % other);
        }

        long step() {
            return Math.max(1, divisor);
        }
    }
}
