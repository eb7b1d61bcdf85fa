package dev.advocacy.scoring.column;

import dev.advocacy.scoring.ScoringEvent;
import org.jspecify.annotations.Nullable;

/** Folds and settles blocks of ambassadors, one after the other with one state. To be used by one thread. */
final class Block {
    private final Slabs all;
    private final Days days;
    private final BlockPlan plan;
    private final Slabs state;
    private final Slabs.@Nullable Slab[] slabs;
    private final byte[] @Nullable [] bytes;
    private final Table[] tableOf;

    Block(Slabs all, Tables tables, Days days, BlockPlan plan) {
        this.all = all;
        this.days = days;
        this.plan = plan;
        state = new Slabs(all.shape, plan.size());
        slabs = new Slabs.Slab[days.count()];
        bytes = new byte[days.count()][];
        tableOf = new Table[days.count()];
        for (int day = 0; day < tableOf.length; day++) {
            tableOf[day] = tables.get(tables.stretch(days.first + day));
        }
    }

    /** Every so manieth block, from this one on; of each block, the records that each deal wrote. */
    void each(int first, int step, int[] records, long[] values, int[][] begins, int[][] ends) {
        for (int block = first; block < plan.blocks(); block += step) {
            for (int deal = 0; deal < begins.length; deal++) {
                fold(records, values, begins[deal][block], ends[deal][block]);
            }
            settle(block << plan.whoBits());
        }
    }

    private void fold(int[] records, long[] values, int from, int to) {
        int classBits = plan.classBits();
        int classes = (1 << classBits) - 1;
        int dayMask = (1 << plan.dayBits()) - 1;
        int whoShift = classBits + plan.dayBits();
        int size = plan.size();
        for (int r = from; r < to; r++) {
            int record = records[r];
            int of = record & classes;
            int day = record >>> classBits & dayMask;
            // The shift of an int goes by its lowest five bits: with nobody's bits left there is one ambassador, 0.
            int who = whoShift == Integer.SIZE ? 0 : record >>> whoShift;
            byte[] slab = bytes[day];
            if (slab == null) {
                slab = open(day);
            }
            int code = tableOf[day].plain()[of];
            if (code >= 0) {
                int x = (code >>> Byte.SIZE) * size + who;
                int sum = (slab[x] & 0xff) + (code & 0xff);
                slab[x] = (byte) Math.min(sum, Slot.MOST_STEPS);
            } else if (code == Table.MANY) {
                many(day, who, of, values.length == 0 ? ScoringEvent.ONE : values[r]);
            }
        }
    }

    private byte[] open(int day) {
        var slab = state.slab(days.first + day);
        slabs[day] = slab;
        bytes[day] = slab.bytes;
        return slab.bytes;
    }

    private void many(int day, int who, int of, long value) {
        var slab = slabs[day];
        if (slab != null) {
            for (Amount amount : tableOf[day].amounts()[of]) {
                Fold.add(slab, state, who, amount, value);
            }
        }
    }

    private void settle(int first) {
        int people = Math.min(plan.size(), all.people() - first);
        new Settlement(state).people(0, people);
        synchronized (all) {
            state.copyPoints(people, all, first);
        }
        state.clear();
    }
}
