package dev.advocacy.benchmark.scoring;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.column.Dictionary;
import dev.advocacy.scoring.column.EventBatch;
import dev.advocacy.scoring.column.Vocabulary;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@link AdvoScore} as columns, and its rules. */
public final class Workload {
    /** A year has 66 of them: 53 weeks, 12 months, and one for all. */
    public static final Set<BoardKind> KINDS = EnumSet.of(BoardKind.WEEK, BoardKind.MONTH, BoardKind.ALL);

    private static final String RULES = """
            {"id": "advo-score", "version": 1, "zone": "UTC",
             "filters": [{"id": "self", "if": "self-visit"}],
             "caps": {"sharing": {"day": 30}, "reach": {"day": 60}},
             "rules": [
              {"id": "share", "version": 1, "on": "share", "points": "p", "weight": {"default": 10}, "cap": "sharing"},
              {"id": "click", "version": 1, "on": "click", "points": "p", "weight": {"default": 1}, "cap": "reach"},
              {"id": "reaction", "version": 1, "on": "reaction", "points": "p", "weight": {"default": 2}, "cap": "reach"},
              {"id": "comment", "version": 1, "on": "comment", "points": "p", "weight": {"default": 4}, "cap": "reach"},
              {"id": "reshare", "version": 1, "on": "reshare", "points": "p", "weight": {"default": 6}, "cap": "reach"},
              {"id": "conversion", "version": 1, "on": "conversion", "points": "p", "weight": {"default": 50}}]}
            """;

    private Workload() {}

    /** Six rules, two caps. */
    public static ScoringRules rules() {
        return ScoringRules.parse(RULES);
    }

    static Vocabulary words() {
        return new Vocabulary(
                Dictionary.numbered("a", AdvoScore.AMBASSADORS),
                Dictionary.numbered("v", AdvoScore.VISITORS),
                Dictionary.of(AdvoScore.KINDS),
                Dictionary.of(AdvoScore.CHANNELS),
                new Dictionary<>(),
                new Dictionary<>(),
                new Dictionary<>(),
                new Dictionary<>(),
                new Dictionary<>());
    }

    /** So many events in the order of time. */
    public static EventBatch sorted(int n) {
        return filled(n, i -> i).builder(words()).build();
    }

    /** Which event stands where. */
    interface Order {
        int of(int place);
    }

    /** All places, mixed. */
    static int[] shuffle(int n) {
        int[] order = IntStream.range(0, n).toArray();
        var random = new Random(AdvoScore.SEED);
        for (int i = n - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        return order;
    }

    static Columns filled(int n, Order order) {
        var columns = new Columns(n);
        var events = new AdvoScore(n);
        IntStream.range(0, n).parallel().forEach(place -> columns.set(place, events, order.of(place)));
        return columns;
    }

    /** So many rules over the same kinds in four cap groups by day; their weights differ by channel. */
    static ScoringRules rules(int count) {
        var rules = IntStream.range(0, count)
                .mapToObj(i -> """
                        {"id": "r%d", "version": 1, "on": "%s", "points": "p", "cap": "g%d", "weight": {"default": %d, "x": %d}}""".formatted(i, AdvoScore.KINDS.get((i + 1) % 6), i % 4, 1 + i % 5, i % 3))
                .collect(Collectors.joining(",\n"));
        var caps = IntStream.range(0, Math.min(4, count))
                .mapToObj(i -> "\"g%d\": {\"day\": %d}".formatted(i, 20 + 20 * i))
                .collect(Collectors.joining(", "));
        return ScoringRules.parse("""
                {"id": "many", "version": 1, "zone": "UTC", "filters": [{"id": "self", "if": "self-visit"}],
                 "caps": {%s}, "rules": [%s]}""".formatted(caps, rules));
    }
}
