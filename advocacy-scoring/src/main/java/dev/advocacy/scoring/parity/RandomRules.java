package dev.advocacy.scoring.parity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.ScoringRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A rule set made by a seed, that uses any part of the algebra. */
final class RandomRules {
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Oslo",
            "America/New_York",
            "Pacific/Chatham",
            "Asia/Kolkata",
            "Asia/Beirut",
            "America/Scoresbysund");
    private static final List<String> KINDS =
            List.of("share", "click", "reaction", "comment", "reshare", "conversion", "kudos", "webinar");
    private static final List<String> DAYS = List.of("monday", "sunday", "saturday", "wednesday");
    private static final List<List<String>> ONCE = List.of(
            List.of("visitor", "post", "day"),
            List.of("content", "channel", "day"),
            List.of("post"),
            List.of("week"),
            List.of("visitor"),
            List.of("channel", "week"));
    private static final List<String> GROUPS = List.of("one", "two", "three");

    private final Random random;
    private final ObjectNode file = JsonNodeFactory.instance.objectNode();
    private final int decimals;

    private RandomRules(Random random) {
        this.random = random;
        decimals = random.nextInt(5);
    }

    static ScoringRules of(Random random) {
        return ScoringRules.parse(new RandomRules(random).json().toString());
    }

    private ObjectNode json() {
        file.put("id", "random").put("version", 1).put("zone", pick(ZONES)).put("weekStart", pick(DAYS));
        file.put("zoneOf", random.nextBoolean() ? "ambassador" : "rules").put("decimals", decimals);
        file.put("ranks", ranks()).put("stacking", pick(List.of("highest", "additive", "compound")));
        file.put("zeroRows", pick(List.of("in", "out", "out")))
                .putArray("tieBreaks")
                .add("id");
        file.putArray("kinds").add("webinar");
        filters();
        multipliers();
        rules();
        return file;
    }

    private String ranks() {
        return pick(List.of(Ranking.values())).name().toLowerCase(Locale.ROOT);
    }

    private void filters() {
        var filters = file.putArray("filters");
        if (random.nextInt(3) == 0) {
            filters.addObject()
                    .put("id", "burst")
                    .put("if", "burst")
                    .put("times", 1 + random.nextInt(2))
                    .put("atLeast", 1);
        }
        if (random.nextBoolean()) {
            filters.addObject()
                    .put("id", "self")
                    .put("if", "self-visit")
                    .putArray("on")
                    .add("click")
                    .add("reaction");
        }
        if (random.nextBoolean()) {
            filters.addObject().put("id", "centre").put("if", "marked").put("mark", "data-centre");
        }
        if (random.nextBoolean()) {
            filters.addObject().put("id", "soon").put("if", "within").put("seconds", pick(List.of(1, 1_800, 90_000)));
        }
        if (random.nextInt(3) == 0) {
            var repeat =
                    filters.addObject().put("id", "again").put("if", "repeat").put("most", 1 + random.nextInt(3));
            pick(ONCE).forEach(repeat.putArray("oncePer").add("content")::add);
        }
    }

    private void multipliers() {
        var multipliers = file.putArray("multipliers");
        for (int i = random.nextInt(4); i > 0; i--) {
            var one = multipliers
                    .addObject()
                    .put("id", "times-" + i)
                    .put("from", pick(List.of("2024-12-30", "2025-03-30")));
            one.put("until", pick(List.of("2025-04-01", "2025-10-26", "2026-01-01")));
            one.put("times", pick(List.of(2.0, 0.5, 1.5, 0.3333, 3.0)));
            if (random.nextBoolean()) {
                one.putArray("on").add(pick(KINDS)).add("click");
            }
            if (random.nextBoolean()) {
                one.putArray("channels").add("linkedin").add("x");
            }
        }
    }

    private void rules() {
        var rules = file.putArray("rules");
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            rule(rules.addObject().put("id", "rule-" + i).put("version", i));
        }
    }

    private void rule(ObjectNode rule) {
        rule.put("on", pick(KINDS)).put("points", pick(List.of("reach", "sharing")));
        var weight = rule.putObject("weight");
        weight.put("default", amount(random.nextInt(7) == 0 ? -random.nextInt(900) : random.nextInt(900)));
        weight.put("x", amount(random.nextInt(3) * 100L)).put("facebook", amount(0));
        rule.put("because", "a random rule may take points away; it's -- \"random\"");
        rule.put("per", random.nextInt(3) == 0 ? "value" : "event");
        if (random.nextBoolean()) {
            rule.putObject("where").putArray("marks").add("own-words");
        } else if (random.nextBoolean()) {
            rule.putObject("where").putArray("without").add("own").add("data-centre");
        }
        if (random.nextBoolean()) {
            var once = rule.putArray("oncePer");
            pick(ONCE).forEach(once::add);
        }
        if (random.nextInt(4) > 0) {
            rule.put("cap", cap(pick(GROUPS)));
        }
    }

    private String cap(String group) {
        var caps = file.withObjectProperty("caps");
        if (!caps.has(group)) {
            var limits = caps.putObject(group);
            limit(limits, pick(List.of("day", "week", "ever")));
            limit(limits, pick(List.of("day", "week", "ever")));
        }
        return group;
    }

    private void limit(ObjectNode limits, String period) {
        if (random.nextBoolean()) {
            limits.put(period, amount(random.nextInt(2_000)));
        } else {
            limits.putObject(period)
                    .put("floor", amount(-random.nextInt(900)))
                    .put("cap", amount(random.nextInt(3_000)));
        }
    }

    private BigDecimal amount(long units) {
        return new BigDecimal(new Points(units, decimals).toString());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
