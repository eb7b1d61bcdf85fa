package dev.advocacy.scoring.column;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Scores columns: for any rules and any events the boards that {@link ScoringRules#score} gives for the same events, ranks
 * included. Immutable and thread-safe; each call uses its own threads and memory.
 *
 * <p>How it goes about it is chosen from the rules and the events. Where only sums by day matter, rules become tables and sums
 * stand in slabs, one a day, as narrow as the caps allow. Where the order of single events matters (once-per rules, a time
 * after the share, days in the ambassador's own zone, ordinal ranks), the events become objects and the same walk decides
 * that decides everywhere: exact, at the speed of {@link ScoringRules#score}.
 */
public final class ColumnEngine {
    private static final int THREADS = 2;

    private final ScoringRules rules;
    private final Set<BoardKind> kinds;
    private final int threads;

    private ColumnEngine(ScoringRules rules, Set<BoardKind> kinds, int threads) {
        this.rules = rules;
        this.kinds = Set.copyOf(kinds);
        this.threads = threads;
    }

    /** For these rules and boards, on two threads. */
    public static ColumnEngine of(ScoringRules rules, Set<BoardKind> kinds) {
        return new ColumnEngine(rules, kinds, THREADS);
    }

    /** The same on so many threads. */
    public ColumnEngine threads(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("threads is " + count + ": use 1 or more");
        }
        return new ColumnEngine(rules, kinds, count);
    }

    /** The boards of one batch. */
    public ColumnBoards score(EventBatch batch) {
        return score(List.of(batch));
    }

    /** The boards of these batches together, in any order; they share one vocabulary. */
    public ColumnBoards score(List<EventBatch> batches) {
        var some = batches.stream().filter(batch -> batch.size() > 0).toList();
        if (some.isEmpty()) {
            return new ColumnBoards(words(batches), rules.decimals(), List.of());
        }
        var words = words(batches);
        return new Sums(rules).suffice(some)
                ? bySums(some, words)
                : new ObjectScore(rules, words).boards(some, new TreeSet<>(kinds));
    }

    private ColumnBoards bySums(List<EventBatch> batches, Vocabulary words) {
        var shape = new Shape(rules, kinds);
        try (var workers = new Workers(threads)) {
            var dropped = Refusals.of(rules, batches, workers);
            if (new SlabSize(shape, batches).isFine()) {
                return new SlabScore(shape, words, workers).boards(batches, dropped);
            }
            var blocks = new BlockScore(shape, words, workers, batches, dropped);
            return blocks.fits() ? blocks.boards() : new SlabScore(shape, words, workers).boards(batches, dropped);
        }
    }

    private static Vocabulary words(List<EventBatch> batches) {
        var words = batches.isEmpty() ? new Vocabulary() : batches.get(0).words();
        if (batches.stream().anyMatch(batch -> batch.words() != words)) {
            throw new IllegalArgumentException("batches of two vocabularies: build them with one");
        }
        if (batches.stream().map(EventBatch::idForm).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "some batches have ids that are numbers, words or none, and some have others: use one form for all");
        }
        return words;
    }
}
