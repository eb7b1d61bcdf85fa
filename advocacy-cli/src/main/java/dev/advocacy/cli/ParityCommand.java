package dev.advocacy.cli;

import dev.advocacy.cli.file.DuckDb;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.column.ColumnEngine;
import dev.advocacy.scoring.column.EventBatch;
import dev.advocacy.scoring.column.Vocabulary;
import dev.advocacy.scoring.parity.Parity;
import dev.advocacy.scoring.parity.ParityReport;
import dev.advocacy.scoring.sql.ScoreQuery;
import dev.advocacy.scoring.sql.SqlDialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One log, some rule sets, and the rows that every engine has to give. */
@Command(
        name = "parity",
        mixinStandardHelpOptions = true,
        description = {
            "Holds engines against one golden log, bit by bit: objects, columns, and DuckDB by its printed query.",
            "With --export it writes all that a warehouse of yours needs; with --rows it checks what came out of it."
        },
        footer = {
            "",
            "Examples:",
            "  advocacy parity",
            "  advocacy parity --export kit",
            "  advocacy parity --rows warehouse.csv --set oslo --engine snowflake"
        })
final class ParityCommand implements Callable<Integer> {
    private static final Parity PARITY = Parity.golden();

    private final Terminal terminal;

    @Option(names = "--export", paramLabel = "FOLDER", description = "Write events, rules, rows and queries there.")
    private @Nullable Path export;

    @Option(names = "--rows", paramLabel = "FILE", description = "Rows of your engine, as CSV with a header.")
    private @Nullable Path rows;

    @Option(
            names = "--set",
            paramLabel = "RULES",
            description = "The rule set of the kit that the rows belong to; ${DEFAULT-VALUE}.")
    private String set = "plain";

    @Option(names = "--engine", paramLabel = "NAME", description = "Your engine's name, for the answer.")
    private String engine = "your engine";

    ParityCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (export != null) {
            return export(export);
        }
        return tell(rows == null ? ours() : List.of(yours(rows)));
    }

    private int tell(List<ParityReport> reports) throws IOException {
        for (ParityReport report : reports) {
            terminal.answer(report.toString());
        }
        terminal.out().flush();
        return reports.stream().allMatch(ParityReport::agrees) ? 0 : Stop.PROBLEMS;
    }

    private ParityReport yours(Path file) {
        try {
            return PARITY.check(engine, known().id(), Files.readString(file));
        } catch (IOException e) {
            throw Stop.unreadable(file + " cannot be read: it has to be there, and UTF-8");
        }
    }

    private ScoringRules known() {
        var ids = PARITY.rules().stream().map(ScoringRules::id).toList();
        return PARITY.rules().stream()
                .filter(rules -> rules.id().equals(set))
                .findFirst()
                .orElseThrow(
                        () -> Stop.unreadable("--set " + set + " is unknown: use one of " + String.join(", ", ids)));
    }

    private static List<ParityReport> ours() {
        List<ParityReport> reports = new ArrayList<>();
        for (ScoringRules rules : PARITY.rules()) {
            var boards = Parity.boards();
            var batch = EventBatch.of(new Vocabulary(), PARITY.events());
            reports.add(PARITY.check(
                    "objects", rules.id(), rules.score(PARITY.events()).rows(boards)));
            reports.add(PARITY.check(
                    "columns",
                    rules.id(),
                    ColumnEngine.of(rules, boards).score(batch).rows()));
            reports.add(PARITY.check("DuckDB", rules.id(), byDuckDb(rules)));
        }
        return reports;
    }

    private static String byDuckDb(ScoringRules rules) {
        try {
            var folder = Files.createTempDirectory("advocacy-parity");
            var log = Files.writeString(folder.resolve("events.csv"), PARITY.eventsAsCsv());
            var answer = folder.resolve("rows.csv");
            try {
                DuckDb.run(
                        "CREATE TABLE events AS SELECT * FROM read_csv(" + DuckDb.quoted(log)
                                + ", header = true, all_varchar = true)",
                        "COPY (" + query(rules, SqlDialect.DUCKDB) + ") TO " + DuckDb.quoted(answer)
                                + " (FORMAT csv, HEADER)");
                return Files.readString(answer);
            } finally {
                Files.deleteIfExists(answer);
                Files.delete(log);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw Output.notWritten("the temporary folder of DuckDB", e);
        }
    }

    private static String query(ScoringRules rules, SqlDialect dialect) {
        return ScoreQuery.of(rules, dialect).zones(PARITY.zones()).sql();
    }

    private int export(Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("events.ndjson"), PARITY.eventsAsNdjson());
        write(folder.resolve("events.csv"), PARITY.eventsAsCsv());
        for (ScoringRules rules : PARITY.rules()) {
            write(folder.resolve(rules.id() + ".json"), rules.toJson());
            write(folder.resolve(rules.id() + ".csv"), PARITY.rowsAsCsv(rules.id()));
            for (SqlDialect dialect : SqlDialect.values()) {
                var name = rules.id() + "." + dialect.name().toLowerCase(Locale.ROOT) + ".sql";
                write(folder.resolve(name), query(rules, dialect));
            }
        }
        terminal.tell("written to " + folder + ": events, and for each rule set its rules, its rows and its queries");
        return 0;
    }

    private static void write(Path file, String text) {
        Output.write(file, place -> Files.writeString(place, text));
    }
}
