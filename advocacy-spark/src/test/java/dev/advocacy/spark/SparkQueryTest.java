package dev.advocacy.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.parity.Checksum;
import dev.advocacy.scoring.parity.Parity;
import dev.advocacy.scoring.parity.RandomCase;
import dev.advocacy.scoring.sql.ScoreQuery;
import dev.advocacy.scoring.sql.SqlDialect;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The number of seeds is the system property {@code parity.seeds}. */
@DisplayName("The printed query on Spark")
@Tag("long")
class SparkQueryTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final Parity PARITY = Parity.golden();
    private static final ScoringRules CLICKS = ScoringRules.parse("""
            {"id": "clicks", "version": 1, "zone": "UTC",
             "rules": [{"id": "click", "version": 1, "on": "click", "points": "p", "weight": {"default": 1}}]}
            """);

    static Stream<ScoringRules> rules() {
        return PARITY.rules().stream();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("parity.seeds", 2));
    }

    @ParameterizedTest(name = "rules {0}")
    @MethodSource("rules")
    @DisplayName("gives the golden rows, in a session that is set to something else where it can be")
    void golden(ScoringRules rules) {
        SparkScoring.events(SPARK, PARITY.events()).createOrReplaceTempView("events");
        var csv = with(
                Map.of(
                        "spark.sql.parser.escapedStringLiterals", "true",
                        "spark.sql.session.timeZone", "America/St_Johns",
                        "spark.sql.caseSensitive", "true"),
                () -> csv(ScoreQuery.of(rules, SqlDialect.SPARK)
                        .zones(PARITY.zones())
                        .sql()));
        var report = PARITY.check("Spark's SQL", rules.id(), csv);
        assertThat(report.agrees()).as(report.toString()).isTrue();
        assertThat(report.actual().rows()).isGreaterThan(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("gives the library's rows of random logs under random rules")
    void random(long seed) {
        var made = RandomCase.of(seed);
        SparkScoring.events(SPARK, made.events()).createOrReplaceTempView("events");
        var rows = SPARK.sql(ScoreQuery.of(made.rules(), SqlDialect.SPARK)
                .zones(RandomCase.zones())
                .sql());
        assertThat(Checksum.of(SparkScoring.of(made.rules()).collect(rows)))
                .as("seed %d", seed)
                .isEqualTo(Checksum.of(made.rules().score(made.events()).rows(Parity.boards())));
    }

    private static String csv(String query) {
        var rows = SPARK.sql(query);
        return rows.collectAsList().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> '"' + row.get(i).toString().replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", String.join(",", rows.columns()) + "\n", "\n"));
    }

    private static <T> T with(Map<String, String> settings, Supplier<T> work) {
        var conf = SPARK.conf();
        var before = settings.keySet().stream().collect(Collectors.toMap(key -> key, conf::get));
        settings.forEach(conf::set);
        try {
            return work.get();
        } finally {
            before.forEach(conf::set);
        }
    }

    private static ScoringEvent click(String id, String at) {
        return ScoringEvent.of(id, "click", AmbassadorId.of("kari"), Instant.parse(at), ChannelId.of("linkedin"));
    }

    @Test
    @DisplayName("has the years that it was asked for, and all years where days are counted in UTC")
    void years() {
        var events = List.of(
                click("1", "0001-01-01T00:00:00Z"),
                click("2", "9999-12-28T00:00:00Z"),
                click("3", "1969-12-31T23:59:59.999999999Z"));
        SparkScoring.events(SPARK, events).createOrReplaceTempView("events");
        var newYork = CLICKS.in(ZoneId.of("America/New_York"));
        for (ScoringRules rules : List.of(CLICKS, newYork)) {
            var rows = SPARK.sql(
                    ScoreQuery.of(rules, SqlDialect.SPARK).years(1, 9999).sql());
            assertThat(SparkScoring.of(rules).collect(rows))
                    .containsExactlyElementsOf(rules.score(events).rows(Parity.boards()));
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "at, 2025-02-29T10:00:00Z, a day that there was not",
        "at, 2025-01-01 10:00:00+01, not written like",
        "at, 2050-01-01T00:00:00Z, outside the years 2000 to 2049",
        "value, 1.2345678, up to 6 decimals",
        "value, 1000000000.5, beyond a thousand million",
        "channel, , has no kind",
    })
    @DisplayName("stops at what is no event, and its error names it")
    void stops(String column, @Nullable String value, String message) {
        assertStopped(column, value, message);
    }

    @Test
    @DisplayName("stops at a time or value that ends with a line feed")
    void lineFeed() {
        assertStopped("at", "2025-01-01T00:00:00Z\n", "not written like");
        assertStopped("value", "1\n", "up to 6 decimals");
    }

    private static void assertStopped(String column, @Nullable String value, String message) {
        var good = click("good", "2025-01-01T00:00:00Z");
        SparkScoring.events(SPARK, List.of(good, click("bad", "2025-01-01T00:00:00Z")))
                .withColumn(column, when(col("id").equalTo("bad"), value).otherwise(col(column)))
                .createOrReplaceTempView("events");
        var query = ScoreQuery.of(CLICKS.in(ZoneId.of("Europe/Oslo")), SqlDialect.SPARK)
                .sql();
        assertThatThrownBy(() -> SPARK.sql(query).collectAsList())
                .hasMessageContaining("event bad")
                .hasMessageContaining(message);
    }

    @Test
    @DisplayName("keeps a name a name and a text a text, whatever stands in it")
    void injection() {
        var hard = "it's `${x}` \\n \"-- *";
        var event = ScoringEvent.of(hard, "click", AmbassadorId.of(hard), Instant.EPOCH, ChannelId.of("linkedin"));
        SparkScoring.events(SPARK, List.of(event)).createOrReplaceTempView("`we``ird -- table`");
        var rows = SPARK.sql(ScoreQuery.of(CLICKS, SqlDialect.SPARK)
                .from("we`ird -- table")
                .boards(Set.of(BoardKind.ALL))
                .sql());
        assertThat(SparkScoring.of(CLICKS).collect(rows))
                .extracting(row -> row.ambassador().value())
                .containsExactly(hard);
    }
}
