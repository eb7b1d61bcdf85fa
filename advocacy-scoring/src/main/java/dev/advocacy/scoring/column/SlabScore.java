package dev.advocacy.scoring.column;

import java.util.List;

/**
 * Scores batches by slabs for everyone, folded on several threads that each take a stretch of events. Fast where events
 * stand about in the order of time: then one day's slab is in use for long. To be used once.
 */
final class SlabScore {
    /** So many ambassadors are settled at once, so that their points stay in the cache. */
    private static final int PEOPLE = 4_096;

    private final Shape shape;
    private final Vocabulary words;
    private final Workers workers;

    SlabScore(Shape shape, Vocabulary words, Workers workers) {
        this.shape = shape;
        this.words = words;
        this.workers = workers;
    }

    ColumnBoards boards(List<EventBatch> batches, List<Dropped> dropped) {
        int people =
                batches.stream().mapToInt(batch -> batch.facts.people()).max().orElse(0);
        var slabs = new Slabs(shape, people);
        for (int b = 0; b < batches.size(); b++) {
            fold(batches.get(b), dropped.get(b), slabs);
        }
        return boards(slabs);
    }

    private void fold(EventBatch batch, Dropped dropped, Slabs into) {
        var tables = new Tables(shape.rules(), shape.slots(), words, batch.marks != null);
        var days = Days.of(shape.rules().zone(), batch.facts.earliest(), batch.facts.latest());
        workers.each(workers.count, part -> {
                    var slabs = new Slabs(shape, into.people());
                    int from = Workers.begin(batch.size(), part, workers.count);
                    int to = Workers.begin(batch.size(), part + 1, workers.count);
                    if (from < to) {
                        new Fold(batch, tables, days, dropped, slabs).events(from, to);
                    }
                    return slabs;
                })
                .forEach(into::absorb);
    }

    /** Settles and ranks; the slabs are used up by it. */
    ColumnBoards boards(Slabs slabs) {
        touch(slabs);
        int parts = (slabs.people() + PEOPLE - 1) / PEOPLE;
        workers.each(parts, part -> {
            int from = part * PEOPLE;
            new Settlement(slabs).people(from, Math.min(slabs.people(), from + PEOPLE));
            return part;
        });
        return new Standings(shape, words, slabs).boards(workers);
    }

    /** Makes the arrays that settling adds to, before several threads do. */
    private static void touch(Slabs slabs) {
        slabs.days().forEach(slab -> slabs.points(slab.stretch));
    }
}
