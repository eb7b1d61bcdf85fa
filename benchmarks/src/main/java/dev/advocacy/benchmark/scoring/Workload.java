package dev.advocacy.benchmark.scoring;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.column.Dictionary;
import dev.advocacy.scoring.column.EventBatch;
import dev.advocacy.scoring.column.Vocabulary;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** {@link AdvoScore} as columns, and its rules. */
final class Workload {
    /** A year has 66 of them: 53 weeks, 12 months, and one for all. */
    static final Set<BoardKind> KINDS = EnumSet.of(BoardKind.WEEK, BoardKind.MONTH, BoardKind.ALL);

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

    static ScoringRules rules() {
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

    static EventBatch sorted(int n) {
        return columns(n, i -> i);
    }

    /** The same events in another order. */
    static EventBatch shuffled(int n) {
        int[] order = IntStream.range(0, n).toArray();
        var random = new Random(AdvoScore.SEED);
        for (int i = n - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        return columns(n, i -> order[i]);
    }

    private interface Order {
        int of(int place);
    }

    private static EventBatch columns(int n, Order order) {
        var events = new AdvoScore(n);
        long[] at = new long[n];
        int[] ambassador = new int[n];
        byte[] kind = new byte[n];
        byte[] channel = new byte[n];
        int[] visitor = new int[n];
        IntStream.range(0, n).parallel().forEach(place -> {
            int i = order.of(place);
            long hash = AdvoScore.hash(i);
            long second = AdvoScore.second(hash);
            at[place] = events.at(i, second);
            ambassador[place] = AdvoScore.ambassador(hash);
            kind[place] = (byte) AdvoScore.kind(second);
            channel[place] = (byte) AdvoScore.channel(second);
            visitor[place] = AdvoScore.visitor(hash, second);
        });
        return EventBatch.of(words())
                .times(at)
                .ambassadors(ambassador)
                .kinds(kind)
                .channels(channel)
                .visitors(visitor)
                .build();
    }
}
