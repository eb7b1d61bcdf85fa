package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("advocacy figures")
class FiguresTest {
    private static final String FORMULA = "=HYPERLINK(\"http://127.0.0.1/\")";

    @TempDir
    private static Path folder;

    private static Path events;

    /** Five people share a content item whose name a spreadsheet would run. */
    @BeforeAll
    static void events() throws IOException {
        events = Example.events(folder);
        var lines = new ArrayList<>(Files.readAllLines(events));
        for (int person = 1; person <= 5; person++) {
            lines.add(Events.event("f" + person, "share", "p000" + person)
                    .replace("}", ",\"content\":\"" + FORMULA.replace("\"", "\\\"") + "\"}"));
        }
        Files.write(events, lines);
    }

    private static Path written(String name) {
        var out = folder.resolve(name);
        var ran = Ran.cli(
                "figures",
                "--events",
                events,
                "--plan",
                Example.file("plan.json"),
                "--conversions",
                Example.file("crm.csv"),
                "--card",
                Example.file("card.json"),
                "--formula",
                "trapit",
                "--own-channel",
                "blog",
                "--out",
                out);
        assertThat(ran.code()).as(ran.err()).isZero();
        return out;
    }

    /** Rows of a file that DuckDB did not write, as it reads them. */
    private static List<Map<String, String>> duckDb(String from) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                var result = statement.executeQuery("SELECT * FROM " + from)) {
            while (result.next()) {
                Map<String, String> cells = new TreeMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    if (result.getString(i) != null) {
                        cells.put(result.getMetaData().getColumnName(i), result.getString(i));
                    }
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    @Test
    @DisplayName("CSV, NDJSON and Parquet are read back by readers that did not write them, and say the same")
    void readBack() throws Exception {
        var parquet = ParquetRows.of(written("figures.parquet"));
        var csv = duckDb("read_csv('" + written("figures.csv") + "', all_varchar = true, header = true)");
        var ndjson = duckDb("read_json('" + written("figures.ndjson") + "', format = 'newline_delimited', columns = {"
                + "metric: 'VARCHAR', version: 'BIGINT', \"window\": 'VARCHAR', \"by\": 'VARCHAR', key: 'VARCHAR',"
                + " value: 'DECIMAL(18, 6)', low: 'DECIMAL(18, 6)', high: 'DECIMAL(18, 6)', unit: 'VARCHAR', people: 'BIGINT',"
                + " provenance: 'VARCHAR', card: 'VARCHAR', withheld: 'VARCHAR'})");

        assertThat(parquet).hasSizeGreaterThan(250);
        assertThat(ndjson).containsExactlyElementsOf(parquet);
        csv.forEach(row -> row.computeIfPresent("key", (key, name) -> name.equals("'" + FORMULA) ? FORMULA : name));
        assertThat(csv).containsExactlyElementsOf(parquet);
    }

    @Test
    @DisplayName("a name that a spreadsheet would run is defused in CSV, and kept in Parquet")
    void formulas() throws Exception {
        assertThat(Files.readAllLines(written("figures.csv")))
                .noneMatch(line -> line.matches("(.*,)?\"?[=+@].*"))
                .anyMatch(line -> line.contains("\"'=HYPERLINK"));
        assertThat(ParquetRows.of(written("figures.parquet")))
                .anyMatch(row -> FORMULA.equals(row.get("key")) && "5".equals(row.get("people")));
    }

    @Test
    @DisplayName("LinkedIn's counts are withheld by its policy, a blog of one's own is told; nobody is in it by name")
    void withheld() throws Exception {
        var rows = ParquetRows.of(written("figures.parquet"));

        assertThat(rows)
                .filteredOn(row -> "reactions".equals(row.get("metric")) && "linkedin".equals(row.get("key")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row)
                        .doesNotContainKeys("value", "people")
                        .containsEntry("withheld", "the terms of linkedin do not let its counts be kept"));
        assertThat(rows)
                .filteredOn(row -> "reactions".equals(row.get("metric")) && "blog".equals(row.get("key")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row).containsKey("value"));
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.containsKey("value")).isNotEqualTo(row.containsKey("withheld")));
        assertThat(rows)
                .allSatisfy(row -> assertThat(Integer.parseInt(row.getOrDefault("people", "5")))
                        .isGreaterThanOrEqualTo(5));
        assertThat(Files.readString(written("figures.csv"))).doesNotContain("p0001");
    }

    @Test
    @DisplayName("every metric in it stands in the dictionary, with its version and unit")
    void dictionary() throws Exception {
        var out = folder.resolve("metrics.csv");
        assertThat(Ran.cli("metrics", "--out", out).code()).isZero();
        var dictionary = duckDb("read_csv('" + out + "', all_varchar = true, header = true)");

        assertThat(dictionary)
                .hasSize(14)
                .allSatisfy(row -> assertThat(row)
                        .containsKeys("metric", "version", "unit", "provenance", "purposes", "definition"));
        assertThat(ParquetRows.of(written("figures.parquet")).stream()
                        .map(row -> row.get("metric") + "@" + row.get("version"))
                        .distinct())
                .isSubsetOf(dictionary.stream()
                        .map(row -> row.get("metric") + "@" + row.get("version"))
                        .toList())
                .hasSizeGreaterThan(10);
    }
}
