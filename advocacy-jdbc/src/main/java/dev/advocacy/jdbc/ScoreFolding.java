package dev.advocacy.jdbc;

import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import dev.advocacy.jdbc.LedgerRows.Ledger;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Score;
import dev.advocacy.scoring.ScoreState;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.TieBreak;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Makes the rows of people anew, each from all of their events. So it does not matter which event is new, late, repeated or taken
 * back, and doing it twice changes nothing. Only inside a unit with the lock of scores.
 */
final class ScoreFolding {
    /** How many people's events are in memory at once. */
    static final int PEOPLE = 100;

    private final Db db;
    private final ScoringRules rules;
    private final boolean byTime;

    ScoreFolding(Db db, ScoringRules rules) {
        this.db = db;
        this.rules = rules;
        this.byTime = rules.tieBreaks().contains(TieBreak.REACHED);
    }

    /** How many rows it changed. */
    long fold(Handle handle, Ledger ledger, Collection<String> people) {
        long changed = 0;
        var all = List.copyOf(people);
        for (int from = 0; from < all.size(); from += PEOPLE) {
            changed += foldSome(handle, ledger, all.subList(from, Math.min(all.size(), from + PEOPLE)));
        }
        return changed;
    }

    private long foldSome(Handle handle, Ledger ledger, List<String> people) {
        var rows = new ScoreRows(db, handle, ledger);
        var shown = shown(handle, people);
        List<ScoreRow> now = new ArrayList<>();
        scores(handle, people, ledger.folded()).forEach((who, state) -> {
            var score = state.finish();
            for (BoardKind board : BoardKind.values()) {
                score.totals(board)
                        .forEach((period, total) -> now.add(
                                row(score, board, period, total, rows.isListed(shown.contains(who), total.units()))));
            }
        });
        return rows.replace(people, now);
    }

    private ScoreRow row(Score score, BoardKind board, String period, Score.Total total, boolean listed) {
        return ScoreRow.of(score.ambassador(), board, period, total, byTime, listed);
    }

    private Map<String, ScoreState> scores(Handle handle, List<String> people, long upTo) {
        Map<String, ScoreState> states = new TreeMap<>();
        events(
                handle,
                people,
                upTo,
                event -> states.computeIfAbsent(event.ambassador().value(), who -> rules.state(AmbassadorId.of(who)))
                        .add(event));
        return states;
    }

    /** What scoring reads of these people's events with numbers up to this one. */
    void events(Handle handle, List<String> people, long upTo, Consumer<ScoringEvent> each) {
        db.query(
                        handle,
                        "SELECT number, kind, ambassador, body FROM advocacy_event WHERE tenant = :tenant"
                                + " AND ambassador IN (<people>) AND number <= :upTo")
                .bindList("people", people)
                .bind("upTo", upTo)
                .map((row, c) -> new Recorded(
                        row.getLong(1), Events.event(row.getString(2), row.getString(3), row.getString(4))))
                .forEach(recorded -> ScoringEvent.of(recorded).ifPresent(each));
    }

    private Set<String> shown(Handle handle, List<String> people) {
        return db
                .query(handle, "SELECT body FROM advocacy_person WHERE tenant = :tenant AND id IN (<people>)")
                .bindList("people", people)
                .map((row, c) -> Json.read(row.getString(1), Ambassador.class))
                .list()
                .stream()
                .filter(Ambassador::isOnBoards)
                .map(person -> person.id().value())
                .collect(Collectors.toSet());
    }
}
