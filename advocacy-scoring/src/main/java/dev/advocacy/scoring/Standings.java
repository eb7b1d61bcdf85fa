package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Those of one window before they have a rank; when somebody was last credited is nobody's business after that. */
final class Standings {
    private static final Comparator<Standing> ORDER = Comparator.comparingLong(Standing::units)
            .reversed()
            .thenComparing(Standing::last)
            .thenComparing(Standing::ambassador, CodePoints.AMBASSADORS);

    private final RuleBook book;
    private final List<Standing> standings = new ArrayList<>();

    private record Standing(AmbassadorId ambassador, long units, Instant last) {}

    Standings(RuleBook book) {
        this.book = book;
    }

    void add(AmbassadorId ambassador, long units, Instant last) {
        if (units > 0) {
            standings.add(new Standing(ambassador, units, last));
        }
    }

    List<Board.Row> ranked() {
        standings.sort(ORDER);
        List<Board.Row> rows = new ArrayList<>(standings.size());
        for (int first = 0, values = 1; first < standings.size(); first = rows.size(), values++) {
            rank(first, afterEquals(first), values, rows);
        }
        return rows;
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
