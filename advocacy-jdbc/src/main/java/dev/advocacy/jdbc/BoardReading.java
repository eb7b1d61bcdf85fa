package dev.advocacy.jdbc;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.jdbc.BoardLevels.Level;
import dev.advocacy.jdbc.LedgerRows.Ledger;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** One board as it is read: rows in the order of an index, ranks from the levels. Only inside a unit. */
final class BoardReading {
    private static final String LISTED =
            " FROM advocacy_score WHERE tenant = :tenant AND ledger = :ledger AND listed = 1"
                    + " AND board = :board AND period = :period AND ";

    /** All of the index's columns, so that H2 too reads in its order. */
    private static final String IN_ORDER =
            " ORDER BY tenant, ledger, listed, board, period, units DESC, place, ambassador";

    private final Db db;
    private final Handle handle;
    private final ScoringRules rules;
    private final Ledger ledger;
    private final BoardKind board;
    private final String period;
    private final BoardLevels levels;

    private record Standing(String ambassador, long units) {}

    private record Own(long units, String place) {}

    BoardReading(Db db, Handle handle, ScoringRules rules, Ledger ledger, BoardKind board, String period) {
        this.db = db;
        this.handle = handle;
        this.rules = rules;
        this.ledger = ledger;
        this.board = board;
        this.period = period;
        this.levels = new BoardLevels(db, handle, ledger, board, period);
    }

    long size() {
        return levels.people();
    }

    List<BoardRow> page(long from, int size) {
        var there = levels.at(from, from + size - 1);
        return there.isEmpty() ? List.of() : ranked(from, there, standings(there.get(0), from, size));
    }

    List<BoardRow> around(AmbassadorId person, int each) {
        return own(person).flatMap(this::place).map(place -> near(place, each)).orElse(List.of());
    }

    private List<BoardRow> near(long place, int each) {
        long from = Math.max(1, place - each);
        return page(from, Math.toIntExact(place + each - from + 1));
    }

    private Optional<Own> own(AmbassadorId person) {
        return bound("SELECT units, place" + LISTED + "ambassador = :who")
                .bind("who", person.value())
                .map((row, c) -> new Own(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))))
                .findOne();
    }

    /** Only those with as many points are counted. */
    private Optional<Long> place(Own own) {
        return levels.of(own.units())
                .map(level -> level.first()
                        + bound("SELECT COUNT(*)" + LISTED + "units = :units AND place < :place")
                                .bind("units", own.units())
                                .bind("place", HexFormat.of().parseHex(own.place()))
                                .mapTo(Long.class)
                                .one());
    }

    /** Those from this place on; the level is the one that holds it, so that only those of that level are passed over. */
    private List<Standing> standings(Level level, long from, int size) {
        return bound("SELECT ambassador, units" + LISTED + "units <= :units" + IN_ORDER + " LIMIT :size OFFSET :over")
                .bind("units", level.units())
                .bind("size", size)
                .bind("over", from - level.first())
                .map((row, c) -> new Standing(row.getString(1), row.getLong(2)))
                .list();
    }

    private List<BoardRow> ranked(long from, List<Level> there, List<Standing> standings) {
        List<BoardRow> rows = new ArrayList<>(standings.size());
        var left = there.iterator();
        var level = left.next();
        for (Standing standing : standings) {
            while (level.units() > standing.units() && left.hasNext()) {
                level = left.next();
            }
            rows.add(row(standing, level, from + rows.size()));
        }
        return rows;
    }

    private BoardRow row(Standing standing, Level level, long place) {
        var rank = rules.ranking().rank(place, level.first(), level.last(), level.values());
        var points = new Points(standing.units(), rules.decimals());
        return new BoardRow(board, period, AmbassadorId.of(standing.ambassador()), points, rank);
    }

    private Query bound(String sql) {
        return db.query(handle, sql)
                .bind("ledger", ledger.id())
                .bind("board", board.word())
                .bind("period", period);
    }
}
