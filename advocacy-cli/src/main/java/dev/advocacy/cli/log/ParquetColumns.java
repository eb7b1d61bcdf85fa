package dev.advocacy.cli.log;

import dev.advocacy.RefusedException;
import dev.advocacy.cli.file.DuckDb;
import dev.advocacy.scoring.EventForm;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.column.Dictionary;
import dev.advocacy.scoring.column.Vocabulary;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A Parquet file as columns, where there is nothing to tell of its lines: no event becomes an object then. DuckDB looks at every
 * row and codes what has few texts. A file with anything that has to be named is none of these: it is read line by line.
 */
final class ParquetColumns {
    private static final int MOST_CHANNELS = 256;
    private static final String MILLIONTHS = "DECIMAL(38, 6)";
    private static final String PLAIN_TIME = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
            + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]([.][0-9]{1,6})?Z";

    /** Columns with few different texts, which DuckDB codes; those of the others are coded as they come. */
    private static final List<String> CODED = List.of("kind", "channel", "marks", "zone");

    private static final List<String> TEXTS = List.of("id", "retracts", "ambassador", "visitor", "post", "content");

    private final DuckDBConnection database;
    private final String file;
    private final ParquetHeader header;
    private final Set<String> kinds;
    private final LongConsumer progress;
    private final Map<String, List<String>> texts = new HashMap<>();
    private final EventForm form = new EventForm();

    private ParquetColumns(
            DuckDBConnection database, Path file, ParquetHeader header, Set<String> kinds, LongConsumer progress) {
        this.database = database;
        this.file = DuckDb.parquet(file);
        this.header = header;
        this.kinds = kinds;
        this.progress = progress;
    }

    /** The file's events, or none where a line has to be named. */
    static Optional<EventColumns> read(Path file, Set<String> kinds, LongConsumer progress) {
        try (var database = DuckDb.open()) {
            var header = ParquetHeader.of(database, file);
            var columns = new ParquetColumns(database, file, header, kinds, progress);
            return columns.isPlain() ? columns.read() : Optional.empty();
        } catch (SQLException e) {
            throw ParquetReader.broken(file, e);
        }
    }

    private boolean isPlain() {
        return header.unread().isEmpty()
                && (header.type("at").equals("VARCHAR") || (header.isTimestamp("at") && !header.isNanos("at")))
                && (!header.has("value") || isExact(header.type("value")));
    }

    private static boolean isExact(String type) {
        return type.equals("BIGINT") || type.equals("INTEGER") || type.matches("DECIMAL\\(\\d+,[0-6]\\)");
    }

    private Optional<EventColumns> read() throws SQLException {
        int size = plainRows();
        if (size < 0) {
            return Optional.empty();
        }
        for (String column : CODED) {
            if (header.has(column)) {
                texts.put(column, code(column));
            }
        }
        var words = words();
        return words == null ? Optional.empty() : events(size, words);
    }

    /** How many rows there are; below 0 where one is not plain. */
    private int plainRows() throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("SELECT count(*), count(*) FILTER (WHERE NOT (" + plain() + ")), min("
                        + micros() + "), max(" + micros() + ") FROM " + file)) {
            rows.next();
            boolean all = rows.getLong(2) == 0 && rows.getLong(1) <= Integer.MAX_VALUE - Byte.MAX_VALUE;
            return all && (rows.getLong(1) == 0 || isInTime(rows.getLong(3), rows.getLong(4)))
                    ? (int) rows.getLong(1)
                    : -1;
        }
    }

    private static boolean isInTime(long earliest, long latest) {
        return earliest >= ScoringEvent.EARLIEST.toEpochMilli() * 1_000
                && latest <= ScoringEvent.LATEST.toEpochMilli() * 1_000;
    }

    private String plain() {
        var needed = EventForm.NEEDED.stream()
                .map(column -> column.equals("at") && header.isTimestamp(column)
                        ? micros() + " IS NOT NULL"
                        : "coalesce(" + header.cell(column) + " <> '', false)")
                .toList();
        return String.join(" AND ", needed)
                + (header.isTimestamp("at")
                        ? ""
                        : " AND coalesce(regexp_full_match(" + header.cell("at") + ", '" + PLAIN_TIME + "') AND "
                                + micros() + " IS NOT NULL, false)")
                + (header.has("value") ? " AND coalesce(abs(" + DuckDb.name("value") + ") <= 1000000000, true)" : "")
                + (header.isList("marks")
                        ? " AND coalesce(NOT contains(" + header.cell("marks") + ", ' '), true)"
                        : "");
    }

    private String micros() {
        var name = DuckDb.name("at");
        return "epoch_us(" + (header.isTimestamp("at") ? name : "TRY_CAST(rtrim(" + name + ", 'Z') AS TIMESTAMP)")
                + ")";
    }

    /** Gives each text of a column a code, and all of them in the order of their codes. */
    private List<String> code(String column) throws SQLException {
        var type = type(column);
        try (var statement = database.createStatement()) {
            statement.execute("CREATE TYPE " + type + " AS ENUM (SELECT DISTINCT " + text(column) + " FROM " + file
                    + " WHERE " + text(column) + " IS NOT NULL)");
        }
        List<String> all = new ArrayList<>();
        try (var statement = database.prepare("SELECT unnest(enum_range(NULL::" + type + "))::VARCHAR");
                var result = statement.query()) {
            while (result.nextChunk()) {
                var chunk = result.chunk();
                var vector = chunk.vector(0);
                for (int row = 0; row < chunk.rowCount(); row++) {
                    all.add(vector.getString(row));
                }
            }
        }
        return all;
    }

    private static String type(String column) {
        return DuckDb.name("texts of " + column);
    }

    /** Empty text is none. */
    private String text(String column) {
        return "nullif(" + header.cell(column) + ", '')";
    }

    /** What the codes stand for so far; none where a word has to be named. */
    private @Nullable Vocabulary words() {
        boolean known = texts("kind").stream().allMatch(k -> kinds.contains(k) || k.equals(ScoringEvent.RETRACTION));
        boolean fine = known
                && texts("channel").size() <= MOST_CHANNELS
                && List.of("channel", "zone").stream()
                        .allMatch(field -> texts(field).stream()
                                .allMatch(text -> example(field, text).isPresent()));
        return fine
                ? new Vocabulary(
                        new Dictionary<>(),
                        new Dictionary<>(),
                        Dictionary.of(texts("kind")),
                        Dictionary.of(texts("channel")),
                        new Dictionary<>(),
                        new Dictionary<>(),
                        new Dictionary<>(),
                        Dictionary.of(texts("zone")),
                        new Dictionary<>())
                : null;
    }

    private List<String> texts(String column) {
        return texts.getOrDefault(column, List.of());
    }

    /** An event with this text, where there can be one. */
    private Optional<ScoringEvent> example(String field, String text) {
        form.clear().put("id", "1");
        form.put("kind", ScoringEvent.SHARE);
        form.put("ambassador", "a");
        form.put("at", "2026-11-30T00:00:00Z");
        form.put("channel", "c");
        form.put(field, text);
        try {
            return Optional.of(form.event());
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private Optional<EventColumns> events(int size, Vocabulary words) throws SQLException {
        int[] marks = texts("marks").stream()
                .map(text -> example("marks", text.replace(ParquetReader.BETWEEN_MARKS, " "))
                        .orElseThrow()
                        .marks())
                .mapToInt(words.marks()::add)
                .toArray();
        var rows = new ColumnRows(size, words, marks);
        try (var statement = database.prepare(query());
                var result = statement.query()) {
            while (result.nextChunk()) {
                rows.add(result.chunk());
                progress.accept(rows.size());
            }
        }
        return rows.columns();
    }

    private String query() {
        var value = header.has("value")
                ? "coalesce((" + DuckDb.name("value") + "::" + MILLIONTHS + " * 1000000)::BIGINT, " + ScoringEvent.ONE
                        + ")"
                : ScoringEvent.ONE + "::BIGINT";
        return Stream.of(
                        Stream.of(micros(), value),
                        CODED.stream().map(this::codes),
                        TEXTS.stream().map(column -> header.has(column) ? text(column) : "NULL::VARCHAR"))
                .flatMap(cells -> cells)
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + file));
    }

    private String codes(String column) {
        return texts(column).isEmpty()
                ? "-1::INTEGER"
                : "coalesce(enum_code(" + text(column) + "::" + type(column) + ")::INTEGER, -1)";
    }
}
