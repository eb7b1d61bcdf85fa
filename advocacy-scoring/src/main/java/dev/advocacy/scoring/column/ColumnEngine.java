package dev.advocacy.scoring.column;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Scores columns: for any rules and any events the boards that {@link ScoringRules#score} gives for the same events, ranks
 * included. Immutable and thread-safe; each call uses its own threads and memory.
 *
 * <p>How it goes about it is chosen from the rules and the events. Where only sums by day matter, rules become tables and sums
 * stand in slabs, one a day, as narrow as the caps allow; what up to eight rules count once is found in a table of firsts. Where
 * the order of single events matters otherwise (bursts, a time after the share, days in the ambassador's own zone, ordinal
 * ranks), the events become objects and the same walk decides that decides everywhere: exact, at the speed of
 * {@link ScoringRules#score}.
 */
public final class ColumnEngine {
    private static final int THREADS = 2;
    private static final long LAST = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

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

    /** The boards of these events, which are turned into columns first; memory for both is needed. */
    public ColumnBoards scoreEvents(List<ScoringEvent> events) {
        var words = new Vocabulary();
        var asked = OncePer.asked(rules);
        try (var workers = new Workers(threads)) {
            var parts = workers.each(
                    threads,
                    part -> EventRows.beside(
                            events.subList(
                                    Workers.begin(events.size(), part, threads),
                                    Workers.begin(events.size(), part + 1, threads)),
                            asked));
            parts.forEach(part -> part.introduce(words));
            var shared = parts.stream().map(part -> part.share(words)).toList();
            return score(workers.each(threads, part -> parts.get(part).batch(shared.get(part))));
        }
    }

    /** The boards of these batches together, in any order; they share one vocabulary. */
    public ColumnBoards score(List<EventBatch> batches) {
        var some = inOneForm(batches.stream().filter(batch -> batch.size() > 0).toList());
        if (some.isEmpty()) {
            return new ColumnBoards(words(batches), rules.decimals(), List.of());
        }
        var words = words(batches);
        return new Sums(rules).suffice(some)
                ? bySums(some, words)
                : new ObjectScore(rules, words).boards(some, new TreeSet<>(kinds));
    }

    /**
     * Whether {@link #folds} take events under these rules: they look at no event beside another, and from 1970 to 2099 no day comes
     * back in their zone. Single batches are refused still, such as those with ids.
     */
    public boolean canFold() {
        return new Sums(rules).sufficeAlone() && Days.eachOnce(rules.zone(), 0, LAST);
    }

    /**
     * Folds that keep no batch, for so many workers; see {@link ColumnFold}. They are merged into one, in any order, before it
     * is asked for boards.
     */
    public List<ColumnFold> folds(Vocabulary words, int workers) {
        var shape = new Shape(rules, kinds);
        return Stream.generate(() -> new ColumnFold(shape, words, threads))
                .limit(workers)
                .toList();
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

    /** Where some ids are words, all are. */
    static List<EventBatch> inOneForm(List<EventBatch> batches) {
        long without = batches.stream().filter(batch -> batch.id == null).count();
        if (without > 0 && without < batches.size()) {
            throw new IllegalArgumentException("some batches have ids and some have none: give ids to all or to none");
        }
        boolean words = batches.stream().anyMatch(batch -> batch.idsAreWords);
        return batches.stream()
                .map(batch -> words && !batch.idsAreWords ? batch.inWords() : batch)
                .toList();
    }

    private static Vocabulary words(List<EventBatch> batches) {
        var words = batches.isEmpty() ? new Vocabulary() : batches.get(0).words();
        if (batches.stream().anyMatch(batch -> !batch.words().equals(words))) {
            throw new IllegalArgumentException("batches of two vocabularies: build them with one");
        }
        return words;
    }
}
