package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one rule set makes of one log: a score per ambassador, and boards over them. Immutable and thread-safe; later
 * events need a new one.
 */
public final class Ledger {
    private final RuleBook book;
    private final Map<AmbassadorId, Score> scores = new HashMap<>();

    Ledger(RuleBook book, Collection<ScoreState> states) {
        this.book = book;
        refuseSharedIds(states);
        states.forEach(state -> scores.put(state.ambassador(), state.finish()));
    }

    /** A state knows its own ids only; no id stands for events of two people either. */
    private static void refuseSharedIds(Collection<ScoreState> states) {
        Map<String, ScoringEvent> byId = new HashMap<>();
        for (ScoreState state : states) {
            for (ScoringEvent event : state.events()) {
                var other = byId.putIfAbsent(event.id(), event);
                if (other != null) {
                    throw ScoringEvent.reused(other, event);
                }
            }
        }
    }

    /** One ambassador's score, if the log speaks of them. */
    public Optional<Score> score(AmbassadorId ambassador) {
        return Optional.ofNullable(scores.get(ambassador));
    }

    /**
     * Everyone with points in the window. For the eyes of whoever may see every person; a page that colleagues see needs
     * {@link #board(Window, Set)}.
     */
    public Board board(Window window) {
        return Board.of(book, window, scores.values());
    }

    /**
     * Those with points in the window who chose to be shown. Ranks run over the shown rows only, so no gap tells that
     * somebody is not there; somebody without points has no row either, so neither does their absence.
     */
    public Board board(Window window, Set<AmbassadorId> shown) {
        return Board.of(
                book,
                window,
                scores.values().stream()
                        .filter(s -> shown.contains(s.ambassador()))
                        .toList());
    }

    /**
     * The rows of every window that has one, for each of these kinds: sorted by kind, window and then the board's own order.
     * For the eyes of whoever may see every person.
     */
    public List<BoardRow> rows(Set<BoardKind> kinds) {
        List<BoardRow> rows = new ArrayList<>();
        for (BoardKind kind : new TreeSet<>(kinds)) {
            standings(kind)
                    .forEach((window, standings) -> standings
                            .ranked()
                            .forEach(row ->
                                    rows.add(new BoardRow(kind, window, row.ambassador(), row.points(), row.rank()))));
        }
        return rows;
    }

    private SortedMap<String, Standings> standings(BoardKind kind) {
        Map<Long, String> names = new HashMap<>();
        SortedMap<String, Standings> windows = new TreeMap<>();
        for (Score score : scores.values()) {
            score.totals(day -> names.computeIfAbsent(
                            day, d -> kind.window(d, book.calendar().weekStart())))
                    .forEach((window, total) -> windows.computeIfAbsent(window, w -> new Standings(book))
                            .add(score.ambassador(), total));
        }
        return windows;
    }
}
