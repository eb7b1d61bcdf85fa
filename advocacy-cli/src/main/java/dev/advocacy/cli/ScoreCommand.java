package dev.advocacy.cli;

import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.log.EventLog;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
            "An event is an object with id, kind, ambassador, at, channel, and where it has them visitor, value,",
            "retracts, post, content, marks, zone. In CSV and Parquet these are the columns, in any order."
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

    @Option(names = "--json", description = "For machines: NDJSON instead of CSV, and messages as JSON.")
    private boolean json;

    ScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var format = Optional.ofNullable(out).map(Formats::require);
        var book = rules.read();
        var log = events.read(terminal, book, json);
        var answer = new Answer(book, rows(book, log));
        format.ifPresentOrElse(
                f -> answer.writeTo(Optional.ofNullable(out).orElseThrow(), f),
                () -> answer.writeTo(terminal, json ? FileFormat.NDJSON : FileFormat.CSV));
        new Summary(log, answer).tell(terminal, json);
        return 0;
    }

    private List<BoardRow> rows(ScoringRules book, EventLog log) {
        var rows = book.score(log).rows(boards.kinds());
        return Optional.ofNullable(top)
                .map(n -> rows.stream()
                        .filter(row -> row.rank().halves() <= 2L * n)
                        .toList())
                .orElse(rows);
    }
}
