package dev.advocacy.scoring.column;

import java.util.List;

/** Ranks settled points, one window after the other. */
final class Standings {
    private final Shape shape;
    private final Vocabulary words;
    private final Slabs settled;

    Standings(Shape shape, Vocabulary words, Slabs settled) {
        this.shape = shape;
        this.words = words;
        this.settled = settled;
    }

    ColumnBoards boards(Workers workers) {
        var windows = shape.windows().all();
        var places = new Places(shape.rules().ranking());
        // Asked for once before several threads ask, since asking makes what is missing.
        windows.forEach(window -> window.stretches().forEach(settled::points));
        List<ColumnBoard> boards =
                workers.each(windows.size(), w -> places.rank(windows.get(w), points(windows.get(w))));
        return new ColumnBoards(
                words,
                shape.rules().decimals(),
                boards.stream().filter(board -> board.size() > 0).toList());
    }

    private long[] points(Windows.Window window) {
        if (window.stretches().size() == 1) {
            return settled.points(window.stretches().get(0));
        }
        long[] points = new long[settled.people()];
        for (int stretch : window.stretches()) {
            long[] more = settled.points(stretch);
            for (int who = 0; who < points.length; who++) {
                points[who] += more[who];
            }
        }
        return points;
    }
}
