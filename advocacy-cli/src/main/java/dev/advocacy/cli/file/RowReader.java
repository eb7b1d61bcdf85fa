package dev.advocacy.cli.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.advocacy.cli.terminal.Stop;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a small table that somebody exported: CSV with a header, NDJSON or Parquet, every cell as text. What such a cell means is for
 * whoever asked.
 */
public final class RowReader {
    private static final char BOM = '\uFEFF';

    private RowReader() {}

    /**
     * One row.
     *
     * @param line counted from 1; in Parquet the row
     * @param cells by column; an empty one is not there
     */
    public record Row(long line, Map<String, String> cells) {}

    /** All rows. A {@link Stop} says why the file cannot be read at all. */
    public static List<Row> read(Path file) {
        var format = FileFormat.of(file)
                .orElseThrow(() -> Stop.unreadable(
                        file + " does not say its format: end its name with .csv, .ndjson or .parquet"));
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Stop.unreadable(file + " cannot be read: check the path and its rights");
        }
        try {
            return switch (format) {
                case CSV -> csv(file);
                case NDJSON -> ndjson(file);
                case PARQUET -> parquet(file);
            };
        } catch (CharacterCodingException e) {
            throw Stop.unreadable(file + " is no UTF-8: save the file as UTF-8");
        } catch (SQLException e) {
            throw Stop.unreadable(file + " is no whole Parquet file: copy it again, or ask for it again");
        } catch (IOException e) {
            throw Stop.unreadable(file + " cannot be read: " + e.getMessage());
        }
    }

    private static List<Row> csv(Path file) throws IOException {
        var text = Files.readString(file);
        var content = !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        List<Row> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(content))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(content)) {
            for (CsvRecord row : csv) {
                if (header.isEmpty()) {
                    header.addAll(row.getFields().stream().map(String::strip).toList());
                    CsvRows.twice(header).ifPresent(twice -> {
                        throw Stop.problems(List.of(
                                file + ": line 1: the header has " + twice + " twice: remove one of the columns"));
                    });
                } else {
                    rows.add(row(file, header, row));
                }
            }
        } catch (CsvParseException e) {
            throw Stop.problems(List.of(file + ": " + e.getMessage() + ": mend that line"));
        }
        if (header.isEmpty()) {
            throw Stop.problems(List.of(file + " is empty: its first line names the columns"));
        }
        return rows;
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        return ";\t"
                .chars()
                .mapToObj(c -> (char) c)
                .filter(c -> header.indexOf(c) >= 0)
                .findFirst()
                .orElse(',');
    }

    private static Row row(Path file, List<String> header, CsvRecord row) {
        if (row.getFieldCount() != header.size()) {
            throw Stop.problems(List.of(file + ": line " + row.getStartingLineNumber() + " has " + row.getFieldCount()
                    + " cells, and the header " + header.size() + ": put cells with a separator in them into quotes"));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            put(cells, header.get(i), row.getField(i));
        }
        return new Row(row.getStartingLineNumber(), cells);
    }

    private static void put(Map<String, String> cells, String name, String text) {
        if (!text.isBlank()) {
            cells.put(name, text.strip());
        }
    }

    private static List<Row> ndjson(Path file) throws IOException {
        var mapper = JsonMapper.builder().build();
        List<Row> rows = new ArrayList<>();
        long number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                rows.add(new Row(number, cells(file, number, tree(mapper, file, number, line))));
            }
        }
        return rows;
    }

    private static JsonNode tree(JsonMapper mapper, Path file, long number, String line) {
        try {
            return mapper.readTree(line);
        } catch (JsonProcessingException e) {
            throw Stop.problems(List.of(file + ": line " + number + " is no valid JSON: " + e.getOriginalMessage()));
        }
    }

    private static Map<String, String> cells(Path file, long number, JsonNode object) {
        if (!object.isObject()) {
            throw Stop.problems(List.of(file + ": line " + number + " is no JSON object: write { ... } on each line"));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        object.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                put(cells, field.getKey(), field.getValue().asText());
            }
        });
        return cells;
    }

    private static List<Row> parquet(Path file) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (var database = DuckDb.open();
                var statement = database.createStatement();
                var result =
                        statement.executeQuery("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM " + DuckDb.parquet(file))) {
            var columns = result.getMetaData();
            while (result.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    var text = result.getString(i);
                    put(cells, columns.getColumnName(i), text == null ? "" : text);
                }
                rows.add(new Row(rows.size() + 1L, cells));
            }
        }
        return rows;
    }
}
