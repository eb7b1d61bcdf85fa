package dev.advocacy.scoring;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A rule set made by a seed, as JSON for the SDK and as plain data for the oracle. Weights and caps are in units. */
record RandomPlan(
        ZoneId zone,
        DayOfWeek weekStart,
        int decimals,
        Ranking ranking,
        List<PlannedRule> rules,
        Map<String, Map<String, Long>> caps) {
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Oslo", "America/New_York", "Pacific/Chatham", "Asia/Kolkata", "America/St_Johns");
    private static final List<List<String>> ONCE = List.of(
            List.of(),
            List.of("post"),
            List.of("content", "day"),
            List.of("channel", "week"),
            List.of("day"),
            List.of("post", "week"));
    private static final List<List<String>> ONCE_CLICK =
            List.of(List.of("visitor", "post", "day"), List.of("visitor"), List.of("visitor", "content", "week"));

    record PlannedRule(String id, String on, long weight, long onX, String group, List<String> oncePer) {}

    static RandomPlan of(Random random) {
        var caps = caps(random);
        List<PlannedRule> rules = new ArrayList<>();
        for (String on : List.of("share", "own-words", "click", "click")) {
            if (random.nextInt(6) > 0) {
                rules.add(rule(random, "rule-" + rules.size(), on));
            }
        }
        caps.keySet().removeIf(group -> rules.stream().noneMatch(r -> r.group().equals(group)));
        return new RandomPlan(
                ZoneId.of(pick(random, ZONES)),
                pick(random, List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY)),
                random.nextInt(3),
                pick(random, List.of(Ranking.values())),
                rules,
                caps);
    }

    private static PlannedRule rule(Random random, String id, String on) {
        var once = on.equals("click") && random.nextBoolean() ? pick(random, ONCE_CLICK) : pick(random, ONCE);
        return new PlannedRule(
                id,
                on,
                pick(random, List.of(100L, 100L, 250L, 33L)),
                random.nextInt(3) * 100L,
                pick(random, List.of("", "one", "two")),
                once);
    }

    private static Map<String, Map<String, Long>> caps(Random random) {
        Map<String, Map<String, Long>> caps = new TreeMap<>();
        for (String group : List.of("one", "two")) {
            Map<String, Long> limits = new TreeMap<>();
            limits.put(pick(random, List.of("day", "week", "ever")), (long) random.nextInt(1500));
            limits.put(pick(random, List.of("day", "week", "ever")), (long) random.nextInt(4000));
            caps.put(group, limits);
        }
        return caps;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    String toJson() {
        return """
                {"id": "random", "version": 1, "zone": "%s", "weekStart": "%s", "decimals": %d, "ranks": "%s",
                 "caps": {%s}, "rules": [%s]}
                """.formatted(
                        zone,
                        word(weekStart),
                        decimals,
                        word(ranking),
                        caps.entrySet().stream()
                                .map(e -> "\"" + e.getKey() + "\": " + limits(e.getValue()))
                                .collect(Collectors.joining(", ")),
                        rules.stream().map(this::json).collect(Collectors.joining(",\n")));
    }

    private String limits(Map<String, Long> limits) {
        return limits.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\": " + amount(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String json(PlannedRule rule) {
        var cap = rule.group.isEmpty() ? "" : "\"cap\": \"" + rule.group + "\", ";
        var once = rule.oncePer.stream().map(o -> "\"" + o + "\"").collect(Collectors.joining(", ", "[", "]"));
        return """
                {"id": "%s", "version": 2, "on": %s, "points": "kind-%s", %s"oncePer": %s,
                 "weight": {"default": %s, "x": %s}}""".formatted(rule.id, on(rule.on), rule.on, cap, once, amount(rule.weight), amount(rule.onX));
    }

    private static String on(String on) {
        return on.equals("own-words") ? "\"share\", \"where\": {\"marks\": [\"own-words\"]}" : "\"" + on + "\"";
    }

    private String amount(long units) {
        return new Points(units, decimals).toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
