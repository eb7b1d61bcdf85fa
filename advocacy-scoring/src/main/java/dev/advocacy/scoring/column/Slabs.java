package dev.advocacy.scoring.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a stretch of ambassadors: a slab for each day that has events, in it one plane a slot, in that one number an
 * ambassador. Two of them add up to one, in any order. Not thread-safe.
 */
final class Slabs {
    final Shape shape;
    private final int byteSlots;
    private final int wideSlots;
    private int people;
    private long firstDay;
    private @Nullable Slab[] days = {};
    private long[] @Nullable [] points = {};

    /** One day. */
    static final class Slab {
        final long day;
        final int stretch;
        byte[] bytes;
        long[] wide;

        Slab(long day, int stretch, byte[] bytes, long[] wide) {
            this.day = day;
            this.stretch = stretch;
            this.bytes = bytes;
            this.wide = wide;
        }
    }

    Slabs(Shape shape, int people) {
        this.shape = shape;
        this.people = people;
        byteSlots = shape.slots().count(Lane.BYTE);
        wideSlots = shape.slots().count(Lane.WIDE);
    }

    int people() {
        return people;
    }

    /** In the order of days; those without events are null. */
    @Nullable
    Slab[] days() {
        return days;
    }

    /** Points by ambassador of a stretch of {@link Windows}. */
    long[] points(int stretch) {
        if (stretch >= points.length) {
            points = Arrays.copyOf(points, stretch + Math.max(8, stretch));
        }
        long[] known = points[stretch];
        if (known == null) {
            known = new long[people];
            points[stretch] = known;
        }
        return known;
    }

    /** The first day there is room for. */
    long firstDay() {
        return firstDay;
    }

    /** The last one. */
    long lastDay() {
        return firstDay + days.length - 1;
    }

    /** One ambassador's sum of a day in units, as far as its lane tells. */
    long sum(Slot slot, long day, int who) {
        boolean within = day >= firstDay && day <= lastDay();
        Slab slab = within ? days[(int) (day - firstDay)] : null;
        if (slab == null) {
            return 0;
        }
        int x = slot.index() * people + who;
        return slot.lane() == Lane.BYTE ? (slab.bytes[x] & 0xff) * slot.step() : slab.wide[x];
    }

    /** Makes room for so many ambassadors. */
    void reach(int more) {
        if (more > people) {
            widen(Math.max(more, people + people / 2));
        }
    }

    private void widen(int to) {
        if (to > people) {
            for (Slab slab : days) {
                if (slab != null) {
                    widen(slab, to);
                }
            }
            for (int i = 0; i < points.length; i++) {
                long[] known = points[i];
                points[i] = known == null ? null : Arrays.copyOf(known, to);
            }
            people = to;
        }
    }

    private void widen(Slab slab, int to) {
        byte[] bytes = new byte[byteSlots * to];
        long[] wide = new long[wideSlots * to];
        for (int slot = 0; slot < byteSlots; slot++) {
            System.arraycopy(slab.bytes, slot * people, bytes, slot * to, people);
        }
        for (int slot = 0; slot < wideSlots; slot++) {
            System.arraycopy(slab.wide, slot * people, wide, slot * to, people);
        }
        slab.bytes = bytes;
        slab.wide = wide;
    }

    /** The day's slab, made where it is missing. */
    Slab slab(long day) {
        int i = place(day);
        Slab known = days[i];
        if (known == null) {
            known = new Slab(
                    day,
                    shape.windows().stretch(day),
                    new byte[Math.multiplyExact(byteSlots, people)],
                    new long[Math.multiplyExact(wideSlots, people)]);
            days[i] = known;
        }
        return known;
    }

    private int place(long day) {
        if (days.length == 0) {
            firstDay = day;
        }
        if (day < firstDay) {
            span(day, firstDay + days.length);
        } else if (day >= firstDay + days.length) {
            span(firstDay, Math.max(day + 1, firstDay + days.length * 2L));
        }
        return (int) (day - firstDay);
    }

    private void span(long from, long to) {
        var wider = new @Nullable Slab[Math.toIntExact(to - from)];
        System.arraycopy(days, 0, wider, (int) (firstDay - from), days.length);
        days = wider;
        firstDay = from;
    }

    /** Adds another of the same shape, which is used up by it. */
    void absorb(Slabs other) {
        widen(other.people);
        other.widen(people);
        for (Slab slab : other.days) {
            if (slab != null) {
                absorb(slab);
            }
        }
        for (int stretch = 0; stretch < other.points.length; stretch++) {
            long[] more = other.points[stretch];
            if (more != null) {
                absorb(stretch, more);
            }
        }
    }

    private void absorb(Slab slab) {
        int i = place(slab.day);
        Slab known = days[i];
        if (known == null) {
            days[i] = slab;
            return;
        }
        for (int x = 0; x < known.bytes.length; x++) {
            int sum = (known.bytes[x] & 0xff) + (slab.bytes[x] & 0xff);
            known.bytes[x] = (byte) Math.min(sum, Slot.MOST_STEPS);
        }
        for (int x = 0; x < known.wide.length; x++) {
            known.wide[x] += slab.wide[x];
        }
    }

    private void absorb(int stretch, long[] more) {
        if (stretch >= points.length || points[stretch] == null) {
            points(stretch);
            points[stretch] = more;
            return;
        }
        long[] known = points(stretch);
        for (int who = 0; who < more.length; who++) {
            known[who] += more[who];
        }
    }

    /** Puts the points of the first ambassadors into those of another, from a place on. */
    void copyPoints(int count, Slabs into, int first) {
        for (int stretch = 0; stretch < points.length; stretch++) {
            long[] known = points[stretch];
            if (known != null) {
                System.arraycopy(known, 0, into.points(stretch), first, count);
            }
        }
    }

    /** Forgets all, and keeps the arrays for another stretch of ambassadors. */
    void clear() {
        for (Slab slab : days) {
            if (slab != null) {
                Arrays.fill(slab.bytes, (byte) 0);
                Arrays.fill(slab.wide, 0);
            }
        }
        for (long[] known : points) {
            if (known != null) {
                Arrays.fill(known, 0);
            }
        }
    }
}
