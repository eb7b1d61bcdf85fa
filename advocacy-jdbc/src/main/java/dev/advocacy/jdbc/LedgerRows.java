package dev.advocacy.jdbc;

import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.ZeroRows;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Query;

/** Which rule sets have rows, and how far in the log they are. Only inside a unit; what changes needs the lock of scores. */
final class LedgerRows {
    private static final String LEDGER =
            "SELECT id, fingerprint, rules, decimals, zero_rows, state, folded, revision FROM advocacy_ledger"
                    + " WHERE tenant = :tenant AND ";

    private final Db db;

    LedgerRows(Db db) {
        this.db = db;
    }

    /** What a ledger is there for. */
    enum State {
        /** It is read, and kept up to date. */
        LIVE,
        /** It is made to take the live one's place. */
        BUILDING,
        /** Its rows are deleted. */
        DROPPED
    }

    /**
     * One rule set over the log.
     *
     * @param rules name and version
     * @param decimals of a point
     * @param zeroRows whether who has no points stands on its boards
     * @param folded the number of the last event that is in its rows
     * @param revision another after each change of its rows
     */
    record Ledger(
            long id,
            String fingerprint,
            String rules,
            int decimals,
            boolean zeroRows,
            State state,
            long folded,
            long revision) {
        private static final long WIDTH = 256;

        /** How many units one range of levels spans: 256 points. */
        long width() {
            long width = WIDTH;
            for (int i = 0; i < decimals; i++) {
                width *= 10;
            }
            return width;
        }
    }

    Optional<Ledger> find(Handle handle, String fingerprint, State state) {
        return read(db.query(handle, LEDGER + "fingerprint = :fingerprint AND state = :state")
                        .bind("fingerprint", fingerprint)
                        .bind("state", state))
                .findOne();
    }

    Optional<Ledger> find(Handle handle, long id) {
        return read(db.query(handle, LEDGER + "id = :id").bind("id", id)).findOne();
    }

    List<Ledger> all(Handle handle) {
        return read(db.query(handle, LEDGER + "TRUE ORDER BY id")).list();
    }

    /** A new one, to be filled with the rows of the events up to this number. */
    void begin(Handle handle, ScoringRules rules, long folded) {
        db.update(
                        handle,
                        "INSERT INTO advocacy_ledger (tenant, fingerprint, rules, decimals, zero_rows, state, folded, revision)"
                                + " VALUES (:tenant, :fingerprint, :rules, :decimals, :zeroRows, 'BUILDING', :folded, 0)")
                .bind("fingerprint", rules.fingerprint())
                .bind("rules", rules.toString())
                .bind("decimals", rules.decimals())
                .bind("zeroRows", rules.zeroRows() == ZeroRows.IN)
                .bind("folded", folded)
                .execute();
    }

    void foldedTo(Handle handle, Ledger ledger, long number) {
        set(handle, ledger, "folded = :value", number);
    }

    /** Tells readers that what they have read so far may no longer fit what they read next. */
    void changed(Handle handle, Ledger ledger) {
        set(handle, ledger, "revision = :value", ledger.revision() + 1);
    }

    void state(Handle handle, Ledger ledger, State state) {
        set(handle, ledger, "state = :value", state);
    }

    void delete(Handle handle, Ledger ledger) {
        db.update(handle, "DELETE FROM advocacy_ledger WHERE tenant = :tenant AND id = :id")
                .bind("id", ledger.id())
                .execute();
    }

    private void set(Handle handle, Ledger ledger, String what, Object value) {
        db.update(handle, "UPDATE advocacy_ledger SET " + what + " WHERE tenant = :tenant AND id = :id")
                .bind("value", value)
                .bind("id", ledger.id())
                .execute();
    }

    private static ResultIterable<Ledger> read(Query query) {
        return query.map((row, c) -> new Ledger(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getBoolean(5),
                State.valueOf(row.getString(6)),
                row.getLong(7),
                row.getLong(8)));
    }
}
