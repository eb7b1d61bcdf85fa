package dev.advocacy.scoring.parity;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.sql.ScoreQuery;
import dev.advocacy.scoring.sql.SqlDialect;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real database with a table {@code events}, all text; rows come back as lines. */
public final class Database implements AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "kind",
            "ambassador",
            "at",
            "channel",
            "visitor",
            "value",
            "retracts",
            "post",
            "content",
            "marks",
            "zone");

    private final Connection connection;
    private final SqlDialect dialect;

    private Database(Connection connection, SqlDialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** A new one, within this process. */
    public static Database duckDb() throws SQLException {
        return new Database(DriverManager.getConnection("jdbc:duckdb:"), SqlDialect.DUCKDB).table();
    }

    /** A new one at this address of PostgreSQL. */
    public static Database postgres(String url) throws SQLException {
        return new Database(DriverManager.getConnection(url), SqlDialect.POSTGRESQL).table();
    }

    /** A new one of this dialect. */
    public static Database of(SqlDialect dialect) throws SQLException {
        return dialect == SqlDialect.DUCKDB ? duckDb() : postgres(PostgresServer.newDatabase(""));
    }

    public SqlDialect dialect() {
        return dialect;
    }

    private Database table() throws SQLException {
        return run("CREATE TABLE events ("
                + COLUMNS.stream()
                        .map(column -> '"' + column + "\" " + (dialect == SqlDialect.DUCKDB ? "VARCHAR" : "text"))
                        .collect(Collectors.joining(", "))
                + ")");
    }

    public Database run(String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    /** Puts these events in the place of those that were there. */
    public Database events(List<ScoringEvent> events) throws SQLException {
        run("DELETE FROM events");
        var marks = COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", "));
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("INSERT INTO events VALUES (" + marks + ")")) {
            for (ScoringEvent event : events) {
                var fields = fields(event);
                for (int i = 0; i < fields.size(); i++) {
                    insert.setString(i + 1, fields.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        return this;
    }

    private static List<@Nullable String> fields(ScoringEvent event) {
        var fields = new ArrayList<@Nullable String>(List.of(
                event.id(),
                event.kind(),
                event.ambassador().value(),
                event.at().toString(),
                event.channel().value()));
        fields.add(event.visitor());
        fields.add(
                event.value() == ScoringEvent.ONE
                        ? null
                        : BigDecimal.valueOf(event.value(), 6).toPlainString());
        fields.add(event.retracts());
        fields.add(event.post());
        fields.add(event.content());
        fields.add(event.marks().isEmpty() ? null : String.join(" ", event.marks()));
        fields.add(event.zone());
        return fields;
    }

    /** The rows under these rules, each as a line, in the database's order. */
    public List<String> rows(ScoringRules rules) throws SQLException {
        return ask(ScoreQuery.of(rules, dialect)
                .zones(new TreeSet<>(RandomEvents.ZONES))
                .sql());
    }

    public List<String> ask(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> line = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    line.add(rows.getString(i));
                }
                lines.add(String.join("|", line));
            }
        }
        return lines;
    }

    /** The rows that the library gives, each as a line. */
    public static List<String> expected(ScoringRules rules, List<ScoringEvent> events) {
        return lines(rules.score(events).rows(EnumSet.allOf(BoardKind.class)));
    }

    /** Rows as lines. */
    public static List<String> lines(List<BoardRow> rows) {
        return rows.stream()
                .map(row -> Stream.of(row.board().word(), row.window(), row.ambassador(), row.points(), row.rank())
                        .map(Object::toString)
                        .collect(Collectors.joining("|")))
                .toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
