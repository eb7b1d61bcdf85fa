package dev.advocacy.jdbc;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.jdbc.LedgerRows.Ledger;
import dev.advocacy.jdbc.LedgerRows.State;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Receipt;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Scores and boards of one rule set in the store's tables, folded from its event log as it grows. They show exactly what {@link
 * ScoringRules#score} makes of the events that they have read so far, and can be made anew at will. Thread-safe; any number of nodes
 * may do the same at once.
 *
 * <p>Boards show who agreed to it ({@link dev.advocacy.ambassador.Consent#BOARDS}) and takes part. Ranks run over them only, so
 * nothing tells of the others. Who takes it back is gone when that call returns.
 *
 * <p>Other rules, and be it another version, are another set of rows; the old ones stay until {@link #drop()}.
 *
 * <p>Until the first {@link #update()} there is nothing to see. For recurring work:
 * {@code .every("boards", Duration.ofMinutes(1), boards::update)}.
 */
public final class JdbcBoards {
    private static final int TRIES = 5;
    private static final int MOST = 1_000;
    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Db db;
    private final ScoringRules rules;
    private final LedgerRows ledgers;
    private final ScoreFolding folding;
    private final BoardUpkeep upkeep;

    private JdbcBoards(Db db, Events events, ScoringRules rules) {
        this.db = db;
        this.rules = rules;
        this.ledgers = new LedgerRows(db);
        this.folding = new ScoreFolding(db, rules);
        this.upkeep = new BoardUpkeep(db, events, rules);
    }

    /** The boards of these rules on this store. Touches no row. */
    public static JdbcBoards of(JdbcStore store, ScoringRules rules) {
        return new JdbcBoards(store.db(), store.log(), Objects.requireNonNull(rules, "rules"));
    }

    /**
     * Folds in what is new in the log; the first time, all of it. Each step is a transaction of its own of up to 1,000 events, after which
     * scores, boards and the place in the log agree; who is killed in between leaves the rest to the next. A second time does nothing.
     *
     * @throws StoreException inside a transaction of the host
     */
    public BoardUpdate update() {
        return upkeep.update();
    }

    /**
     * Makes all rows anew from the first event on. Readers see the old ones, which {@link #update()} may go on with, until the new ones
     * have come as far. One that was broken off is gone on with.
     *
     * @throws StoreException inside a transaction of the host
     */
    public BoardUpdate rebuild() {
        return upkeep.rebuild();
    }

    /**
     * Deletes the rows of these rules.
     *
     * @return whether there were any
     * @throws StoreException inside a transaction of the host
     */
    public boolean drop() {
        return upkeep.drop(rules.fingerprint());
    }

    /**
     * Some rows of a board, in its order.
     *
     * @param board which kind
     * @param day any day of the window, for example any of a week
     * @param from the place of the first row, 1 for the top
     * @param size how many rows at most, 1 to 1,000
     */
    public List<BoardRow> page(BoardKind board, LocalDate day, long from, int size) {
        if (from < 1 || size < 1 || size > MOST) {
            throw new IllegalArgumentException("a page of " + size + " rows from place " + from + ": ask for 1 to "
                    + MOST + " rows, from place 1 or later");
        }
        return read(board, day, reading -> reading.page(from, size)).orElse(List.of());
    }

    /**
     * The row of one person with those just above and below; none where they are not shown, or have no row.
     *
     * @param board which kind
     * @param day any day of the window
     * @param each how many rows on each side at most, 0 to 499
     */
    public List<BoardRow> around(BoardKind board, LocalDate day, AmbassadorId person, int each) {
        if (each < 0 || each > (MOST - 1) / 2) {
            throw new IllegalArgumentException(each + " rows on each side: ask for 0 to " + (MOST - 1) / 2);
        }
        return read(board, day, reading -> reading.around(person, each)).orElse(List.of());
    }

    /** How many stand on a board. */
    public long size(BoardKind board, LocalDate day) {
        return read(board, day, BoardReading::size).orElse(0L);
    }

    /** A person's points in a window, shown or not; for their own eyes. */
    public Points points(AmbassadorId person, Window window) {
        var dates = window.dates(rules.weekStart());
        var units = db.unit(handle -> ledgers.find(handle, rules.fingerprint(), State.LIVE)
                .map(ledger -> sum(handle, ledger, person, dates)));
        return new Points(units.orElse(0L), rules.decimals());
    }

    /** Why: a receipt for each of a person's events that the rows are made of; see {@link ScoringRules#explain}. For their own eyes. */
    public List<Receipt> explain(AmbassadorId person) {
        return db.unit(handle -> {
            List<ScoringEvent> events = new ArrayList<>();
            ledgers.find(handle, rules.fingerprint(), State.LIVE)
                    .ifPresent(l -> folding.events(handle, List.of(person.value()), l.folded(), events::add));
            return rules.explain(events, person);
        });
    }

    private long sum(Handle handle, Ledger ledger, AmbassadorId person, Window.Dates dates) {
        return db.query(
                        handle,
                        "SELECT COALESCE(SUM(units), 0) FROM advocacy_score WHERE tenant = :tenant AND ledger = :ledger"
                                + " AND ambassador = :who AND board = 'day' AND period >= :from AND period <= :last")
                .bind("ledger", ledger.id())
                .bind("who", person.value())
                .bind("from", period(dates.from()))
                .bind("last", period(dates.toExclusive().minusDays(1)))
                .mapTo(Long.class)
                .one();
    }

    /** Years of four digits stand in their order as text, and no event has another. */
    private static String period(LocalDate day) {
        return (day.isAfter(LAST) ? LAST : day.isBefore(FIRST) ? FIRST : day).toString();
    }

    /**
     * Several statements, each of which sees what was last committed. Where an update commits between them, they are asked again; where
     * that happens again and again, updates wait.
     */
    private <T> Optional<T> read(BoardKind board, LocalDate day, Function<BoardReading, T> question) {
        var period = board.window(day.toEpochDay(), rules.weekStart());
        return db.unit(handle -> {
            for (int i = 0; i < TRIES; i++) {
                var before = ledgers.find(handle, rules.fingerprint(), State.LIVE);
                var answer = before.map(l -> question.apply(new BoardReading(db, handle, rules, l, board, period)));
                if (ledgers.find(handle, rules.fingerprint(), State.LIVE).equals(before)) {
                    return answer;
                }
            }
            db.lockScores(handle);
            return ledgers.find(handle, rules.fingerprint(), State.LIVE)
                    .map(l -> question.apply(new BoardReading(db, handle, rules, l, board, period)));
        });
    }
}
