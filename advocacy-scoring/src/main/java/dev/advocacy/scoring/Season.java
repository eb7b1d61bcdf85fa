package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happens to a board once its window is over. Late events are counted under both; they differ in where it shows. The
 * closing board is a {@link Board} that the host kept; it never changes. To be compared, both boards have to be of one window and
 * one scale, and made for the same shown people.
 */
public enum Season {
    /** The board goes on changing: it stands as it is now, and there are no corrections. */
    LIVE {
        @Override
        Board kept(Board closing, Board now) {
            return now;
        }
    },
    /** The board stays as it closed, and what came late stands in rows of its own. */
    FROZEN {
        @Override
        Board kept(Board closing, Board now) {
            return closing;
        }
    };

    /**
     * What came late to one person's points in a closed window.
     *
     * @param ambassador whose
     * @param closing what they had when it closed
     * @param now what they have now
     */
    public record Correction(AmbassadorId ambassador, Points closing, Points now) {

        /** What is added to the closing points, or taken off. */
        public Points difference() {
            return now.minus(closing);
        }
    }

    /** The board that stands. */
    public Board board(Board closing, Board now) {
        requireComparable(closing, now);
        return kept(closing, now);
    }

    /** For each whose points differ from the board that stands, by id: the board and its corrections give the points of now. */
    public List<Correction> corrections(Board closing, Board now) {
        var before = points(board(closing, now));
        var after = points(now);
        Map<AmbassadorId, Points> all = new TreeMap<>(CodePoints.AMBASSADORS);
        all.putAll(before);
        all.putAll(after);
        List<Correction> corrections = new ArrayList<>();
        all.forEach((who, points) -> {
            var none = new Points(0, points.decimals());
            corrections.add(new Correction(who, before.getOrDefault(who, none), after.getOrDefault(who, none)));
        });
        corrections.removeIf(correction -> correction.difference().isZero());
        return corrections;
    }

    abstract Board kept(Board closing, Board now);

    private static Map<AmbassadorId, Points> points(Board board) {
        Map<AmbassadorId, Points> points = new HashMap<>();
        board.rows().forEach(row -> points.put(row.ambassador(), row.points()));
        return points;
    }

    private static void requireComparable(Board closing, Board now) {
        if (!closing.window().equals(now.window())) {
            throw new IllegalArgumentException("the closing board is of " + closing.window() + " and the other of "
                    + now.window() + ": compare boards of one window");
        }
    }
}
