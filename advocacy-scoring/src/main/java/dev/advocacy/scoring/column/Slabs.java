package dev.advocacy.scoring.column;

import java.util.Arrays;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
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
    private final NavigableMap<Long, Slab> days = new TreeMap<>();
    private @Nullable Tally[] free = {};
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

    /** Those that have events, in their order. */
    Collection<Slab> days() {
        return days.values();
    }

    /** Those from one to another. */
    Collection<Slab> days(long first, long last) {
        return days.subMap(first, true, last, true).values();
    }

    /** The sums without a cap of a stretch of {@link Windows}. */
    Tally free(int stretch) {
        if (stretch >= free.length) {
            free = Arrays.copyOf(free, stretch + Math.max(8, stretch));
        }
        Tally known = free[stretch];
        if (known == null) {
            known = new Tally(people);
            free[stretch] = known;
        }
        return known;
    }

    /** Goes over the sums without a cap, as far as there are any. */
    void eachFree(ObjIntConsumer<Tally> each) {
        for (int stretch = 0; stretch < free.length; stretch++) {
            Tally known = free[stretch];
            if (known != null) {
                each.accept(known, stretch);
            }
        }
    }

    /** Points by ambassador of a stretch, once they are settled. */
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

    /** One ambassador's sum of a day in units, as far as its lane tells. */
    long sum(Slot slot, Slab slab, int who) {
        int x = slot.index() * people + who;
        return slot.lane() == Lane.BYTE ? (slab.bytes[x] & 0xff) * slot.step() : slab.wide[x];
    }

    /** About how many bytes of memory its sums take. */
    long memory() {
        long day = byteSlots + (long) Long.BYTES * wideSlots;
        return people * (days.size() * day + (long) Integer.BYTES * free.length);
    }

    /** Makes room for so many ambassadors. */
    void reach(int more) {
        if (more > people) {
            widen(Math.max(more, people + people / 2));
        }
    }

    private void widen(int to) {
        if (to > people) {
            days().forEach(slab -> widen(slab, to));
            eachFree((tally, stretch) -> tally.reach(to));
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
        return days.computeIfAbsent(
                day,
                d -> new Slab(
                        d,
                        shape.windows().stretch(d),
                        new byte[Math.multiplyExact(byteSlots, people)],
                        new long[Math.multiplyExact(wideSlots, people)]));
    }

    /** Adds another of the same shape, which is used up by it. */
    void absorb(Slabs other) {
        widen(other.people);
        other.widen(people);
        other.days().forEach(this::absorb);
        other.eachFree((tally, stretch) -> free(stretch).absorb(tally));
    }

    private void absorb(Slab slab) {
        Slab known = days.putIfAbsent(slab.day, slab);
        if (known == null) {
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
        for (Slab slab : days()) {
            Arrays.fill(slab.bytes, (byte) 0);
            Arrays.fill(slab.wide, 0);
        }
        eachFree((tally, stretch) -> tally.clear());
        for (long[] known : points) {
            if (known != null) {
                Arrays.fill(known, 0);
            }
        }
    }
}
