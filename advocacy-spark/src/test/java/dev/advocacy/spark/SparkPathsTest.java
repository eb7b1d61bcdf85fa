package dev.advocacy.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.attribution.Paths;
import dev.advocacy.attribution.TouchBatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Paths of journeys on Spark")
class SparkPathsTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final List<String> CHANNELS = List.of("linkedin", "x", "blog", "mail");
    private static final StructType TOUCHES = new StructType()
            .add("journey", DataTypes.IntegerType)
            .add("channel", DataTypes.StringType)
            .add("at", DataTypes.LongType);
    private static final StructType CONVERSIONS =
            new StructType().add("journey", DataTypes.IntegerType).add("value", DataTypes.createDecimalType(20, 6));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("are those that the library counts from columns, whatever the partitions")
    void same(long seed) {
        var random = new Random(seed);
        int journeys = 200;
        int size = 600;
        int[] journey = random.ints(size, 0, journeys).toArray();
        long[] at = times(size, random);
        byte[] channel = new byte[size];
        IntStream.range(0, size).forEach(i -> channel[i] = (byte) random.nextInt(CHANNELS.size()));
        var converted = new boolean[journeys];
        IntStream.range(0, journeys).forEach(i -> converted[i] = random.nextInt(3) == 0);
        long[] micros = IntStream.range(0, journeys)
                .mapToLong(i -> converted[i] ? random.nextInt(5_000_000) : 0)
                .toArray();
        Paths expected = TouchBatch.of(CHANNELS, journey, at, channel, converted)
                .value(micros)
                .count(Runnable::run, 0)
                .paths();
        List<Row> touches = new ArrayList<>();
        IntStream.range(0, size)
                .forEach(i -> touches.add(RowFactory.create(journey[i], CHANNELS.get(channel[i]), at[i])));
        List<Row> conversions = new ArrayList<>();
        IntStream.range(0, journeys)
                .filter(i -> converted[i])
                .forEach(i -> conversions.add(RowFactory.create(i, BigDecimal.valueOf(micros[i], 6))));
        var counts = SparkPaths.count(
                SPARK.createDataFrame(touches, TOUCHES).repartition(1 + (int) seed),
                SPARK.createDataFrame(conversions, CONVERSIONS).repartition(2));
        assertThat(counts.columns())
                .containsExactly("path", "total_conversions", "total_conversion_value", "total_null");
        assertThat(SparkPaths.collect(counts)).isEqualTo(expected);
        assertThat(expected.total().conversions()).isPositive();
    }

    /** All different, in no order. */
    private static long[] times(int size, Random random) {
        List<Long> times =
                new ArrayList<>(IntStream.range(0, size).mapToObj(i -> (long) i).toList());
        Collections.shuffle(times, random);
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static Dataset<Row> sql(String query) {
        return SPARK.sql(query);
    }

    @Test
    @DisplayName("have no value where one is not known, and the empty path where nothing led to a conversion")
    void unknown() {
        var touches = sql("SELECT 1 AS journey, 'blog' AS channel, TIMESTAMP'2026-11-30 08:00:00' AS at");
        var counts = SparkPaths.count(touches, sql("SELECT * FROM VALUES (1), (2) AS t (journey)"));
        assertThat(SparkPaths.collect(counts))
                .isEqualTo(Paths.builder().add("blog", 1, 0).add("", 1, 0).build());
    }

    @Test
    @DisplayName(
            "are refused with all that is wrong counted: no channel, a channel like the separator, two conversions, a value below 0, a touch that is late")
    void bad() {
        var touches =
                sql("SELECT * FROM VALUES (1, 'a > b', 5L), (1, NULL, 5L), (2, 'x', 9L) AS t (journey, channel, at)");
        var conversions = sql("SELECT * FROM VALUES (2, -1.0BD, 7L), (2, 1.0BD, 7L) AS t (journey, value, at)");
        assertThatThrownBy(() -> SparkPaths.count(touches, conversions))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::message)
                                .anyMatch(m -> m.contains("1 touches have no journey"))
                                .anyMatch(m -> m.contains("1 journeys convert more than once"))
                                .anyMatch(m -> m.contains("1 conversions have a value below 0"))
                                .anyMatch(m -> m.contains("2 touches come after"))
                                .anyMatch(m -> m.contains("which is the separator itself")));
        assertThatThrownBy(() -> SparkPaths.count(sql("SELECT 1 AS journey"), sql("SELECT 1.5D AS value")))
                .hasMessageContaining("channel: is no column of touches")
                .hasMessageContaining("journey: is no column of conversions")
                .hasMessageContaining("value: is no DECIMAL");
    }
}
