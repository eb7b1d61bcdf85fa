package dev.advocacy.cli;

import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.log.EventColumns;
import dev.advocacy.cli.log.EventLog;
import dev.advocacy.cli.report.Report;
import dev.advocacy.cli.terminal.Progress;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.column.ColumnBoards;
import dev.advocacy.scoring.column.ColumnEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Events and rules in, boards out. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        description = "Scores a file of events: one row per board, window and ambassador, with points and rank.",
        footer = {
            "",
            "Examples:",
            "  advocacy score --events events.ndjson --rules rules.json",
            "  advocacy score --events events.csv --rules standard --board week --top 3",
            "  advocacy score --events events.parquet --rules rules.json --out boards.parquet",
            "  zcat log.gz | advocacy score --events - --rules rules.json --board all --json",
            "  advocacy score --events events.ndjson --rules rules.json --report report.html",
            "",
            "An event has id, kind, ambassador, at, channel, and where there is one visitor, value, retracts, post,",
            "content, marks, zone: fields of a JSON object on each line, or columns in any order."
        })
final class ScoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private EventsOption events = new EventsOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private BoardsOption boards = new BoardsOption();

    @Option(names = "--top", paramLabel = "N", description = "Only ranks up to N of each window.")
    private @Nullable Integer top;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .ndjson, .csv (both also with .gz) or .parquet. Left out: CSV on standard output.")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Also write a report, one HTML file that needs no network. It speaks of groups, not of persons.")
    private @Nullable Path report;

    @Option(
            names = "--shown",
            paramLabel = "FILE",
            description = "Who chose to be shown by name in the report: one ambassador's id a line.")
    private @Nullable Path shown;

    @Option(names = "--json", description = "For machines: NDJSON instead of CSV, and messages as JSON.")
    private boolean json;

    ScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional.ofNullable(out).ifPresent(Formats::require);
        Optional.ofNullable(report).ifPresent(Output::check);
        var names = Optional.ofNullable(shown).map(ShownFile::read).orElse(Set.of());
        var book = rules.read();
        var columns = report == null ? events.columns(terminal, book) : Optional.<EventColumns>empty();
        columns.ifPresentOrElse(read -> columns(book, read), () -> lines(book, names));
        return 0;
    }

    private void columns(ScoringRules book, EventColumns read) {
        var answer = new Answer(book, rows(engine(book).score(read.batch())));
        write(answer);
        Summary.of(read, answer).tell(terminal, json);
    }

    private void lines(ScoringRules book, Set<AmbassadorId> names) {
        var log = events.read(terminal, book, json);
        var answer = new Answer(book, rows(engine(book).scoreEvents(log.events())));
        write(answer);
        Optional.ofNullable(report).ifPresent(file -> report(file, book, log, names));
        Summary.of(log, answer).tell(terminal, json);
    }

    private ColumnEngine engine(ScoringRules book) {
        return ColumnEngine.of(book, boards.kinds())
                .threads(Runtime.getRuntime().availableProcessors());
    }

    private void write(Answer answer) {
        Optional.ofNullable(out)
                .ifPresentOrElse(
                        file -> answer.writeTo(file, Formats.require(file)),
                        () -> answer.writeTo(terminal, json ? FileFormat.NDJSON : FileFormat.CSV));
    }

    private void report(Path file, ScoringRules book, EventLog log, Set<AmbassadorId> names) {
        long people =
                log.events().stream().map(ScoringEvent::ambassador).distinct().count();
        try (var progress = Progress.of(terminal, "Writing " + file.getFileName(), people)) {
            Report.write(file, book, log, names, progress);
        }
    }

    private List<BoardRow> rows(ColumnBoards all) {
        var rows = all.rows();
        return Optional.ofNullable(top)
                .map(n -> rows.stream()
                        .filter(row -> row.rank().halves() <= 2L * n)
                        .toList())
                .orElse(rows);
    }
}
