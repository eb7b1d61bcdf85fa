package dev.advocacy.jdbc;

import dev.advocacy.jdbc.LedgerRows.Ledger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of one ledger, as they are written. Only inside a unit with the lock of scores. */
final class ScoreRows {
    private static final String ROW =
            " WHERE tenant = ? AND ledger = ? AND ambassador = ? AND board = ? AND period = ?";

    private final Db db;
    private final Handle handle;
    private final Ledger ledger;

    ScoreRows(Db db, Handle handle, Ledger ledger) {
        this.db = db;
        this.handle = handle;
        this.ledger = ledger;
    }

    /** Whether a row stands on its board where its person is shown. */
    boolean isListed(boolean shown, long units) {
        return shown && (units > 0 || ledger.zeroRows());
    }

    /**
     * Puts these rows in place of all that these people have; what is the same already is not written.
     *
     * @return how many rows were written or deleted
     */
    long replace(Collection<String> people, Collection<ScoreRow> now) {
        var old = of(people);
        List<ScoreRow> fresh = new ArrayList<>();
        List<ScoreRow> changed = new ArrayList<>();
        var levels = new LevelChanges(db, handle, ledger);
        for (ScoreRow row : now) {
            var before = old.remove(row.key());
            if (before == null) {
                fresh.add(row);
            } else if (!before.equals(row)) {
                changed.add(row);
                levels.remove(before);
            }
        }
        old.values().forEach(levels::remove);
        fresh.forEach(levels::add);
        changed.forEach(levels::add);
        write(fresh, changed, old.keySet());
        levels.write();
        return (long) fresh.size() + changed.size() + old.size();
    }

    /** Puts a person on the boards, or takes them off; how many rows that changed. */
    long show(String person, boolean shown) {
        var now = of(List.of(person)).values().stream()
                .map(row -> row.listed(isListed(shown, row.units())))
                .toList();
        return replace(List.of(person), now);
    }

    /** Gives a person's rows another name, on no board; how many rows that were. */
    long rename(String person, String other) {
        var now =
                of(List.of(person)).values().stream().map(row -> row.of(other)).toList();
        replace(List.of(person), now);
        return now.size();
    }

    private Map<ScoreRow.Key, ScoreRow> of(Collection<String> people) {
        Map<ScoreRow.Key, ScoreRow> rows = new HashMap<>();
        db.query(
                        handle,
                        "SELECT ambassador, board, period, units, place, listed FROM advocacy_score"
                                + " WHERE tenant = :tenant AND ledger = :ledger AND ambassador IN (<people>)")
                .bind("ledger", ledger.id())
                .bindList("people", List.copyOf(people))
                .map((row, c) -> new ScoreRow(
                        new ScoreRow.Key(row.getString(1), row.getString(2), row.getString(3)),
                        row.getLong(4),
                        HexFormat.of().formatHex(row.getBytes(5)),
                        row.getInt(6) == 1))
                .forEach(row -> rows.put(row.key(), row));
        return rows;
    }

    private void write(Collection<ScoreRow> fresh, Collection<ScoreRow> changed, Collection<ScoreRow.Key> gone) {
        var insert = handle.prepareBatch("INSERT INTO advocacy_score"
                + " (units, place, listed, tenant, ledger, ambassador, board, period) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        fresh.forEach(row -> add(insert, row));
        insert.execute();
        var update = handle.prepareBatch("UPDATE advocacy_score SET units = ?, place = ?, listed = ?" + ROW);
        changed.forEach(row -> add(update, row));
        update.execute();
        var delete = handle.prepareBatch("DELETE FROM advocacy_score" + ROW);
        gone.forEach(key -> delete.add(db.tenant(), ledger.id(), key.ambassador(), key.board(), key.period()));
        delete.execute();
    }

    private void add(PreparedBatch batch, ScoreRow row) {
        var key = row.key();
        batch.add(
                row.units(),
                HexFormat.of().parseHex(row.place()),
                row.listed() ? 1 : 0,
                db.tenant(),
                ledger.id(),
                key.ambassador(),
                key.board(),
                key.period());
    }
}
