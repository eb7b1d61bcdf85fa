package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;

/** The parsed rules. Every collection in it has an order, so its file, and with it the fingerprint, is stable. */
record RuleBook(
        String id,
        int version,
        ScoreCalendar calendar,
        int decimals,
        Ranking ranking,
        List<TieBreak> tieBreaks,
        ZeroRows zeroRows,
        SortedSet<String> kinds,
        List<Filter> filters,
        List<Multiplier> multipliers,
        Stacking stacking,
        List<Rule> rules,
        Fingerprint print) {
    RuleBook {
        tieBreaks = TieBreak.total(tieBreaks);
        filters = List.copyOf(filters);
        multipliers = List.copyOf(multipliers);
        rules = List.copyOf(rules);
    }

    RuleBook in(ZoneId zone) {
        var there = new ScoreCalendar(zone, calendar.ofAmbassador(), calendar.weekStart());
        return with(there, filters);
    }

    RuleBook withoutFilters() {
        return with(calendar, List.of());
    }

    private RuleBook with(ScoreCalendar otherCalendar, List<Filter> otherFilters) {
        return new RuleBook(
                id,
                version,
                otherCalendar,
                decimals,
                ranking,
                tieBreaks,
                zeroRows,
                kinds,
                otherFilters,
                multipliers,
                stacking,
                rules,
                new Fingerprint());
    }

    /** Where one of its own rules stands in it. */
    int place(Rule rule) {
        return rules.indexOf(rule);
    }

    String name() {
        return id + "@" + version;
    }

    List<String> pointKinds() {
        return rules.stream().map(Rule::pointKind).distinct().sorted().toList();
    }

    Points points(long units) {
        return new Points(units, decimals);
    }

    /** What the rule gives for the event with the multipliers of the day. */
    long weight(Rule rule, ScoringEvent event, long day) {
        return weight(rule, event.channel(), event.value(), day);
    }

    long weight(Rule rule, ChannelId channel, long value, long day) {
        long weight = rule.weigh(channel, value);
        return multipliers.isEmpty() || weight == 0
                ? weight
                : stacking.apply(weight, multipliers(rule.on(), channel, day));
    }

    /** Those that raise what such events give. */
    List<Multiplier> multipliers(String kind, ChannelId channel, long day) {
        return multipliers.stream().filter(m -> m.covers(kind, channel, day)).toList();
    }

    /** SHA-256 of the rules. */
    String fingerprint() {
        return print.of(this);
    }
}
