package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;

/** The parsed rules. Every collection in it has an order, so its text, and with it the fingerprint, is stable. */
record RuleBook(
        String id,
        int version,
        ScoreCalendar calendar,
        int decimals,
        Ranking ranking,
        SortedSet<String> kinds,
        List<Filter> filters,
        List<Multiplier> multipliers,
        Stacking stacking,
        List<Rule> rules) {
    RuleBook {
        filters = List.copyOf(filters);
        multipliers = List.copyOf(multipliers);
        rules = List.copyOf(rules);
    }

    RuleBook in(ZoneId zone) {
        return new RuleBook(
                id,
                version,
                new ScoreCalendar(zone, calendar.ofAmbassador(), calendar.weekStart()),
                decimals,
                ranking,
                kinds,
                filters,
                multipliers,
                stacking,
                rules);
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
        if (multipliers.isEmpty() || weight == 0) {
            return weight;
        }
        return stacking.apply(
                weight,
                multipliers.stream()
                        .filter(m -> m.covers(rule.on(), channel, day))
                        .toList());
    }

    /** SHA-256 of everything that can change a score. */
    String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, though every Java platform must have it", e);
        }
    }
}
