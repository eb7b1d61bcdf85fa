package dev.advocacy.scoring.column;

import dev.advocacy.scoring.ScoringEvent;

/** Adds the events of one batch to slabs. To be used by one thread; several may fold one batch into slabs of their own. */
final class Fold {
    private final EventBatch batch;
    private final Tables tables;
    private final Days days;
    private final Dropped dropped;
    private final Slabs into;

    private Slabs.Slab slab;
    private Table table;
    private long opens;
    private long closes;

    Fold(EventBatch batch, Tables tables, Days days, Dropped dropped, Slabs into) {
        this.batch = batch;
        this.tables = tables;
        this.days = days;
        this.dropped = dropped;
        this.into = into;
        turn(batch.at[0]);
    }

    /** Opens the day of an instant. */
    private void turn(long millis) {
        int place = days.find(millis);
        opens = days.starts[place];
        closes = days.starts[place + 1];
        slab = into.slab(days.first + place);
        table = tables.get(tables.stretch(days.first + place));
    }

    /** The loop that every event goes through; all it touches is an array or a local. */
    void events(int from, int to) {
        long[] at = batch.at;
        int[] ambassador = batch.ambassador;
        byte[] kind = batch.kind;
        byte[] channel = batch.channel;
        int[] visitor = batch.visitor;
        int[] marks = batch.marks;
        long[] gone = dropped.bits();
        byte[] repeats = dropped.repeats();
        int channels = tables.channels;
        int people = into.people();
        turn(at[from]);
        byte[] bytes = slab.bytes;
        int[] codes = table.plain();
        int[] self = table.self();
        long open = opens;
        long close = closes;
        for (int i = from; i < to; i++) {
            if (gone != null && (gone[i >> 6] & 1L << i) != 0) {
                continue;
            }
            long time = at[i];
            if (time < open || time >= close) {
                turn(time);
                bytes = slab.bytes;
                codes = table.plain();
                self = table.self();
                open = opens;
                close = closes;
            }
            int who = ambassador[i];
            int of = (kind[i] & 0xff) * channels + (channel[i] & 0xff);
            if (marks != null) {
                of = of * tables.marks + marks[i] + 1;
            }
            if (repeats != null) {
                of = of * tables.repeats + (repeats[i] & 0xff);
            }
            int code = (visitor != null && visitor[i] == who ? self : codes)[of];
            if (code >= 0) {
                int x = (code >>> Byte.SIZE) * people + who;
                int sum = (bytes[x] & 0xff) + (code & 0xff);
                bytes[x] = (byte) Math.min(sum, Slot.MOST_STEPS);
            } else if (code == Table.MANY) {
                many(i, who, of);
            }
        }
    }

    private void many(int i, int who, int of) {
        for (Amount amount : table.amounts()[of]) {
            add(slab, into, who, amount, batch.value == null ? ScoringEvent.ONE : batch.value[i]);
        }
    }

    static void add(Slabs.Slab slab, Slabs into, int who, Amount amount, long value) {
        int x = amount.slot().index() * into.people() + who;
        switch (amount.slot().lane()) {
            case BYTE ->
                slab.bytes[x] = (byte) Math.min((slab.bytes[x] & 0xff) + (int) amount.weight(), Slot.MOST_STEPS);
            case WIDE -> slab.wide[x] += amount.of(into.shape.rules(), value);
            case FREE -> into.free(slab.stretch).add(who, amount.of(into.shape.rules(), value));
        }
    }
}
