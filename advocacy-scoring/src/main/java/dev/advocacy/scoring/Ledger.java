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
import java.util.function.Function;

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
    static void refuseSharedIds(Collection<ScoreState> states) {
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

    Ledger(RuleBook book, Map<AmbassadorId, Score> scores) {
        this.book = book;
        this.scores.putAll(scores);
    }

    /** Of whom the log speaks. */
    Set<AmbassadorId> people() {
        return scores.keySet();
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
        return Board.of(book, window, scores);
    }

    /**
     * Those with points in the window who chose to be shown. Ranks run over the shown rows only, so no gap tells that
     * somebody is not there; somebody without points has no row either, so neither does their absence.
     */
    public Board board(Window window, Set<AmbassadorId> shown) {
        return board(window, who -> shown.contains(who) ? Visibility.shown() : Visibility.counted());
    }

    /**
     * Those with points in the window as each of them chose to be seen; ranks run over the shown rows only. A pseudonym that is
     * somebody's id, or was taken twice, is refused.
     */
    public Board board(Window window, Function<AmbassadorId, Visibility> visibility) {
        return Board.of(book, window, participants(window, visibility).shown());
    }

    /**
     * What a team has together; who is not of it is {@link Visibility#absent()}. None where a person could be found in it:
     * with fewer people than {@code least} of whom a rule looked at an event in the window, or with some that are counted and
     * not shown, but fewer than {@code least}, whose points would be the total less the board. A {@code least} below 2 is an
     * {@link IllegalArgumentException}. Whoever is told the totals of windows that overlap can subtract them too: publish
     * windows of one kind.
     */
    public Optional<Points> total(Window window, Function<AmbassadorId, Visibility> visibility, int least) {
        if (least < 2) {
            throw new IllegalArgumentException(
                    "a total of " + least + " people or more: a group has 2 or more, or it is a person");
        }
        return participants(window, visibility).units(least).map(book::points);
    }

    private Participants participants(Window window, Function<AmbassadorId, Visibility> visibility) {
        return Participants.of(scores, visibility, window.dates(book.calendar().weekStart()));
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
