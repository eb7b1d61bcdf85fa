package dev.advocacy.attribution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Paths of a few channels, some of them never seen to convert. */
final class RandomPaths {
    private final Random random;

    RandomPaths(long seed) {
        random = new Random(seed);
    }

    Paths paths(int channels, int paths, int longest) {
        var builder = Paths.builder();
        for (int i = 0; i < paths; i++) {
            builder.add(path(channels, longest), count());
        }
        return builder.build();
    }

    private TouchPath path(int channels, int longest) {
        return new TouchPath(
                IntStream.range(0, random.nextInt(longest + 1))
                        .mapToObj(i -> "c" + random.nextInt(channels))
                        .toList(),
                List.of());
    }

    private PathCount count() {
        int conversions = Math.max(0, random.nextInt(8) - 3);
        var value = conversions == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(100_000), 2);
        return new PathCount(conversions, value, random.nextInt(6));
    }
}
