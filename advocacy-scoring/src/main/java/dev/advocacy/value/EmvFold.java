package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.scoring.recognition.fairness.SmallGroups;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up earned media value, person by person. To be used once. */
final class EmvFold {
    private final RateCard card;
    private final Formula formula;
    private final Days days;
    private final Tally tally;
    private final SortedMap<ChannelId, Set<AmbassadorId>> parts = new TreeMap<>();
    private final Set<ChannelId> withheld;
    private final Map<AmbassadorId, Map<Price.Level, Long>> people = new HashMap<>();

    EmvFold(RateCard card, Formula formula, Days days, Tally tally, GroupThreshold threshold) {
        this.card = card;
        this.formula = formula;
        this.days = days;
        this.tally = tally;
        tally.channels().forEach(channel -> parts.put(channel, tally.people(channel)));
        withheld = SmallGroups.below(threshold).leftOut(parts);
        tally.people().forEach(who -> people.put(who, new EnumMap<>(Price.Level.class)));
    }

    Emv emv() {
        List<Emv.Line> lines = new ArrayList<>();
        parts.forEach((channel, who) -> lines.add(line(channel, who)));
        return new Emv(card, formula, days, lines, people);
    }

    private Emv.Line line(ChannelId channel, Set<AmbassadorId> who) {
        var missing = new Valuation(card, channel, tally.counts(channel)).missing(formula.value());
        boolean hidden = withheld.contains(channel);
        Optional<Emv.Range> value = Optional.empty();
        if (missing.isEmpty()) {
            value = Optional.of(Emv.range(card, sum(channel, who)));
        }
        return new Emv.Line(
                channel,
                hidden ? 0 : who.size(),
                hidden ? Optional.empty() : value,
                missing.stream().toList(),
                hidden);
    }

    private Map<Price.Level, Long> sum(ChannelId channel, Set<AmbassadorId> who) {
        Map<Price.Level, Long> sum = new EnumMap<>(Price.Level.class);
        var names = tally.counts(channel).keySet();
        for (AmbassadorId person : who) {
            var theirs = new Valuation(card, channel, known(person, channel, names));
            for (Price.Level level : Price.Level.values()) {
                long micros = Money.micros(theirs.value(formula.value(), level));
                sum.merge(level, micros, Money::added);
                people.computeIfAbsent(person, p -> new EnumMap<>(Price.Level.class))
                        .merge(level, micros, Money::added);
            }
        }
        return sum;
    }

    /** What is known on the channel is 0 for a person of whom it is not told. */
    private Map<String, Long> known(AmbassadorId person, ChannelId channel, Set<String> names) {
        Map<String, Long> counts = new HashMap<>();
        names.forEach(name -> counts.put(name, 0L));
        counts.putAll(tally.counts(person, channel));
        return counts;
    }
}
