package dev.advocacy.scoring.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.parity.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A printed query")
class ScoreQueryTest {
    private static final ScoringRules STANDARD = ScoringRules.standard();
    private static final String HARD = "it's \"a\" \\'; DROP TABLE events; --";

    private static ScoringRules rules(String more) {
        return ScoringRules.parse("""
                {"id": "r", "version": 1, "zone": "UTC", %s
                 "rules": [{"id": "click", "version": 1, "on": "click", "points": "p", "weight": {"default": 1}}]}
                """.formatted(more));
    }

    private static ScoringEvent click(String id, String at) {
        return ScoringEvent.of(id, "click", AmbassadorId.of("kari"), Instant.parse(at), ChannelId.of("linkedin"));
    }

    @Test
    @DisplayName("refuses ordinal ranks by who was there first, and names the way out; with ties by id it prints them")
    void ordinal() {
        assertThatThrownBy(() -> ScoreQuery.of(rules("\"ranks\": \"ordinal\","), SqlDialect.DUCKDB)
                        .sql())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("reached")
                .hasMessageContaining("\"tieBreaks\": [\"id\"]");
        assertThat(ScoreQuery.of(rules("\"ranks\": \"ordinal\", \"tieBreaks\": [\"id\"],"), SqlDialect.DUCKDB)
                        .sql())
                .contains("ROW_NUMBER()");
    }

    @Test
    @DisplayName("refuses all that is wrong at once: no board, years that are none, a zone that is none")
    void allAtOnce() {
        var query = ScoreQuery.of(STANDARD, SqlDialect.POSTGRESQL)
                .boards(Set.of())
                .years(2030, 2020)
                .zones(Set.of("Europe/Atlantis"));
        assertThatThrownBy(query::sql)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting("code")
                                .containsExactlyInAnyOrder("sql.boards", "sql.years", "sql.zones"));
    }

    @Test
    @DisplayName("refuses a product of multipliers beyond DuckDB's integers, and prints it for PostgreSQL")
    void product() {
        var times = "{\"id\": \"m%d\", \"times\": 100, \"from\": \"2025-01-01\", \"until\": \"2025-02-01\"}";
        var many = rules("\"stacking\": \"compound\", \"multipliers\": [" + times.formatted(1) + ","
                + times.formatted(2) + "," + times.formatted(3) + "," + times.formatted(4) + "],");
        assertThatThrownBy(() -> ScoreQuery.of(many, SqlDialect.DUCKDB).sql())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("2025-01-01")
                .hasMessageContaining("128 bits");
        assertThatThrownBy(() -> ScoreQuery.of(many, SqlDialect.SPARK).sql())
                .hasMessageContaining("which Apache Spark does not have");
        assertThat(ScoreQuery.of(many, SqlDialect.POSTGRESQL).sql()).contains("numeric");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPARK")
    @DisplayName("keeps a name a name and a text a text, whatever stands in it")
    void injection(SqlDialect dialect) throws SQLException {
        try (var database = Database.of(dialect)) {
            database.run("ALTER TABLE events RENAME TO " + dialect.name(HARD));
            database.run("INSERT INTO " + dialect.name(HARD)
                    + " (id, kind, ambassador, \"at\", channel) VALUES (" + dialect.literal(HARD) + ", 'click', "
                    + dialect.literal(HARD) + ", '2025-01-01T00:00:00Z', 'linkedin')");
            var query = ScoreQuery.of(STANDARD, dialect).from(HARD).boards(Set.of(BoardKind.ALL));
            assertThat(database.ask(query.sql())).containsExactly("all|all|" + HARD + "|1|1");
        }
    }

    @ParameterizedTest
    @EnumSource(SqlDialect.class)
    @DisplayName("does not let a reason in the rules leave its comment, and needs none of it")
    void comments(SqlDialect dialect) {
        assertThat(Clauses.comment("one\ntwo\r; DROP TABLE events"))
                .isEqualTo("-- one\n-- two\n-- ; DROP TABLE events");
        assertThat(dialect.literal("'")).isEqualTo(dialect == SqlDialect.SPARK ? "CHAR(39)" : "''''");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPARK")
    @DisplayName("has the years that it was asked for, and all years where days are counted in UTC")
    void years(SqlDialect dialect) throws SQLException {
        try (var database = Database.of(dialect)) {
            var events = List.of(
                    click("1", "0001-01-01T00:00:00Z"),
                    click("2", "9999-12-28T00:00:00Z"),
                    click("3", "1969-12-31T23:59:59.999999999Z"));
            var ledger = Database.expected(STANDARD, events);
            assertThat(database.events(events).rows(STANDARD)).containsExactlyElementsOf(ledger);
            var chatham = STANDARD.in(java.time.ZoneId.of("America/New_York"));
            var query = ScoreQuery.of(chatham, dialect).years(1, 9999);
            assertThat(database.ask(query.sql())).containsExactlyElementsOf(Database.expected(chatham, events));
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "DUCKDB, at, 2025-02-29T10:00:00Z, a day that there was not",
        "POSTGRESQL, at, 2025-02-29T10:00:00Z, a day that there was not",
        "DUCKDB, at, 2025-01-01 10:00:00+01, not written like",
        "POSTGRESQL, at, 2025-01-01 10:00:00+01, not written like",
        "DUCKDB, at, 2050-01-01T00:00:00Z, outside the years 2000 to 2049",
        "POSTGRESQL, at, 2050-01-01T00:00:00Z, outside the years 2000 to 2049",
        "DUCKDB, value, 1.2345678, up to 6 decimals",
        "POSTGRESQL, value, 1.2345678, up to 6 decimals",
        "DUCKDB, value, 1000000000.5, beyond a thousand million",
        "POSTGRESQL, value, 1000000000.5, beyond a thousand million",
        "DUCKDB, channel, , has no kind",
        "POSTGRESQL, channel, , has no kind",
    })
    @DisplayName("stops at what is no event, and its error names it")
    void stops(SqlDialect dialect, String column, String value, String message) throws SQLException {
        try (var database = Database.of(dialect)) {
            database.events(List.of(click("good", "2025-01-01T00:00:00Z"), click("bad", "2025-01-01T00:00:00Z")));
            database.run("UPDATE events SET \"" + column + "\" = " + (value == null ? "NULL" : dialect.literal(value))
                    + " WHERE id = 'bad'");
            var query = ScoreQuery.of(STANDARD.in(java.time.ZoneId.of("Europe/Oslo")), dialect)
                    .sql();
            assertThatThrownBy(() -> database.ask(query))
                    .hasMessageContaining("event bad")
                    .hasMessageContaining(message);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SPARK")
    @DisplayName(
            "takes the same row twice as once, and stops where an id stands for two events or a zone was not printed")
    void twice(SqlDialect dialect) throws SQLException {
        try (var database = Database.of(dialect)) {
            var one = click("1", "2025-01-01T00:00:00Z");
            assertThat(database.events(List.of(one, one)).rows(STANDARD)).contains("all|all|kari|1|1");
            database.events(List.of(one, one.visitor("v")));
            assertThatThrownBy(() -> database.rows(STANDARD))
                    .hasMessageContaining("event 1 stands for two different events");
            var zoned = rules("\"zoneOf\": \"ambassador\",");
            database.events(List.of(one.zone("Africa/Cairo")));
            assertThatThrownBy(() -> database.rows(zoned))
                    .hasMessageContaining("not among those")
                    .hasMessageContaining("Africa/Cairo");
        }
    }

    @Test
    @DisplayName("has for Spark no text in which a setting of the session could see something else")
    void textsForSpark() {
        assertThat(SqlDialect.SPARK.literal("it's ${x} \\n"))
                .isEqualTo("CONCAT('it', CHAR(39), 's ', CHAR(36), '{x} ', CHAR(92), 'n')");
        assertThat(SqlDialect.SPARK.literal("")).isEqualTo("''");
        assertThat(SqlDialect.SPARK.name("a`b")).isEqualTo("`a``b`");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is the same text in whatever language the machine speaks")
    void language(SqlDialect dialect) {
        var query = ScoreQuery.of(rules("""
                        "filters": [{"id": "fast", "if": "within", "seconds": 3},
                                    {"id": "again", "if": "repeat", "oncePer": ["visitor"], "most": 2},
                                    {"id": "many", "if": "burst", "times": 4, "atLeast": 20}],
                        "multipliers": [{"id": "m", "times": 2, "from": "2025-01-01", "until": "2025-02-01"}],
                        "decimals": 2,
                        """).in(ZoneId.of("Europe/Oslo")), dialect);
        var text = query.sql();
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(query.sql()).isEqualTo(text);
        } finally {
            Locale.setDefault(before);
        }
    }
}
