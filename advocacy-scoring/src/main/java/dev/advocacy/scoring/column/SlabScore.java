package dev.advocacy.scoring.column;

import java.util.List;

/** Scores batches by slabs: folded on several threads, added up, settled and ranked. To be used once. */
final class SlabScore {
    private static final int PEOPLE = 4_096;

    private final Shape shape;
    private final Vocabulary words;
    private final int threads;

    SlabScore(Shape shape, Vocabulary words, int threads) {
        this.shape = shape;
        this.words = words;
        this.threads = threads;
    }

    ColumnBoards boards(List<EventBatch> batches) {
        try (var workers = new Workers(threads)) {
            int people = batches.stream()
                    .mapToInt(batch -> batch.facts.people())
                    .max()
                    .orElse(0);
            var slabs = new Slabs(shape, people);
            for (EventBatch batch : batches) {
                fold(batch, workers, slabs);
            }
            return boards(slabs, workers);
        }
    }

    private void fold(EventBatch batch, Workers workers, Slabs into) {
        var tables = new Tables(shape.rules(), shape.slots(), words, batch.marks != null);
        var days = Days.of(shape.rules().zone(), batch.facts.earliest(), batch.facts.latest());
        workers.each(workers.count, part -> part(batch, tables, days, part, into.people()))
                .forEach(into::absorb);
    }

    private Slabs part(EventBatch batch, Tables tables, Days days, int part, int people) {
        var slabs = new Slabs(shape, people);
        int from = Workers.begin(batch.size(), part, threads);
        int to = Workers.begin(batch.size(), part + 1, threads);
        if (from < to) {
            new Fold(batch, tables, days, Dropped.NONE, slabs).events(from, to);
        }
        return slabs;
    }

    /** Settles and ranks; the slabs are used up by it. */
    ColumnBoards boards(Slabs slabs, Workers workers) {
        touch(slabs);
        int parts = (slabs.people() + PEOPLE - 1) / PEOPLE;
        workers.each(parts, part -> {
            int from = part * PEOPLE;
            new Settlement(slabs).people(from, Math.min(slabs.people(), from + PEOPLE));
            return part;
        });
        var windows = shape.windows().all();
        var places = new Places(shape.rules().ranking());
        var boards = workers.each(windows.size(), w -> places.rank(windows.get(w), points(slabs, windows.get(w))));
        return new ColumnBoards(
                words,
                shape.rules().decimals(),
                boards.stream().filter(board -> board.size() > 0).toList());
    }

    /** Makes the arrays that settling adds to, before several threads do. */
    private static void touch(Slabs slabs) {
        for (Slabs.Slab slab : slabs.days()) {
            if (slab != null) {
                slabs.points(slab.stretch);
            }
        }
    }

    private static long[] points(Slabs slabs, Windows.Window window) {
        if (window.stretches().size() == 1) {
            return slabs.points(window.stretches().get(0));
        }
        long[] points = new long[slabs.people()];
        for (int stretch : window.stretches()) {
            long[] more = slabs.points(stretch);
            for (int who = 0; who < points.length; who++) {
                points[who] += more[who];
            }
        }
        return points;
    }
}
