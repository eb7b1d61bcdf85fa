package dev.advocacy.scoring.column;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Ranking;
import java.util.Arrays;

/** One window of one board, ranked at any moment. Not thread-safe. */
final class LiveWindow {
    final BoardKind kind;
    final String name;
    private final Ranking ranking;
    private final RankTree people = new RankTree();

    /** One for every number of points that somebody has; kept where ranks count those. */
    private final RankTree values = new RankTree();

    private long[] points;

    LiveWindow(BoardKind kind, String name, Ranking ranking, int people) {
        this.kind = kind;
        this.name = name;
        this.ranking = ranking;
        points = new long[people];
    }

    void add(int who, long units) {
        if (who >= points.length) {
            points = Arrays.copyOf(points, Math.max(who + 1, points.length + points.length / 2));
        }
        set(who, points[who], Math.addExact(points[who], units));
    }

    private void set(int who, long before, long after) {
        points[who] = after;
        long from = Math.max(0, before);
        long to = Math.max(0, after);
        if (from == to) {
            return;
        }
        people.move(from, to);
        if (ranking == Ranking.DENSE) {
            values.move(from > 0 && people.at(from) == 0 ? from : 0, to > 0 && people.at(to) == 1 ? to : 0);
        }
    }

    long points(int who) {
        return who < points.length ? points[who] : 0;
    }

    long[] points() {
        return points;
    }

    /** Twice the rank, or 0 for who has no points. */
    long halves(int who) {
        long units = points(who);
        if (units <= 0) {
            return 0;
        }
        long above = people.above(units);
        return switch (ranking) {
            case COMPETITION -> 2 * (above + 1);
            case DENSE -> 2 * (values.above(units) + 1L);
            default ->
                ranking.rank(above + 1, above + 1, above + people.at(units), above + 1)
                        .halves();
        };
    }
}
