package dev.advocacy.jdbc;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.jdbc.LedgerRows.Ledger;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** What a person's own decisions change on every board, whatever its rules, at once. Only inside a unit, under the person's lock. */
final class OnBoards {
    private final Db db;
    private final LedgerRows ledgers;

    OnBoards(Db db) {
        this.db = db;
        this.ledgers = new LedgerRows(db);
    }

    /** Shows a person from now on, or no longer. */
    void show(Handle handle, AmbassadorId person, boolean shown) {
        each(handle, rows -> rows.show(person.value(), shown));
    }

    /** Leaves a person's points, off the boards and under another name; how many rows that were. */
    long rename(Handle handle, AmbassadorId person, AmbassadorId other) {
        return each(handle, rows -> rows.rename(person.value(), other.value()));
    }

    private long each(Handle handle, ToLongFunction<ScoreRows> change) {
        db.lockScores(handle);
        long changed = 0;
        for (Ledger ledger : ledgers.all(handle)) {
            changed += change.applyAsLong(new ScoreRows(db, handle, ledger));
            ledgers.changed(handle, ledger);
        }
        return changed;
    }
}
