package dev.advocacy.scoring.column;

import java.util.Arrays;

/**
 * Sums by ambassador, all as wide as the widest of them needs: two bytes, then four, then eight. Most sums are small, and
 * there is one of them for each stretch of days. Not thread-safe.
 */
final class Tally {
    private int people;
    private int width = Short.BYTES;
    private short[] small;
    private int[] middle = {};
    private long[] wide = {};

    Tally(int people) {
        this.people = people;
        small = new short[people];
    }

    void add(int who, long units) {
        long sum = get(who) + units;
        if (width == Short.BYTES && sum == (short) sum) {
            small[who] = (short) sum;
        } else if (width == Integer.BYTES && sum == (int) sum) {
            middle[who] = (int) sum;
        } else if (width == Long.BYTES) {
            wide[who] = sum;
        } else {
            widen();
            add(who, units);
        }
    }

    long get(int who) {
        return switch (width) {
            case Short.BYTES -> small[who];
            case Integer.BYTES -> middle[who];
            default -> wide[who];
        };
    }

    private void widen() {
        if (width == Short.BYTES) {
            middle = new int[people];
            Arrays.setAll(middle, who -> small[who]);
            small = new short[0];
        } else {
            wide = Arrays.stream(middle).asLongStream().toArray();
            middle = new int[0];
        }
        width *= 2;
    }

    /** Makes room for so many ambassadors. */
    void reach(int more) {
        people = more;
        switch (width) {
            case Short.BYTES -> small = Arrays.copyOf(small, more);
            case Integer.BYTES -> middle = Arrays.copyOf(middle, more);
            default -> wide = Arrays.copyOf(wide, more);
        }
    }

    /** Adds another of no more ambassadors. */
    void absorb(Tally other) {
        for (int who = 0; who < other.people; who++) {
            long units = other.get(who);
            if (units != 0) {
                add(who, units);
            }
        }
    }

    /** Adds its sums to points, from one ambassador to before another. */
    void addTo(long[] points, int from, int to) {
        for (int who = from; who < to; who++) {
            points[who] += get(who);
        }
    }

    /** All are 0 again. */
    void clear() {
        Arrays.fill(small, (short) 0);
        Arrays.fill(middle, 0);
        Arrays.fill(wide, 0);
    }
}
