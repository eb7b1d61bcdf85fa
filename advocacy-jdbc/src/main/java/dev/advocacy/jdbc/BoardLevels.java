package dev.advocacy.jdbc;

import dev.advocacy.jdbc.LedgerRows.Ledger;
import dev.advocacy.scoring.BoardKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Which places those with equal points share on one board, read from as many rows as there are ranges of points, and the numbers of
 * points in the few ranges that are asked for; nobody is counted. Only inside a unit.
 */
final class BoardLevels {
    private final Db db;
    private final Handle handle;
    private final Ledger ledger;
    private final BoardKind board;
    private final String period;
    private final List<Level> ranges;

    /**
     * Those with equal points, or with points of one range.
     *
     * @param units the points, or the fewest of the range
     * @param first their first place
     * @param last their last place
     * @param values how many different points there are down to it
     */
    record Level(long units, long first, long last, long values) {}

    BoardLevels(Db db, Handle handle, Ledger ledger, BoardKind board, String period) {
        this.db = db;
        this.handle = handle;
        this.ledger = ledger;
        this.board = board;
        this.period = period;
        this.ranges = read(ledger.width(), Long.MIN_VALUE, Long.MAX_VALUE, new Level(0, 0, 0, 0));
    }

    /** How many stand on the board. */
    long people() {
        return ranges.isEmpty() ? 0 : ranges.get(ranges.size() - 1).last();
    }

    /** The levels that have one of these places, from the most points on. */
    List<Level> at(long from, long to) {
        var wanted = holding(ranges, from, to);
        return wanted.isEmpty() ? List.of() : holding(in(wanted), from, to);
    }

    /** The level of these points, if anybody has them. */
    Optional<Level> of(long units) {
        long start = Math.floorDiv(units, ledger.width()) * ledger.width();
        var range = ranges.stream().filter(r -> r.units() == start).toList();
        return range.isEmpty()
                ? Optional.empty()
                : in(range).stream().filter(level -> level.units() == units).findFirst();
    }

    private static List<Level> holding(List<Level> levels, long from, long to) {
        return levels.stream()
                .filter(level -> level.last() >= from && level.first() <= to)
                .toList();
    }

    /** The levels of neighbouring ranges. */
    private List<Level> in(List<Level> wanted) {
        int before = ranges.indexOf(wanted.get(0)) - 1;
        var above = before < 0 ? new Level(0, 0, 0, 0) : ranges.get(before);
        return read(1, wanted.get(wanted.size() - 1).units(), wanted.get(0).units() + ledger.width() - 1, above);
    }

    private List<Level> read(long width, long lowest, long highest, Level above) {
        var last = new Level[] {above};
        List<Level> levels = new ArrayList<>();
        db.query(
                        handle,
                        "SELECT units, people, levels FROM advocacy_level WHERE tenant = :tenant AND ledger = :ledger"
                                + " AND board = :board AND period = :period AND width = :width"
                                + " AND units >= :lowest AND units <= :highest"
                                + " ORDER BY tenant DESC, ledger DESC, board DESC, period DESC, width DESC, units DESC")
                .bind("ledger", ledger.id())
                .bind("board", board.word())
                .bind("period", period)
                .bind("width", width)
                .bind("lowest", lowest)
                .bind("highest", highest)
                .map((row, c) -> below(last[0], row.getLong(1), row.getLong(2), row.getLong(3)))
                .forEach(level -> {
                    last[0] = level;
                    levels.add(level);
                });
        return levels;
    }

    private static Level below(Level above, long units, long people, long levels) {
        return new Level(units, above.last() + 1, above.last() + people, above.values() + levels);
    }
}
