package dev.advocacy.scoring.column;

import dev.advocacy.scoring.Period;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Events one by one into sums by day, and what each changes at once into points. Not thread-safe. */
final class LiveSums implements LiveFold {
    /** Days are looked up for more than a year on both sides of an event. */
    private static final long MARGIN = 400 * 86_400_000L;

    private static final int WEEK = 7;

    private final ScoringRules rules;
    private final Vocabulary words;
    private final LiveWindows windows;
    private final Slots slots;
    private final Slabs slabs;
    private final long[][] daily;

    /** What one event can add to any sum, whatever its value, and what it can add for each millionth of it. */
    private final double mostByEvent;

    private final double mostByValue;
    private double most;

    private Tables tables;
    private int vocabulary;
    private Days days;
    private Slabs.Slab slab;
    private Table table;
    private LiveWindow[] today;
    private long opens;
    private long closes;

    /** Ready for a first event at this instant. */
    LiveSums(Shape shape, Vocabulary words, LiveWindows windows, long millis) {
        rules = shape.rules();
        this.words = words;
        this.windows = windows;
        slots = shape.slots();
        slabs = new Slabs(shape, Math.max(1, words.people().size()));
        daily = new long[slots.count(Lane.BYTE)][0];
        for (Slot slot : slots.capped()) {
            if (slot.lane() == Lane.BYTE && slot.isDaily()) {
                daily[slot.index()] = slot.daily();
            }
        }
        var sums = new Sums(rules);
        mostByEvent = sums.most(0);
        mostByValue = (sums.most(ScoringEvent.ONE) - mostByEvent) / ScoringEvent.ONE;
        vocabulary = vocabulary();
        tables = new Tables(rules, slots, words, true);
        days = Days.of(rules.zone(), millis - MARGIN, millis + MARGIN);
        slab = slabs.slab(days.first + days.find(millis));
        table = tables.get(tables.stretch(slab.day));
        today = windows.of(slab.day);
        open(millis);
    }

    private int vocabulary() {
        return words.kinds().size() + words.channels().size() + words.marks().size();
    }

    private void open(long millis) {
        int place = days.find(millis);
        opens = days.starts[place];
        closes = days.starts[place + 1];
        slab = slabs.slab(days.first + place);
        table = tables.get(tables.stretch(slab.day));
        today = windows.of(slab.day);
    }

    @Override
    public void add(EventBatch batch, int i) {
        long value = batch.value == null ? ScoringEvent.ONE : batch.value[i];
        int who = batch.ambassador[i];
        hold(value);
        turn(batch.at[i], who);
        int of = (batch.kind[i] & 0xff) * tables.channels + (batch.channel[i] & 0xff);
        of = of * tables.marks + (batch.marks == null ? 0 : batch.marks[i] + 1);
        add(of, who, batch.visitor != null && batch.visitor[i] == who, value);
    }

    @Override
    public void add(ScoringEvent event) {
        hold(event.value());
        change(event, 1);
    }

    /** Puts an event in (1) or takes it out again (-1), where the slots are for that; there has to be room for it. */
    void change(ScoringEvent event, int sign) {
        int who = words.people().add(event.ambassador().value());
        int kind = EventBatch.fitting("kinds", words.kinds().add(event.kind()));
        int channel = EventBatch.fitting(
                "channels", words.channels().add(event.channel().value()));
        int marks = event.marks().isEmpty() ? 0 : words.marks().add(event.marks()) + 1;
        turn(event.at().toEpochMilli(), who);
        int of = (kind * tables.channels + channel) * tables.marks + marks;
        boolean self = event.ambassador().value().equals(event.visitor());
        if ((self ? table.self() : table.plain())[of] != Table.NOTHING) {
            many(of, who, event.value(), sign);
        }
    }

    /** Makes room for an event of this value. Refuses, with no change, what could pass 64 bits. */
    void hold(long value) {
        most = Sums.within64Bits(most + mostByEvent + mostByValue * Math.abs((double) value));
    }

    private void turn(long millis, int who) {
        if (millis < opens || millis >= closes) {
            turn(millis);
        }
        if (who >= slabs.people() || vocabulary != vocabulary()) {
            learn(who, millis);
        }
    }

    private void add(int of, int who, boolean self, long value) {
        int code = (self ? table.self() : table.plain())[of];
        if (code >= 0) {
            step(code >>> Byte.SIZE, code & 0xff, who);
        } else if (code == Table.MANY) {
            many(of, who, value, 1);
        }
    }

    private void turn(long millis) {
        if (millis < days.starts[0] || millis >= days.starts[days.count()]) {
            days = Days.of(
                    rules.zone(),
                    Math.min(days.starts[0], millis - MARGIN),
                    Math.max(days.starts[days.count()], millis + MARGIN));
        }
        open(millis);
    }

    /** The vocabulary has grown. */
    private void learn(int who, long millis) {
        slabs.reach(who + 1);
        if (vocabulary != vocabulary()) {
            vocabulary = vocabulary();
            tables = new Tables(rules, slots, words, true);
        }
        open(millis);
    }

    private void step(int index, int steps, int who) {
        long[] credits = daily[index];
        if (credits.length == 0) {
            many(index, steps, who);
            return;
        }
        int x = index * slabs.people() + who;
        int before = slab.bytes[x] & 0xff;
        int after = Math.min(before + steps, Slot.MOST_STEPS);
        slab.bytes[x] = (byte) after;
        give(today, who, credits[after] - credits[before]);
    }

    private static void give(LiveWindow[] windows, int who, long units) {
        if (units != 0) {
            for (LiveWindow window : windows) {
                window.add(who, units);
            }
        }
    }

    private void many(int index, int steps, int who) {
        for (Slot slot : slots.capped()) {
            if (slot.lane() == Lane.BYTE && slot.index() == index) {
                chained(slot, who, steps);
            }
        }
    }

    private void many(int of, int who, long value, int sign) {
        for (Amount amount : table.amounts()[of]) {
            var slot = amount.slot();
            if (slot.lane() == Lane.FREE) {
                give(today, who, sign * amount.of(rules, value));
            } else if (slot.lane() == Lane.BYTE) {
                step(slot.index(), (int) amount.weight(), who);
            } else {
                chained(slot, who, sign * amount.of(rules, value));
            }
        }
    }

    /** Longer periods: what every day of the period gives, before and after. */
    private void chained(Slot slot, int who, long more) {
        var days = List.copyOf(days(slot));
        long[] before = credits(slot, who, days);
        int x = slot.index() * slabs.people() + who;
        if (slot.lane() == Lane.BYTE) {
            slab.bytes[x] = (byte) Math.min((slab.bytes[x] & 0xff) + (int) more, Slot.MOST_STEPS);
        } else {
            slab.wide[x] += more;
        }
        long[] after = credits(slot, who, days);
        for (int day = 0; day < after.length; day++) {
            if (after[day] != before[day]) {
                give(windows.of(days.get(day).day), who, after[day] - before[day]);
            }
        }
    }

    /** The days whose credits an event of the open day can change, as far as they have events. */
    private Collection<Slabs.Slab> days(Slot slot) {
        long first = rules.firstDay(Period.WEEK, slab.day);
        return switch (slot.longest()) {
            case DAY -> List.of(slab);
            case WEEK -> slabs.days(first, first + WEEK - 1);
            case EVER -> slabs.days();
        };
    }

    private long[] credits(Slot slot, int who, List<Slabs.Slab> days) {
        long[] credits = new long[days.size()];
        long[] running = new long[slot.caps().size()];
        long[] begun = new long[slot.caps().size()];
        Arrays.fill(begun, Long.MIN_VALUE);
        for (int day = 0; day < credits.length; day++) {
            long left = slabs.sum(slot, days.get(day), who);
            for (int c = 0; c < running.length; c++) {
                var cap = slot.caps().get(c);
                long period = rules.firstDay(cap.period(), days.get(day).day);
                long before = period == begun[c] ? running[c] : 0;
                begun[c] = period;
                running[c] = before + left;
                left = cap.clamp(running[c]) - cap.clamp(before);
            }
            credits[day] = left;
        }
        return credits;
    }
}
