package dev.advocacy.jdbc;

import dev.advocacy.jdbc.LedgerRows.Ledger;
import dev.advocacy.jdbc.LedgerRows.State;
import dev.advocacy.scoring.ScoringRules;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Brings a ledger to the end of the log, or makes it anew, in units that each leave whole rows behind. Whoever is killed leaves the
 * rest to the next; two at once do the same twice at worst. Thread-safe.
 */
final class BoardUpkeep {
    private static final int BATCH = 1_000;
    private static final int PAGE = 10_000;

    private final Db db;
    private final Events events;
    private final LedgerRows ledgers;
    private final ScoreFolding folding;
    private final ScoringRules rules;

    private record Place(long number, @Nullable String ambassador) {}

    BoardUpkeep(Db db, Events events, ScoringRules rules) {
        this.db = db;
        this.events = events;
        this.rules = rules;
        this.ledgers = new LedgerRows(db);
        this.folding = new ScoreFolding(db, rules);
    }

    BoardUpdate update() {
        requireOutsideOfHostTransaction("updating boards");
        events.giveNumbers();
        var live = db.unit(handle -> ledgers.find(handle, rules.fingerprint(), State.LIVE));
        var done = live.isPresent() ? catchUp(live.get().id()) : build();
        sweep();
        return done;
    }

    BoardUpdate rebuild() {
        requireOutsideOfHostTransaction("making boards anew");
        events.giveNumbers();
        var done = build();
        sweep();
        return done;
    }

    boolean drop(String fingerprint) {
        requireOutsideOfHostTransaction("dropping boards");
        boolean found = db.unit(handle -> {
            db.lockScores(handle);
            var all = ledgers.all(handle).stream()
                    .filter(ledger -> ledger.fingerprint().equals(fingerprint) && ledger.state() != State.DROPPED)
                    .toList();
            all.forEach(ledger -> ledgers.state(handle, ledger, State.DROPPED));
            return !all.isEmpty();
        });
        sweep();
        return found;
    }

    /** Up to the end of the log as it is now; what comes meanwhile is left to the next time. */
    private BoardUpdate catchUp(long id) {
        long end = db.unit(this::lastNumber);
        var done = BoardUpdate.NOTHING;
        Optional<BoardUpdate> step;
        do {
            step = db.unit(handle -> step(handle, id, end));
            done = done.and(step.orElse(BoardUpdate.NOTHING));
        } while (step.isPresent());
        return done;
    }

    /** The people of the next events; none where there are no more, or the ledger is gone. */
    private Optional<BoardUpdate> step(Handle handle, long id, long end) {
        db.lockScores(handle);
        var ledger = ledgers.find(handle, id).filter(found -> found.state() != State.DROPPED && found.folded() < end);
        return ledger.map(from -> step(handle, from));
    }

    private BoardUpdate step(Handle handle, Ledger from) {
        var next = after(handle, from.folded(), Long.MAX_VALUE, BATCH);
        ledgers.foldedTo(handle, from, next.get(next.size() - 1).number());
        var ledger = ledgers.find(handle, from.id()).orElseThrow();
        var people = people(next);
        long rows = folding.fold(handle, ledger, people);
        ledgers.changed(handle, ledger);
        return new BoardUpdate(next.size(), people.size(), rows);
    }

    /**
     * Person by person, beside the live ledger, which is read and kept up to date all the while. Whoever finds one that somebody else
     * has begun, and perhaps was killed over, works on that.
     */
    private BoardUpdate build() {
        long id = db.unit(this::begun).id();
        var done = eachPerson(id);
        while (!db.unit(handle -> isInPlace(handle, id))) {
            done = done.and(catchUp(id));
        }
        return done;
    }

    private Ledger begun(Handle handle) {
        db.lockScores(handle);
        var before = ledgers.find(handle, rules.fingerprint(), State.BUILDING);
        if (before.isEmpty()) {
            ledgers.begin(handle, rules, lastNumber(handle));
        }
        return ledgers.find(handle, rules.fingerprint(), State.BUILDING).orElseThrow();
    }

    /** By the order of events, not of names: whoever is erased meanwhile has another name then, and the same events. */
    private BoardUpdate eachPerson(long id) {
        var done = BoardUpdate.NOTHING;
        Set<String> seen = new HashSet<>();
        long last = 0;
        for (var page = page(id, last); !page.isEmpty(); page = page(id, last)) {
            var fresh = people(page);
            fresh.removeIf(person -> !seen.add(person));
            done = done.and(new BoardUpdate(0, fresh.size(), foldInUnits(id, List.copyOf(fresh))));
            if (fresh.isEmpty()) {
                last = page.get(page.size() - 1).number();
                done = done.and(new BoardUpdate(page.size(), 0, 0));
            }
        }
        return done;
    }

    private List<Place> page(long id, long from) {
        return db.unit(handle -> ledgers.find(handle, id)
                .map(ledger -> after(handle, from, ledger.folded(), PAGE))
                .orElse(List.of()));
    }

    private long foldInUnits(long id, List<String> people) {
        long rows = 0;
        for (int from = 0; from < people.size(); from += ScoreFolding.PEOPLE) {
            var some = people.subList(from, Math.min(people.size(), from + ScoreFolding.PEOPLE));
            rows += db.unit(handle -> foldIfBuilding(handle, id, some));
        }
        return rows;
    }

    /** Up to where the ledger is by now: somebody else may have finished this part and gone on already. */
    private long foldIfBuilding(Handle handle, long id, List<String> people) {
        db.lockScores(handle);
        return ledgers.find(handle, id)
                .filter(ledger -> ledger.state() == State.BUILDING)
                .map(ledger -> folding.fold(handle, ledger, people))
                .orElse(0L);
    }

    /** Puts it in the live one's place, unless it is behind it; where it is no longer being built, somebody else has. */
    private boolean isInPlace(Handle handle, long id) {
        db.lockScores(handle);
        var built = ledgers.find(handle, id).filter(ledger -> ledger.state() == State.BUILDING);
        var live = ledgers.find(handle, rules.fingerprint(), State.LIVE);
        if (built.isPresent()
                && live.map(Ledger::folded).orElse(0L) > built.get().folded()) {
            return false;
        }
        built.ifPresent(ledger -> {
            live.ifPresent(old -> ledgers.state(handle, old, State.DROPPED));
            ledgers.state(handle, ledger, State.LIVE);
        });
        return true;
    }

    /** Deletes what was dropped, also by somebody who was killed over it. */
    private void sweep() {
        db.unit(ledgers::all).stream()
                .filter(ledger -> ledger.state() == State.DROPPED)
                .forEach(this::sweep);
    }

    private void sweep(Ledger ledger) {
        int deleted;
        do {
            deleted = db.unit(handle -> {
                db.lockScores(handle);
                return deleteSome(handle, ledger);
            });
        } while (deleted > 0);
        db.change(handle -> {
            db.lockScores(handle);
            delete(handle, "advocacy_level WHERE tenant = :tenant AND ledger = :ledger", ledger);
            ledgers.delete(handle, ledger);
        });
    }

    private int deleteSome(Handle handle, Ledger ledger) {
        return delete(
                handle,
                "advocacy_score WHERE tenant = :tenant AND ledger = :ledger AND ambassador IN ("
                        + "SELECT ambassador FROM advocacy_score WHERE tenant = :tenant AND ledger = :ledger LIMIT "
                        + BATCH
                        + ")",
                ledger);
    }

    private int delete(Handle handle, String what, Ledger ledger) {
        return db.update(handle, "DELETE FROM " + what)
                .bind("ledger", ledger.id())
                .execute();
    }

    private long lastNumber(Handle handle) {
        return db.query(handle, "SELECT COALESCE(MAX(number), 0) FROM advocacy_event WHERE tenant = :tenant")
                .mapTo(Long.class)
                .one();
    }

    private List<Place> after(Handle handle, long number, long upTo, int most) {
        return db.query(
                        handle,
                        "SELECT number, ambassador FROM advocacy_event WHERE tenant = :tenant AND number > :after"
                                + " AND number <= :upTo ORDER BY number LIMIT :most")
                .bind("after", number)
                .bind("upTo", upTo)
                .bind("most", most)
                .map((row, c) -> new Place(row.getLong(1), row.getString(2)))
                .list();
    }

    private static Set<String> people(List<Place> events) {
        var people = new TreeSet<String>();
        events.stream().map(Place::ambassador).filter(Objects::nonNull).forEach(people::add);
        return people;
    }

    private void requireOutsideOfHostTransaction(String what) {
        if (db.isInsideOfHostTransaction()) {
            throw new StoreException(
                    "store.inside-transaction",
                    what
                            + " is many short units, and this thread is inside a transaction of the host that would hold all of"
                            + " their locks: call it outside of transactions",
                    null);
        }
    }
}
