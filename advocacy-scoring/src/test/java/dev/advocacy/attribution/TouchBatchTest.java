package dev.advocacy.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths from columns. */
class TouchBatchTest {
    private static final Executor POOL = ForkJoinPool.commonPool();
    private static final List<String> CHANNELS = List.of("linkedin", "x", "facebook");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    @DisplayName("columns in any order, on any number of threads, give the paths that objects give")
    void sameAsObjects(int threads) {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int journeys = 1 + random.nextInt(60);
            int touches = random.nextInt(400);
            var journey = random.ints(touches, 0, journeys).toArray();
            var at = random.longs(touches, 0, seed % 2 == 0 ? 1_000_000 : 20).toArray();
            if (seed % 5 == 0) {
                Arrays.sort(at);
            }
            var channel = new byte[touches];
            random.nextBytes(channel);
            for (int i = 0; i < touches; i++) {
                channel[i] = (byte) (channel[i] & 1);
            }
            var converted = new boolean[journeys];
            var micros = new long[journeys];
            for (int j = 0; j < journeys; j++) {
                converted[j] = random.nextBoolean();
                micros[j] = converted[j] ? random.nextInt(5_000_000) : 0;
            }

            var counted = TouchBatch.of(CHANNELS, journey, at, channel, converted)
                    .value(micros)
                    .count(POOL, threads);

            assertThat(counted.paths()).isEqualTo(slowly(journey, at, channel, converted, micros));
            assertThat(counted.size()).isEqualTo(counted.paths().counts().size());
        }
    }

    private static Paths slowly(int[] journey, long[] at, byte[] channel, boolean[] converted, long[] micros) {
        var builder = Paths.builder();
        for (int j = 0; j < converted.length; j++) {
            int which = j;
            var touches = new ArrayList<>(IntStream.range(0, journey.length)
                    .filter(i -> journey[i] == which)
                    .boxed()
                    .toList());
            touches.sort(Comparator.comparingLong(i -> at[i]));
            if (!touches.isEmpty() || converted[j]) {
                var path = new TouchPath(
                        touches.stream().map(i -> CHANNELS.get(channel[i])).toList(), List.of());
                builder.add(
                        path,
                        new PathCount(converted[j] ? 1 : 0, BigDecimal.valueOf(micros[j], 6), converted[j] ? 0 : 1));
            }
        }
        return builder.build();
    }

    @Test
    @DisplayName("a journey of 10,000 touches, the 256th channel, and values beyond an int")
    void extremes() {
        var channels = IntStream.range(0, 256).mapToObj(i -> "c" + i).toList();
        int touches = 10_000;
        var at = IntStream.range(0, touches).mapToLong(i -> touches - i).toArray();
        var channel = new byte[touches];
        Arrays.fill(channel, (byte) 255);
        channel[0] = 7;

        var census = TouchBatch.of(channels, new int[touches], at, channel, new boolean[] {true})
                .value(new long[] {5_000_000_000_000L})
                .count(POOL, 0);

        assertThat(census.size()).isEqualTo(1);
        assertThat(census.path(0).touches())
                .hasSize(touches)
                .endsWith("c255", "c7")
                .startsWith("c255");
        assertThat(census.paths().total()).isEqualTo(new PathCount(1, new BigDecimal("5000000"), 0));
        assertThat(census.journeys(0)).isEqualTo(census.conversions(0)).isEqualTo(1);
    }

    @Test
    @DisplayName("columns that do not fit are refused, all of them at once")
    void bad() {
        assertThatThrownBy(
                        () -> TouchBatch.of(CHANNELS, new int[] {0, 9}, new long[1], new byte[] {0, 3}, new boolean[1]))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.message())
                                .containsExactly(
                                        "columns: there are 2 journeys' numbers, 1 times and 2 channels: each touch has one of each",
                                        "journey: 9 of touch 1 is none of 1 journeys",
                                        "channel: 3 of touch 1 is none of 3 channels"));
    }
}
