package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The data map")
class DataMapTest {
    private static final Path COMMITTED = Path.of("../docs/data-map.md");
    private static final Path GENERATED = Path.of("target/data-map.md");
    private static final String H2_ONLY = "advocacy_lock";

    @Test
    @DisplayName(
            "docs/data-map.md is made from the tables as they are on both databases, and every column has a description")
    void isMadeFromTheSchema(@TempDir Path folder) throws SQLException, IOException {
        var described = described();
        try (var h2 = Postgres.pool("jdbc:h2:file:" + folder + "/map;WRITE_DELAY=0", 2)) {
            var columns = columns(h2);
            assertThat(undescribed(columns, described)).isEmpty();
            assertThat(superfluous(columns, described)).isEmpty();
            Files.writeString(GENERATED, markdown(columns, described));
        }
        try (var postgres = Postgres.pool(Postgres.newDatabase(), 3)) {
            var columns = columns(postgres);
            described.remove(H2_ONLY);
            assertThat(undescribed(columns, described)).isEmpty();
            assertThat(superfluous(columns, described)).isEmpty();
        }
        assertThat(Files.readString(GENERATED))
                .as("put advocacy-jdbc/target/data-map.md in place of docs/data-map.md")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    @DisplayName("a table or a column that nobody described is named")
    void namesWhatIsMissing(@TempDir Path folder) throws SQLException, IOException {
        try (var h2 = Postgres.pool("jdbc:h2:file:" + folder + "/gap;WRITE_DELAY=0", 2)) {
            JdbcStore.open(h2, Keys.SOME);
            try (var connection = h2.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE advocacy_diary (tenant VARCHAR(9), secret VARCHAR(9))");
                statement.execute("ALTER TABLE advocacy_person ADD COLUMN shoe_size INT");
            }
            assertThat(undescribed(columns(h2), described()))
                    .containsExactly("advocacy_diary", "advocacy_person.shoe_size");
        }
    }

    @Test
    @DisplayName(
            "each table says what an export and an erasure do about it; where it holds something personal, they do something")
    void saysWhatIsDone() throws IOException {
        var schema = resource("export/schema.json").path("$defs");
        described().forEach((table, what) -> {
            boolean personal = false;
            for (var column : what.path("columns")) {
                assertThat(column.path("personal").asText()).as(table).isIn("yes", "no");
                personal |= column.path("personal").asText().equals("yes");
            }
            for (var part : List.of("holds", "purpose", "kept", "from", "export", "erasure")) {
                assertThat(what.path(part).asText()).as(table + " " + part).isNotBlank();
            }
            String export = what.path("export").asText();
            if (personal && !table.equals("advocacy_erased")) {
                assertThat(export).as(table).doesNotStartWith("none");
                assertThat(what.path("erasure").asText()).as(table).doesNotStartWith("none");
            }
            if (export.contains(".json")) {
                assertThat(schema.has(export.substring(0, export.indexOf(".json"))))
                        .as(export)
                        .isTrue();
            }
        });
    }

    private static List<String> undescribed(Map<String, List<String>> columns, Map<String, JsonNode> described) {
        var missing = new ArrayList<String>();
        columns.forEach((table, names) -> {
            var known = described.get(table);
            if (known == null) {
                missing.add(table);
            } else {
                names.stream().filter(c -> !known.path("columns").has(c)).forEach(c -> missing.add(table + "." + c));
            }
        });
        return missing;
    }

    private static List<String> superfluous(Map<String, List<String>> columns, Map<String, JsonNode> described) {
        var gone = new ArrayList<String>();
        described.forEach((table, what) -> what.path("columns").fieldNames().forEachRemaining(column -> {
            if (!columns.getOrDefault(table, List.of()).contains(column)) {
                gone.add(table + "." + column);
            }
        }));
        return gone;
    }

    /** Of every table of a fresh database, in the order in which they stand there. */
    private static Map<String, List<String>> columns(HikariDataSource source) throws SQLException {
        JdbcStore.open(source, Keys.SOME);
        var columns = new TreeMap<String, List<String>>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT table_name, column_name FROM information_schema.columns"
                        + " WHERE lower(table_schema) = 'public' ORDER BY table_name, ordinal_position")) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString(1).toLowerCase(Locale.ROOT), t -> new ArrayList<>())
                        .add(found.getString(2).toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    private static String markdown(Map<String, List<String>> columns, Map<String, JsonNode> described) {
        var text = new StringBuilder("""
                # What is stored

                Made from the tables as the migrations leave them, and from `data-map.json` beside the migrations; a test compares.
                Limits of time are the usual ones; a host may choose others within bounds (`Retention`). An erasure of a person is
                `personalData().erase(..)`, an export `personalData().export(..)`.
                """);
        columns.forEach((table, names) -> {
            var what = Objects.requireNonNull(described.get(table), table);
            text.append("\n## `")
                    .append(table)
                    .append("`: ")
                    .append(what.path("holds").asText())
                    .append("\n\n");
            text.append("Purpose: ").append(what.path("purpose").asText());
            text.append(". Kept: ").append(what.path("kept").asText());
            text.append(". From: ").append(what.path("from").asText());
            text.append(". In an export: ").append(what.path("export").asText());
            text.append(". When erased: ").append(what.path("erasure").asText());
            text.append(".\n\n| column | holds | personal |\n| --- | --- | --- |\n");
            names.forEach(column -> text.append(row(column, what.path("columns").path(column))));
        });
        return text.toString();
    }

    private static String row(String column, JsonNode what) {
        return "| `" + column + "` | " + what.path("holds").asText() + " | "
                + what.path("personal").asText() + " |\n";
    }

    private static Map<String, JsonNode> described() throws IOException {
        var tables = new TreeMap<String, JsonNode>();
        resource("schema/data-map.json").properties().forEach(e -> tables.put(e.getKey(), e.getValue()));
        return tables;
    }

    private static ObjectNode resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(JdbcStore.class.getResourceAsStream(name), name)) {
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
