package dev.advocacy.scoring.column;

import java.util.Arrays;

/** From pairs of numbers to a number from 0, without an object an entry. Not thread-safe. */
final class PairMap {
    static final int ABSENT = -1;
    private static final int FEW = 16;

    private int[] ones = new int[FEW];
    private long[] others = new long[FEW];
    private int[] values = absent(FEW);
    private int size;

    private static int[] absent(int length) {
        int[] values = new int[length];
        Arrays.fill(values, ABSENT);
        return values;
    }

    int get(int one, long other) {
        return values[place(one, other)];
    }

    void put(int one, long other, int value) {
        int place = place(one, other);
        if (values[place] == ABSENT) {
            ones[place] = one;
            others[place] = other;
            size++;
        }
        values[place] = value;
        if (size * 2 > values.length) {
            grow();
        }
    }

    /** Where the pair is, or the empty place where it would be. */
    private int place(int one, long other) {
        int mask = values.length - 1;
        int place = (int) Hash.of(one, other) & mask;
        while (values[place] != ABSENT && (ones[place] != one || others[place] != other)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        int[] oldOnes = ones;
        long[] oldOthers = others;
        int[] oldValues = values;
        int length = values.length * 2;
        ones = new int[length];
        others = new long[length];
        values = absent(length);
        for (int i = 0; i < oldValues.length; i++) {
            if (oldValues[i] != ABSENT) {
                int place = place(oldOnes[i], oldOthers[i]);
                ones[place] = oldOnes[i];
                others[place] = oldOthers[i];
                values[place] = oldValues[i];
            }
        }
    }
}
