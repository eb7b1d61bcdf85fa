package dev.advocacy.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.cli.file.DuckDb;
import dev.advocacy.cli.file.EventTable;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.CodePoints;
import dev.advocacy.scoring.Preset;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.column.ColumnEngine;
import dev.advocacy.scoring.parity.Parity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A Parquet file as columns")
class ParquetColumnsTest {
    private static final EnumSet<BoardKind> KINDS = EnumSet.allOf(BoardKind.class);
    private static final ScoringRules GOLDEN = Parity.golden().rules().get(0);
    private static final Comparator<BoardRow> ORDER = Comparator.comparing(BoardRow::board)
            .thenComparing(BoardRow::window)
            .thenComparing(BoardRow::ambassador, CodePoints.AMBASSADORS);

    @TempDir
    private Path folder;

    private Path file;

    /** The golden log without what has to be told of it, and with its repeats. */
    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("events.parquet");
        var byId = Parity.golden().events().stream()
                .collect(Collectors.toMap(ScoringEvent::id, Function.identity(), (one, same) -> one));
        Table.write(file, FileFormat.PARQUET, EventTable.COLUMNS, table -> {
            for (ScoringEvent event : Parity.golden().events()) {
                if (isQuiet(event, byId)) {
                    table.row(EventTable.cells(event));
                }
            }
        });
    }

    private static boolean isQuiet(ScoringEvent event, Map<String, ScoringEvent> byId) {
        var target = Optional.ofNullable(event.retracts()).map(byId::get);
        boolean knownKind =
                GOLDEN.kinds().contains(event.kind()) || event.kind().equals(ScoringEvent.RETRACTION);
        return knownKind
                && (event.retracts() == null
                        || target.filter(t -> isQuiet(t, byId)
                                        && t.ambassador().equals(event.ambassador())
                                        && !t.isRetraction()
                                        && t.at().plusMillis(1).isBefore(event.at()))
                                .isPresent());
    }

    static Stream<ScoringRules> rules() {
        return Stream.concat(
                Parity.golden().rules().stream(), Stream.of(Preset.values()).map(Preset::rules));
    }

    private static LogReader reader(ScoringRules rules) {
        var terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                false);
        return new LogReader(terminal, rules.kinds());
    }

    private static Optional<EventColumns> columns(Path of) {
        return reader(GOLDEN).columns(of, Optional.empty());
    }

    @ParameterizedTest(name = "rules {0}")
    @MethodSource("rules")
    @DisplayName("gives the rows and the counts of the same file read line by line")
    void same(ScoringRules rules) {
        var columns = columns(file).orElseThrow();
        var log = reader(GOLDEN).read(file, Optional.empty());
        assertThat(columns.repeats()).isEqualTo(log.repeats()).isPositive();
        assertThat(columns.lines()).isEqualTo(log.lines()).isGreaterThan(3_000);
        assertThat(columns.ambassadors())
                .isEqualTo(log.events().stream()
                        .map(ScoringEvent::ambassador)
                        .distinct()
                        .count());
        assertThat(sorted(ColumnEngine.of(rules, KINDS).score(columns.batch()).rows()))
                .isEqualTo(sorted(rules.score(log.events()).rows(KINDS)))
                .hasSizeGreaterThan(100);
    }

    private static List<BoardRow> sorted(List<BoardRow> rows) {
        return rows.stream().sorted(ORDER).toList();
    }

    @Test
    @DisplayName("has the events of the file, each with all its fields, whether times are written as such or as text")
    void events() throws IOException {
        var expected = reader(GOLDEN).read(file, Optional.empty()).events();
        for (Path each : List.of(
                file,
                changed(
                        "* REPLACE (replace(make_timestamp(epoch_us(\"at\"))::VARCHAR, ' ', 'T') || 'Z' AS \"at\")",
                        "true"))) {
            var batch = columns(each).orElseThrow().batch();
            var events = Stream.iterate(0, i -> i < batch.size(), i -> i + 1).map(batch::event);
            assertThat(events.distinct()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* REPLACE (nullif(id, '3') AS id)",
                "* REPLACE (CASE id WHEN '3' THEN '' ELSE channel END AS channel)",
                "* REPLACE (CASE id WHEN '3' THEN 'podcast' ELSE kind END AS kind)",
                "* REPLACE (CASE id WHEN '3' THEN 'Linked In' ELSE channel END AS channel)",
                "* REPLACE (CASE id WHEN '3' THEN 'Atlantis' ELSE 'Europe/Oslo' END AS zone)",
                "* REPLACE (CASE id WHEN '3' THEN '11' ELSE id END AS id)",
                "* REPLACE (CASE id WHEN '3' THEN 'nothing' ELSE retracts END AS retracts)",
                "* REPLACE (CASE id WHEN '3' THEN '3' ELSE retracts END AS retracts)",
                "* REPLACE (CASE id WHEN '3' THEN ['a b'] ELSE marks END AS marks)",
                "* REPLACE (CASE id WHEN '3' THEN 1000000001 ELSE 1 END::DECIMAL(18, 6) AS value)",
                "* REPLACE (CASE id WHEN '3' THEN 0.0000001 ELSE 1 END::DECIMAL(18, 7) AS value)",
                "* REPLACE (value::DOUBLE AS value)",
                "* REPLACE (CASE id WHEN '3' THEN '2026-02-30T08:15:00Z' ELSE '2026-11-30T08:15:00Z' END AS \"at\")",
                "* REPLACE (CASE id WHEN '3' THEN '2026-11-30T08:15:00+01:00' ELSE '2026-11-30T08:15:00Z' END AS \"at\")",
                "* REPLACE (CASE id WHEN '3' THEN TIMESTAMP 'infinity' ELSE make_timestamp(epoch_us(\"at\")) END AS \"at\")",
                "* REPLACE (CASE id WHEN '3' THEN NULL ELSE epoch_us(\"at\") END AS \"at\")",
                "*, 1 AS further"
            })
    @DisplayName("is none where a line has to be named: it is read line by line then, which names it")
    void told(String select) throws IOException {
        assertThat(columns(changed(select, "true"))).isEmpty();
    }

    private Path changed(String select, String where) throws IOException {
        var other = folder.resolve("other.parquet");
        DuckDb.run("COPY (SELECT " + select + " FROM " + DuckDb.parquet(file) + " WHERE " + where + ") TO "
                + DuckDb.quoted(other) + " (FORMAT parquet)");
        return other;
    }

    @Test
    @DisplayName("may be empty")
    void empty() throws IOException {
        assertThat(columns(changed("*", "false")).orElseThrow().lines()).isZero();
    }
}
