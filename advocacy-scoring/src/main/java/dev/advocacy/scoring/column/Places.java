package dev.advocacy.scoring.column;

import dev.advocacy.scoring.Ranking;
import java.util.Arrays;

/**
 * Ranks everyone with points above 0 by counting: how many have each number of points, then where each number begins. The
 * numbers themselves are counted where they are small, else their places among all numbers that occur.
 */
final class Places {
    /** Counting takes this much memory an ambassador, at most, and a little for few. */
    private static final int SPREAD = 16;

    private static final int LITTLE = 1 << 16;

    private final Ranking ranking;

    Places(Ranking ranking) {
        this.ranking = ranking;
    }

    ColumnBoard rank(Windows.Window window, long[] points) {
        long most = 0;
        for (long units : points) {
            most = Math.max(most, units);
        }
        return most <= LITTLE + (long) SPREAD * points.length
                ? counted(window, points, (int) most)
                : squeezed(window, points);
    }

    private ColumnBoard counted(Windows.Window window, long[] points, int most) {
        int[] begin = new int[most + 2];
        for (long units : points) {
            begin[(int) Math.max(0, units)]++;
        }
        int rows = points.length - begin[0];
        int[] halves = new int[rows];
        long[] units = new long[rows];
        int place = 0;
        int values = 0;
        for (int value = most; value > 0; value--) {
            int count = begin[value];
            if (count > 0) {
                begin[value] = place;
                values++;
                fill(halves, units, place, place + count, values, value);
                place += count;
            }
        }
        return new ColumnBoard(window.kind(), window.name(), deal(points, begin, rows), units, halves);
    }

    private void fill(int[] halves, long[] units, int from, int to, int values, long value) {
        for (int i = from; i < to; i++) {
            units[i] = value;
            halves[i] = (int) ranking.rank(i + 1L, from + 1L, to, values).halves();
        }
    }

    private static int[] deal(long[] points, int[] begin, int rows) {
        int[] ambassadors = new int[rows];
        for (int who = 0; who < points.length; who++) {
            if (points[who] > 0) {
                ambassadors[begin[(int) points[who]]++] = who;
            }
        }
        return ambassadors;
    }

    private ColumnBoard squeezed(Windows.Window window, long[] points) {
        long[] values = Arrays.stream(points)
                .filter(units -> units > 0)
                .sorted()
                .distinct()
                .toArray();
        long[] small = new long[points.length];
        for (int who = 0; who < points.length; who++) {
            small[who] = points[who] > 0 ? Arrays.binarySearch(values, points[who]) + 1L : 0;
        }
        var board = counted(window, small, values.length);
        Arrays.setAll(board.units(), i -> values[(int) board.units()[i] - 1]);
        return board;
    }
}
