package dev.advocacy.scoring.column;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Rank;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.ZeroRows;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Boards that are exact after every event: what {@link ColumnEngine} gives for all events so far. For one thread, which
 * adds and asks.
 *
 * <p>Events without ids, posts and retractions are sums by day where the rules allow it, and then an event costs far less
 * than a microsecond. Those with ids are kept, so that repeats are known and retractions can be followed; where the rules look
 * at sums alone they are sums as well. Under all other rules each event makes the walk over its ambassador's events again:
 * exact, and as slow as that ambassador has events.
 */
public final class LiveBoards {
    private final ScoringRules rules;
    private final Set<BoardKind> kinds;
    private final Vocabulary words;
    private final LiveWindows windows;
    private @Nullable LiveFold fold;

    /** Whether events are sums, as the first of them decided. */
    private boolean sums;

    private LiveBoards(ScoringRules rules, Set<BoardKind> kinds, Vocabulary words) {
        this.rules = rules;
        this.kinds = Set.copyOf(kinds);
        this.words = words;
        windows = new LiveWindows(rules, kinds);
    }

    /**
     * Without events yet. Rules with ordinal ranks or with rows for 0 points are an {@link IllegalArgumentException}: what
     * they rank by is not kept here.
     */
    public static LiveBoards of(ScoringRules rules, Set<BoardKind> kinds, Vocabulary words) {
        if (rules.ranking() == Ranking.ORDINAL || rules.zeroRows() == ZeroRows.IN) {
            throw new IllegalArgumentException(
                    "rules " + rules
                            + " rank by order or have rows for 0 points, which live boards do not: score the log by ColumnEngine");
        }
        return new LiveBoards(rules, kinds, words);
    }

    /** One event. The same id twice is one event. */
    public void add(ScoringEvent event) {
        var known = fold == null ? begin(EventBatch.of(words, List.of(event)), 0) : fold;
        if (sums) {
            throw mixed();
        }
        known.add(event);
    }

    /** One event of a batch of the same vocabulary. Refused, with no change, where sums could pass 64 bits. */
    public void add(EventBatch batch, int i) {
        var known = fold == null ? begin(batch, i) : fold;
        if (sums && !isPlain(batch)) {
            throw mixed();
        }
        known.add(batch, i);
    }

    private static IllegalArgumentException mixed() {
        return new IllegalArgumentException(
                "the first event had no id, post or zone, and this one may have: give all or none");
    }

    private LiveFold begin(EventBatch batch, int i) {
        if (!batch.words().equals(words)) {
            throw new IllegalArgumentException("a batch of another vocabulary: build it with this one");
        }
        boolean byDay =
                Tables.fit(rules, words, true) && Days.eachOnce(rules.zone(), BatchChecks.EARLIEST, BatchChecks.LATEST);
        sums = byDay && new Sums(rules).sufficeAlone(batch);
        var begun = fold(byDay, batch.at[i]);
        fold = begun;
        return begun;
    }

    private LiveFold fold(boolean byDay, long millis) {
        if (sums) {
            return new LiveSums(new Shape(rules, kinds), words, windows, millis);
        }
        return byDay && LiveIds.suffice(rules)
                ? new LiveIds(rules, new LiveSums(new Shape(rules, kinds, false), words, windows, millis))
                : new LiveWalk(rules, kinds, words, windows);
    }

    private boolean isPlain(EventBatch batch) {
        return batch.id == null
                && batch.post == null
                && !batch.facts.takesBack()
                && !(rules.countsInZoneOfAmbassador() && batch.zone != null);
    }

    /** The rank of an ambassador now; none without points there. */
    public Optional<Rank> rank(BoardKind kind, String window, AmbassadorId ambassador) {
        var known = windows.find(kind, window);
        int who = words.people().find(ambassador.value());
        long halves = known == null || who == Dictionary.NONE ? 0 : known.halves(who);
        return halves == 0 ? Optional.empty() : Optional.of(new Rank(halves));
    }

    /** One window to be asked often, by codes. */
    public Asked ask(BoardKind kind, String window) {
        windows.find(kind, window);
        return new Asked(windows.of(kind, window));
    }

    /** A window, as it is when it is asked. */
    public static final class Asked {
        private final LiveWindow window;

        private Asked(LiveWindow window) {
            this.window = window;
        }

        /** Twice the rank of an ambassador, given by code; 0 without points. */
        public long halves(int ambassador) {
            return window.halves(ambassador);
        }

        /** Their points, in units; 0 or below stands for no row. */
        public long units(int ambassador) {
            return window.points(ambassador);
        }
    }

    /** Every board as it is now, on the caller's thread. */
    public ColumnBoards boards() {
        var places = new Places(rules.ranking());
        return new ColumnBoards(
                words,
                rules.decimals(),
                windows.all().stream()
                        .map(window ->
                                places.rank(new Windows.Window(window.kind, window.name, List.of()), window.points()))
                        .filter(board -> board.size() > 0)
                        .toList());
    }
}
