package dev.advocacy.jdbc;

import dev.advocacy.jdbc.LedgerRows.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * How many people more or fewer stand at each number of points, collected and then written at once: at each number that there is,
 * and summed up in ranges, so that a reader finds a rank without counting people. Only inside a unit with the lock of scores.
 */
final class LevelChanges {
    private static final String AT =
            " WHERE tenant = ? AND ledger = ? AND board = ? AND period = ? AND width = ? AND units = ?";

    private final Db db;
    private final Handle handle;
    private final Ledger ledger;
    private final Map<Level, Long> people = new HashMap<>();

    private record Level(String board, String period, long width, long units) {
        Level in(long range) {
            return new Level(board, period, range, Math.floorDiv(units, range) * range);
        }
    }

    /** Of people, and of levels that have come (1) or gone (-1). */
    private record Change(long people, long levels) {
        Change and(Change other) {
            return new Change(people + other.people, levels + other.levels);
        }
    }

    LevelChanges(Db db, Handle handle, Ledger ledger) {
        this.db = db;
        this.handle = handle;
        this.ledger = ledger;
    }

    void add(ScoreRow row) {
        count(row, 1);
    }

    void remove(ScoreRow row) {
        count(row, -1);
    }

    void write() {
        people.values().removeIf(change -> change == 0);
        Map<Level, Change> each = new HashMap<>();
        people.forEach((level, change) -> each.put(level, new Change(change, 0)));
        Map<Level, Change> ranges = new HashMap<>();
        write(each).forEach((level, change) -> ranges.merge(level.in(ledger.width()), change, Change::and));
        write(ranges);
    }

    private void count(ScoreRow row, long by) {
        if (row.listed()) {
            people.merge(new Level(row.key().board(), row.key().period(), 1, row.units()), by, Long::sum);
        }
    }

    /** Answers the same changes, with the levels that have come and gone by them. */
    private Map<Level, Change> write(Map<Level, Change> changes) {
        var known = new ArrayList<>(changes.keySet());
        var fresh = those(known, 0, update(changes, known));
        insert(changes, fresh);
        var emptied = those(known, 1, deleteEmpty(known));
        Map<Level, Change> done = new HashMap<>(changes);
        fresh.forEach(level -> done.merge(level, new Change(0, 1), Change::and));
        emptied.forEach(level -> done.merge(level, new Change(0, -1), Change::and));
        return done;
    }

    private int[] update(Map<Level, Change> changes, List<Level> levels) {
        var batch = handle.prepareBatch("UPDATE advocacy_level SET people = people + ?, levels = levels + ?" + AT);
        for (Level level : levels) {
            var change = Objects.requireNonNull(changes.get(level));
            add(batch, level, change.people(), change.levels());
        }
        return batch.execute();
    }

    private void insert(Map<Level, Change> changes, List<Level> levels) {
        var batch = handle.prepareBatch(
                "INSERT INTO advocacy_level (people, levels, tenant, ledger, board, period, width, units)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        for (Level level : levels) {
            var change = Objects.requireNonNull(changes.get(level));
            add(batch, level, change.people(), Math.max(1, change.levels()));
        }
        batch.execute();
    }

    private int[] deleteEmpty(List<Level> levels) {
        var batch = handle.prepareBatch("DELETE FROM advocacy_level" + AT + " AND people = 0");
        levels.forEach(level -> add(batch, level));
        return batch.execute();
    }

    private void add(PreparedBatch batch, Level level, Object... first) {
        var values = new ArrayList<>(List.of(first));
        values.addAll(List.of(db.tenant(), ledger.id(), level.board(), level.period(), level.width(), level.units()));
        batch.add(values.toArray());
    }

    private static List<Level> those(List<Level> levels, int count, int[] counts) {
        List<Level> found = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == count) {
                found.add(levels.get(i));
            }
        }
        return found;
    }
}
