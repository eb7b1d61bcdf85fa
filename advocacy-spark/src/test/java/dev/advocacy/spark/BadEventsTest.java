package dev.advocacy.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.parity.RandomCase;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is no event on Spark")
class BadEventsTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final SparkScoring SCORING = SparkScoring.of(ScoringRules.standard());

    private static Dataset<Row> rows(String values) {
        return SPARK.sql("SELECT * FROM VALUES " + values + " AS t (id, kind, ambassador, at, channel)");
    }

    @Test
    @DisplayName("is counted and named, all at once, before anything is scored")
    void allAtOnce() {
        var events = rows("""
                ('1', 'click', 'kari', '2026-11-30T08:15:00Z', 'linkedin'),
                ('2', 'click', NULL, 'yesterday', 'linkedin'),
                (NULL, 'click', 'kari', '2026-11-30T08:15:00Z', ''),
                ('3', 'click', 'kari', '2026-11-30T08:15:00Z', 'linkedin'),
                ('3', 'share', 'ola', '2026-11-30T08:15:00Z', 'linkedin')""");
        assertThatThrownBy(() -> SCORING.score(events))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactlyInAnyOrder(
                                        "event.missing",
                                        "event.missing",
                                        "event.missing",
                                        "event.no-instant",
                                        "event.id-reused"))
                .hasMessageContaining("events on Spark, 5 problems")
                .hasMessageContaining("event 2: at: \"yesterday\" is no instant")
                .hasMessageContaining("event 3: id: \"3\" stands for different events");
    }

    @Test
    @DisplayName("is named ten times of many, and counted")
    void many() {
        var events = SPARK.sql("SELECT CAST(id AS STRING) AS id, 'click' AS kind, 'kari' AS ambassador,"
                + " 'never' AS at, 'linkedin' AS channel FROM range(0, 1000, 1, 4)");
        assertThatThrownBy(() -> SCORING.score(events))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.findings()).hasSize(10))
                .hasMessageContaining("1000 problems, the first 10 of them");
    }

    @Test
    @DisplayName("is a list that Spark can count and keep; a kind that the rules do not know is a note")
    void problems() {
        var events = rows("""
                ('1', 'lunch', 'kari', '2026-11-30T08:15:00Z', 'linkedin'),
                ('2', 'click', 'kari', '30.11.2026', 'linkedin')""");
        assertThat(SCORING.problems(events).collectAsList())
                .extracting(row -> row.getString(0) + " " + row.getString(1) + " " + row.getString(2) + " "
                        + row.getString(3) + " " + row.getString(4))
                .containsExactlyInAnyOrder(
                        "1 warning event.unknown-kind kind lunch", "2 error event.no-instant at 30.11.2026");
    }

    @Test
    @DisplayName("earns nothing where only its kind is unknown")
    void unknownKind() {
        var events = rows("""
                ('1', 'lunch', 'kari', '2026-11-30T08:15:00Z', 'linkedin'),
                ('2', 'click', 'kari', '2026-11-30T08:15:00Z', 'linkedin')""");
        assertThat(SCORING.collect(SCORING.score(events)))
                .extracting(row -> row.points().units())
                .containsOnly(1L);
    }

    @Test
    @DisplayName("are columns that are missing, twice there or of another type: refused before anything is read")
    void columns() {
        var events = SPARK.sql("SELECT 1.5D AS id, 'click' AS Kind, 'click' AS kind, DATE'2026-11-30' AS at,"
                + " 'linkedin' AS channel, ARRAY(1) AS marks, true AS value");
        assertThatThrownBy(() -> SCORING.score(events))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::field)
                                .containsExactly("id", "kind", "ambassador", "at", "value", "marks"))
                .hasMessageContaining("at: is a column of type DATE, which cannot be read: make it a TIMESTAMP")
                .hasMessageContaining("ambassador: there is no such column")
                .hasMessageContaining("kind: there are 2 columns of this name");
        assertThatThrownBy(() -> SCORING.boards(Set.of())).hasMessageContaining("name at least one");
    }

    @Test
    @DisplayName("is not a TIMESTAMP, a DECIMAL or an ARRAY: they say the same as text, whatever zone the session has")
    void types() {
        var events = rows("('1', 'share', 'kari', '2026-11-30T23:15:00.25Z', 'linkedin')");
        var typed = events.selectExpr(
                "CAST(id AS BIGINT) AS id",
                "kind",
                "ambassador",
                "CAST(at AS TIMESTAMP) AS at",
                "channel",
                "ARRAY('own-words') AS marks",
                "CAST(1.5 AS DECIMAL(10, 2)) AS value");
        var text = events.selectExpr("*", "'own-words' AS marks", "'1.5' AS value");
        assertThat(SCORING.collect(SCORING.score(typed)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(SCORING.collect(SCORING.score(text)))
                .anyMatch(row -> row.window().equals("2026-11-30"));
    }

    @Test
    @DisplayName("stops the SQL function too, by its name")
    void function() {
        SCORING.register(SPARK, "boards");
        assertThatThrownBy(() -> SPARK.sql("SELECT boards('1', 'click', 'kari', 'noon', 'linkedin', NULL, NULL, NULL,"
                                + " NULL, NULL, NULL, NULL).rows")
                        .collectAsList())
                .hasStackTraceContaining("is no instant");
    }

    @Test
    @DisplayName("is not among the events of the SDK, which come as they are")
    void own() {
        var events = RandomCase.of(3).events();
        assertThat(SCORING.problems(SparkScoring.events(SPARK, List.copyOf(events)))
                        .where("severity = 'error'")
                        .count())
                .isZero();
    }
}
