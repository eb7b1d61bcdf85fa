package dev.advocacy.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.parity.Checksum;
import dev.advocacy.scoring.parity.RandomCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The README's lines on Spark")
class ReadmeTest {
    private static final String BEGIN = "// snippet: spark\n";

    @TempDir
    Path folder;

    @Test
    @DisplayName("run, and give the library's rows from the Dataset and from the stream")
    void run() throws TimeoutException {
        var made = RandomCase.of(21);
        ScoringRules rules = made.rules();
        SparkSession spark = LocalSpark.session();
        var events = folder.resolve("events").toString();
        var checkpoint = folder.resolve("checkpoint").toString();
        var out = folder.resolve("out").toString();
        SparkScoring.events(spark, made.events()).write().parquet(events);
        Dataset<Row> stream = spark.readStream().schema(SparkEvents.SCHEMA).parquet(events);
        // spotless:off
        // snippet: spark
        SparkScoring scoring = SparkScoring.of(rules).boards(Set.of(BoardKind.WEEK, BoardKind.ALL));
        Dataset<Row> boards = scoring.score(spark.read().parquet(events)); // board, window, ambassador, points, rank
        scoring.register(spark, "boards"); // in SQL: SELECT team, inline(boards(id, kind, ...).rows) .. GROUP BY team
        StreamingQuery live = scoring.start(stream, checkpoint, (soFar, batch) -> soFar.write().mode("overwrite").parquet(out));
        // end of snippet
        // spotless:on
        live.processAllAvailable();
        live.stop();
        var expected = Checksum.of(rules.score(made.events()).rows(Set.of(BoardKind.WEEK, BoardKind.ALL)));
        assertThat(expected.rows()).isPositive();
        assertThat(Checksum.of(scoring.collect(boards))).isEqualTo(expected);
        assertThat(Checksum.of(scoring.collect(spark.read().parquet(out)))).isEqualTo(expected);
    }

    @Test
    @DisplayName("are those that are run here")
    void sameText() throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        var after = readme.substring(readme.indexOf("<!-- snippet: spark -->"));
        int from = after.indexOf("```java\n") + "```java\n".length();
        assertThat(after.substring(from, after.indexOf("```", from)).strip()).isEqualTo(inThisTest());
    }

    private static String inThisTest() throws IOException {
        var source = Files.readString(Path.of("src/test/java/dev/advocacy/spark/ReadmeTest.java"));
        int from = source.lastIndexOf(BEGIN) + BEGIN.length();
        return source.substring(from, source.indexOf("// end of snippet", from))
                .lines()
                .map(line -> line.replaceFirst("^ {8}", ""))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
