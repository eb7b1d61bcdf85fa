package dev.advocacy.scoring.column;

import dev.advocacy.scoring.ScoringEvent;

/** Deals a stretch of one batch to blocks of ambassadors, each event as 32 bits. */
final class Deal {
    private final EventBatch batch;
    private final Dropped dropped;
    private final Tables tables;
    private final Days days;
    private final BlockPlan plan;
    private final int from;
    private final int to;

    Deal(EventBatch batch, Dropped dropped, Tables tables, Days days, BlockPlan plan, int from, int to) {
        this.batch = batch;
        this.dropped = dropped;
        this.tables = tables;
        this.days = days;
        this.plan = plan;
        this.from = from;
        this.to = to;
    }

    /** By block, the most that it can get. */
    int[] counts() {
        int[] counts = new int[plan.blocks()];
        int[] ambassador = batch.ambassador;
        int shift = plan.whoBits();
        for (int i = from; i < to; i++) {
            counts[ambassador[i] >>> shift]++;
        }
        return counts;
    }

    /** Writes what can count, each block's from where it begins; afterwards {@code next} says where each ended. */
    void scatter(int[] records, long[] values, int[] next) {
        int[] ambassador = batch.ambassador;
        long[] at = batch.at;
        int shift = plan.whoBits();
        int mask = plan.size() - 1;
        int dayBits = plan.dayBits();
        int classBits = plan.classBits();
        boolean[] matters = tables.matters(false);
        boolean[] selfMatters = tables.matters(true);
        for (int i = from; i < to; i++) {
            int who = ambassador[i];
            int of = classOf(i);
            boolean self = batch.visitor != null && batch.visitor[i] == who;
            if ((self ? selfMatters : matters)[of] && !dropped.has(i)) {
                int place = next[who >>> shift]++;
                records[place] = ((who & mask) << dayBits | days.find(at[i])) << classBits | of;
                if (values.length > 0) {
                    values[place] = batch.value == null ? ScoringEvent.ONE : batch.value[i];
                }
            }
        }
    }

    private int classOf(int i) {
        byte[] repeats = dropped.repeats();
        return tables.classOf(batch, i) + (repeats == null ? 0 : repeats[i] & 0xff);
    }
}
