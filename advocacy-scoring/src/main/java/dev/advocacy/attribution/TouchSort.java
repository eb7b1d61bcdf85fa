package dev.advocacy.attribution;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Sorts one journey's touches by time; equal times keep their order. */
final class TouchSort {
    private static final int FEW = 64;

    private TouchSort() {}

    static void byTime(byte[] channels, long[] times, int from, int to) {
        if (to - from > FEW) {
            many(channels, times, from, to);
        } else {
            few(channels, times, from, to);
        }
    }

    /** By insertion, which costs least where there are few, and nothing where they are in order. */
    private static void few(byte[] channels, long[] times, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            long time = times[i];
            byte channel = channels[i];
            int place = i;
            while (place > from && times[place - 1] > time) {
                times[place] = times[place - 1];
                channels[place] = channels[place - 1];
                place--;
            }
            times[place] = time;
            channels[place] = channel;
        }
    }

    private static void many(byte[] channels, long[] times, int from, int to) {
        var order = IntStream.range(from, to)
                .boxed()
                .sorted(Comparator.comparingLong(i -> times[i]))
                .toList();
        var sorted = new byte[to - from];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = channels[order.get(i)];
        }
        System.arraycopy(sorted, 0, channels, from, sorted.length);
    }
}
