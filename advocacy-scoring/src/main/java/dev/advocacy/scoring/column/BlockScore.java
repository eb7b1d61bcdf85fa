package dev.advocacy.scoring.column;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores batches in any order: events are dealt to blocks of ambassadors first, and then each block is folded with a state
 * that fits a core's own cache, settled and forgotten. To be used once.
 */
final class BlockScore {
    private final Shape shape;
    private final Vocabulary words;
    private final Workers workers;
    private final Tables tables;
    private final Days days;
    private final BlockPlan plan;
    private final List<Deal> deals = new ArrayList<>();

    BlockScore(Shape shape, Vocabulary words, Workers workers, List<EventBatch> batches, List<Dropped> dropped) {
        this.shape = shape;
        this.words = words;
        this.workers = workers;
        tables =
                new Tables(shape.rules(), shape.slots(), words, batches.stream().anyMatch(b -> b.marks != null));
        long earliest =
                batches.stream().mapToLong(b -> b.facts.earliest()).min().orElse(0);
        long latest = batches.stream().mapToLong(b -> b.facts.latest()).max().orElse(0);
        days = Days.of(shape.rules().zone(), earliest, latest);
        plan = BlockPlan.of(shape, batches, days.count(), tables.classes());
        for (int b = 0; b < batches.size(); b++) {
            deal(batches.get(b), dropped.get(b));
        }
    }

    private void deal(EventBatch batch, Dropped dropped) {
        for (int part = 0; part < workers.count; part++) {
            int from = Workers.begin(batch.size(), part, workers.count);
            int to = Workers.begin(batch.size(), part + 1, workers.count);
            deals.add(new Deal(batch, dropped, tables, days, plan, from, to));
        }
    }

    /** Whether an event fits its 32 bits. */
    boolean fits() {
        return plan.fits();
    }

    ColumnBoards boards() {
        int[][] ends = workers.each(deals.size(), d -> deals.get(d).counts()).toArray(new int[0][]);
        int[] records = new int[begins(ends)];
        long[] values = new long[tables.askValues() ? records.length : 0];
        int[][] begins = new int[ends.length][];
        for (int d = 0; d < ends.length; d++) {
            begins[d] = ends[d].clone();
        }
        workers.each(deals.size(), d -> {
            deals.get(d).scatter(records, values, ends[d]);
            return d;
        });
        var points = new Slabs(shape, plan.people());
        workers.each(workers.count, part -> {
            new Block(points, tables, days, plan).each(part, workers.count, records, values, begins, ends);
            return part;
        });
        return new Standings(shape, words, points).boards(workers);
    }

    /** Turns counts into where each begins, one block after the other, and gives the sum. */
    private static int begins(int[][] counts) {
        int next = 0;
        for (int block = 0; block < counts[0].length; block++) {
            for (int[] of : counts) {
                int count = of[block];
                of[block] = next;
                next = Math.addExact(next, count);
            }
        }
        return next;
    }
}
