package dev.advocacy.scoring.column;

import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A rules file made by a seed, out of everything that rules can say. */
final class RandomRules {
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Oslo", "America/New_York", "Pacific/Chatham", "Pacific/Apia", "America/St_Johns");
    private static final List<String> RANKS = List.of("competition", "dense", "modified", "fractional", "ordinal");
    private static final List<String> GROUPS = List.of("one", "two", "three");

    private final Random random;
    private final boolean anything;
    private final boolean once;

    private RandomRules(Random random, boolean anything, boolean once) {
        this.random = random;
        this.anything = anything;
        this.once = once;
    }

    /** Any rules, or those alone that look at sums. */
    static ScoringRules of(Random random, boolean anything) {
        return ScoringRules.parse(new RandomRules(random, anything, anything).json());
    }

    /** Rules that look at sums, and some that count once. */
    static ScoringRules once(Random random) {
        return ScoringRules.parse(new RandomRules(random, false, true).json());
    }

    private String json() {
        var rules = list(1 + random.nextInt(6), this::rule);
        var used = GROUPS.stream()
                .filter(group -> rules.contains("\"cap\": \"" + group))
                .toList();
        return """
                {"id": "random", "version": 1, "zone": "%s", "zoneOf": "%s", "weekStart": "%s", "decimals": %d, "ranks": "%s",
                 "zeroRows": "%s", "tieBreaks": [%s], "kinds": ["podcast"], "stacking": "%s", "filters": [%s], "multipliers": [%s], "caps": {%s}, "rules": [%s]}
                """.formatted(
                        pick(ZONES),
                        anything && random.nextInt(4) == 0 ? "ambassador" : "rules",
                        pick(List.of("monday", "sunday", "thursday")),
                        random.nextInt(3),
                        RANKS.get(random.nextInt(anything ? 5 : 4)),
                        anything && random.nextInt(4) == 0 ? "in" : "out",
                        pick(List.of("\"id\"", "\"reached\", \"id\"")),
                        pick(List.of("highest", "additive", "compound")),
                        list(random.nextInt(3), this::filter),
                        list(random.nextInt(3), this::multiplier),
                        used.stream().map(this::cap).collect(Collectors.joining(", ")),
                        rules);
    }

    private interface Item {
        String of(int number);
    }

    private static String list(int size, Item item) {
        return IntStream.range(0, size).mapToObj(item::of).collect(Collectors.joining(",\n"));
    }

    private String rule(int number) {
        var kind = pick(RandomEvents.KINDS);
        List<String> parts = new ArrayList<>();
        parts.add("\"id\": \"r%d\", \"version\": 1, \"on\": \"%s\", \"points\": \"p\"".formatted(number, kind));
        int least = random.nextInt(5) == 0 ? -9 : 0;
        int most = random.nextInt(5) == 0 ? 400 : 12;
        parts.add("\"weight\": {\"default\": %d, \"x\": %d}".formatted(weight(least, most), weight(least, most)));
        if (least < 0) {
            parts.add("\"because\": \"a test\"");
        }
        if (random.nextInt(4) > 0) {
            parts.add("\"cap\": \"" + pick(GROUPS) + "\"");
        }
        if (random.nextInt(5) == 0) {
            parts.add("\"per\": \"value\"");
        }
        if (random.nextInt(4) == 0) {
            parts.add("\"where\": {\"%s\": [\"own-words\"]}".formatted(pick(List.of("marks", "without"))));
        }
        if (once && random.nextInt(3) == 0) {
            parts.add("\"oncePer\": [%s]"
                    .formatted(pick(List.of(
                            "\"post\"",
                            "\"visitor\", \"day\"",
                            "\"visitor\"",
                            "\"content\", \"week\"",
                            "\"channel\""))));
        }
        return parts.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private int weight(int least, int most) {
        return least + random.nextInt(most - least);
    }

    private String cap(String group) {
        List<String> limits = new ArrayList<>();
        for (String period : List.of("day", "week", "ever")) {
            if (random.nextBoolean() || (period.equals("ever") && limits.isEmpty())) {
                limits.add("\"%s\": %s".formatted(period, limit()));
            }
        }
        return "\"%s\": {%s}".formatted(group, String.join(", ", limits));
    }

    private String limit() {
        int most = random.nextInt(random.nextInt(4) == 0 ? 2000 : 60);
        return random.nextInt(4) == 0
                ? "{\"floor\": %d, \"cap\": %d}"
                        .formatted(-10 - random.nextInt(30), most - (random.nextBoolean() ? 5 : 0))
                : Integer.toString(most);
    }

    private String filter(int number) {
        return "{\"id\": \"f%d\", \"on\": [%s], %s}"
                .formatted(
                        number,
                        random.nextBoolean() ? "" : "\"" + pick(RandomEvents.KINDS) + "\"",
                        pick(anything ? List.of(SELF, MARKED, WITHIN, BURST, REPEAT) : List.of(SELF, MARKED)));
    }

    private static final String SELF = "\"if\": \"self-visit\"";
    private static final String MARKED = "\"if\": \"marked\", \"mark\": \"data-centre\"";

    private static final String WITHIN = "\"if\": \"within\", \"seconds\": 7200";
    private static final String BURST = "\"if\": \"burst\", \"times\": 2, \"atLeast\": 1";
    private static final String REPEAT = "\"if\": \"repeat\", \"oncePer\": [\"channel\", \"week\"], \"most\": 2";

    private String multiplier(int number) {
        int from = 10 + random.nextInt(18);
        return "{\"id\": \"m%d\", \"times\": %s, \"from\": \"2026-03-%d\", \"until\": \"2026-04-%d\", \"on\": [%s], \"channels\": [%s]}"
                .formatted(
                        number,
                        pick(List.of("2", "1.5", "0.3333", "3")),
                        from,
                        10 + random.nextInt(10),
                        random.nextBoolean() ? "" : "\"" + pick(RandomEvents.KINDS) + "\"",
                        random.nextBoolean() ? "" : "\"x\"");
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
