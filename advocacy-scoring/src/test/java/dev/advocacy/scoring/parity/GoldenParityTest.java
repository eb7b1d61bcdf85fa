package dev.advocacy.scoring.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.column.ColumnEngine;
import dev.advocacy.scoring.column.EventBatch;
import dev.advocacy.scoring.column.Vocabulary;
import dev.advocacy.scoring.sql.ScoreQuery;
import dev.advocacy.scoring.sql.SqlDialect;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/** The databases go the way of a data team: the log as a CSV file, the printed query, its rows as a CSV file. */
@DisplayName("The golden log gives the golden rows, by rows and by check sum")
class GoldenParityTest {
    private static final Parity PARITY = Parity.golden();
    private static final String TABLE =
            "CREATE TABLE events (id text, kind text, ambassador text, \"at\" text, channel text,"
                    + " visitor text, value text, retracts text, post text, content text, marks text, zone text)";

    @TempDir
    Path folder;

    static Stream<ScoringRules> rules() {
        return PARITY.rules().stream();
    }

    @ParameterizedTest(name = "rules {0}")
    @MethodSource("rules")
    @DisplayName("by columns")
    void columns(ScoringRules rules) {
        var batch = EventBatch.of(new Vocabulary(), PARITY.events());
        agrees(PARITY.check(
                "columns",
                rules.id(),
                ColumnEngine.of(rules, Parity.boards()).score(batch).rows()));
    }

    @ParameterizedTest(name = "rules {0}")
    @MethodSource("rules")
    @DisplayName("by DuckDB, in a session that is set to something else everywhere")
    void duckDb(ScoringRules rules) throws SQLException, IOException {
        var log = folder.resolve("events.csv");
        var rows = folder.resolve("rows.csv");
        Files.writeString(log, PARITY.eventsAsCsv());
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'Pacific/Kiritimati'");
            statement.execute("SET Calendar = 'buddhist'");
            statement.execute("SET default_collation = 'nocase'");
            statement.execute("SET default_null_order = 'nulls_first'");
            statement.execute("SET default_order = 'DESC'");
            statement.execute("SET integer_division = true");
            statement.execute(TABLE);
            statement.execute("COPY events FROM '" + log + "' (FORMAT csv, HEADER)");
            statement.execute("COPY (" + query(rules, SqlDialect.DUCKDB) + ") TO '" + rows + "' (FORMAT csv, HEADER)");
        }
        agrees(PARITY.check("DuckDB", rules.id(), Files.readString(rows)));
    }

    @ParameterizedTest(name = "rules {0}")
    @MethodSource("rules")
    @DisplayName(
            "by PostgreSQL, in a database that sorts by a language and a session that is set to something else everywhere")
    void postgres(ScoringRules rules) throws SQLException, IOException {
        var rows = new StringWriter();
        var options =
                "TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'sv-SE-u-ks-level1-kn'";
        try (var connection = DriverManager.getConnection(PostgresServer.newDatabase(options));
                var statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'Pacific/Kiritimati'");
            statement.execute("SET DateStyle = 'ISO, DMY'");
            statement.execute("SET IntervalStyle = 'sql_standard'");
            statement.execute("SET standard_conforming_strings = off");
            statement.execute("SET extra_float_digits = -15");
            statement.execute("SET transform_null_equals = on");
            statement.execute("SET search_path = public, pg_catalog");
            statement.execute(TABLE);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn("COPY events FROM STDIN (FORMAT csv, HEADER)", new StringReader(PARITY.eventsAsCsv()));
            copy.copyOut("COPY (" + query(rules, SqlDialect.POSTGRESQL) + ") TO STDOUT (FORMAT csv, HEADER)", rows);
        }
        agrees(PARITY.check("PostgreSQL", rules.id(), rows.toString()));
    }

    private static String query(ScoringRules rules, SqlDialect dialect) {
        return ScoreQuery.of(rules, dialect).zones(PARITY.zones()).sql();
    }

    private static void agrees(ParityReport report) {
        assertThat(report.agrees()).as(report.toString()).isTrue();
        assertThat(report.actual()).isEqualTo(report.expected());
        assertThat(report.actual().rows()).isGreaterThan(100);
    }
}
