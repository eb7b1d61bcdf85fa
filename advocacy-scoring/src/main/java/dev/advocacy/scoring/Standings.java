package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Those of one window before they have a rank; when somebody was last credited is nobody's business after that. */
final class Standings {
    private final RuleBook book;
    private final List<Standing> standings = new ArrayList<>();

    private record Standing(AmbassadorId ambassador, long units, Instant last) {}

    Standings(RuleBook book) {
        this.book = book;
    }

    void add(AmbassadorId ambassador, Score.Total total) {
        if (total.units() > 0 || book.zeroRows() == ZeroRows.IN) {
            standings.add(new Standing(ambassador, total.units(), total.last()));
        }
    }

    List<Board.Row> ranked() {
        standings.sort(order());
        List<Board.Row> rows = new ArrayList<>(standings.size());
        for (int first = 0, values = 1; first < standings.size(); first = rows.size(), values++) {
            rank(first, afterEquals(first), values, rows);
        }
        return rows;
    }

    private Comparator<Standing> order() {
        var order = Comparator.comparingLong(Standing::units).reversed();
        for (TieBreak next : book.tieBreaks()) {
            order = next == TieBreak.REACHED
                    ? order.thenComparing(Standing::last)
                    : order.thenComparing(Standing::ambassador, CodePoints.AMBASSADORS);
        }
        return order;
    }

    private int afterEquals(int first) {
        int after = first + 1;
        while (after < standings.size() && standings.get(after).units == standings.get(first).units) {
            after++;
        }
        return after;
    }

    private void rank(int first, int after, int values, List<Board.Row> rows) {
        for (Standing standing : standings.subList(first, after)) {
            var rank = book.ranking().rank(rows.size() + 1L, first + 1L, after, values);
            rows.add(new Board.Row(rank, standing.ambassador, book.points(standing.units)));
        }
    }
}
