package dev.advocacy.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.EventForm;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.parity.Checksum;
import dev.advocacy.scoring.parity.Parity;
import dev.advocacy.scoring.parity.RandomCase;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The aggregate function")
class SqlFunctionTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final Parity PARITY = Parity.golden();
    private static final String FIELDS = String.join(", ", EventForm.FIELDS);

    static Stream<ScoringRules> rules() {
        return PARITY.rules().stream();
    }

    @ParameterizedTest(name = "rules {0}")
    @MethodSource("rules")
    @DisplayName("in SQL gives the golden rows, of several partitions")
    void golden(ScoringRules rules) {
        var scoring = SparkScoring.of(rules);
        scoring.register(SPARK, "boards");
        SparkScoring.events(SPARK, PARITY.events()).repartition(4).createOrReplaceTempView("golden");
        var rows = SPARK.sql("SELECT inline(boards(" + FIELDS + ").rows) FROM golden");
        var report = PARITY.check("Spark's SQL function", rules.id(), scoring.collect(rows));
        assertThat(report.agrees()).as(report.toString()).isTrue();
        assertThat(report.actual().rows()).isGreaterThan(100);
    }

    @Test
    @DisplayName("gives each group boards of its own, in SQL and typed")
    void groups() {
        var made = RandomCase.of(7);
        var scoring = SparkScoring.of(made.rules()).boards(Set.of(BoardKind.ALL));
        scoring.register(SPARK, "boards");
        var events = SparkScoring.events(SPARK, made.events()).repartition(3);
        events.createOrReplaceTempView("some");
        var sql = SPARK.sql(
                "SELECT inline(rows) FROM (SELECT boards(" + FIELDS + ").rows AS rows FROM some GROUP BY ambassador)");
        var typed = events.groupByKey((MapFunction<Row, String>) row -> row.getString(2), Encoders.STRING())
                .agg(scoring.aggregator().toColumn())
                .toDF("ambassador", "boards")
                .select(inline(col("boards.rows")));
        var expected = eachAlone(made);
        assertThat(expected).isNotEmpty();
        assertThat(Checksum.of(scoring.collect(sql))).isEqualTo(Checksum.of(expected));
        assertThat(Checksum.of(scoring.collect(typed))).isEqualTo(Checksum.of(expected));
    }

    private static List<BoardRow> eachAlone(RandomCase made) {
        return made.events().stream()
                .map(event -> event.ambassador())
                .distinct()
                .flatMap(who -> alone(made, who).stream())
                .toList();
    }

    private static List<BoardRow> alone(RandomCase made, AmbassadorId who) {
        var own = made.events().stream()
                .filter(event -> event.ambassador().equals(who))
                .toList();
        return made.rules().score(own).rows(Set.of(BoardKind.ALL));
    }
}
