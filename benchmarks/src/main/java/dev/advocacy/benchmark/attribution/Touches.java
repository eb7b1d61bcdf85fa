package dev.advocacy.benchmark.attribution;

import dev.advocacy.attribution.PathCensus;
import dev.advocacy.attribution.TouchBatch;
import java.util.List;
import java.util.stream.IntStream;

/** Touches of many journeys, four a journey on the mean, all of them going on at the same time, over twelve channels. */
@SuppressWarnings("ArrayRecordComponent")
record Touches(int[] journey, long[] at, byte[] channel, boolean[] converted) {
    private static final int CHANNELS = 12;
    private static final int A_JOURNEY = 4;
    private static final int CONVERTS = 20;
    private static final long MILLIS_BETWEEN = 300;
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    static Touches of(int size, boolean shuffled) {
        int journeys = Math.max(1, size / A_JOURNEY);
        var touches = new Touches(new int[size], new long[size], new byte[size], new boolean[journeys]);
        for (int i = 0; i < size; i++) {
            long hash = mixed(i);
            touches.journey[i] = (int) ((hash >>> 11) * UNIT * journeys);
            touches.channel[i] = (byte) (CHANNELS * square((mixed(hash) >>> 11) * UNIT));
            touches.at[i] = MILLIS_BETWEEN * (shuffled ? (mixed((i + 1L) << 20) >>> 24) : i);
        }
        for (int j = 0; j < journeys; j++) {
            touches.converted[j] = Long.remainderUnsigned(mixed(-1L - j), CONVERTS) == 0;
        }
        return touches;
    }

    /** So that a few channels are frequent. */
    private static double square(double unit) {
        return unit * unit;
    }

    private static long mixed(long number) {
        long z = (number + 1) * STEP;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    TouchBatch batch() {
        return TouchBatch.of(names(), journey, at, channel, converted);
    }

    private static List<String> names() {
        return IntStream.range(0, CHANNELS).mapToObj(i -> "c" + i).toList();
    }

    /** Paths with a touch, journeys on them, conversions, and the sum of squares of the journeys. */
    static List<Long> check(PathCensus census) {
        long paths = 0;
        long journeys = 0;
        long conversions = 0;
        long squares = 0;
        for (int path = 0; path < census.size(); path++) {
            if (census.length(path) > 0) {
                paths++;
                journeys += census.journeys(path);
                conversions += census.conversions(path);
                squares += census.journeys(path) * census.journeys(path);
            }
        }
        return List.of(paths, journeys, conversions, squares);
    }
}
