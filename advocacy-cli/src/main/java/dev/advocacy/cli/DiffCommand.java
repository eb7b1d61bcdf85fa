package dev.advocacy.cli;

import dev.advocacy.cli.Moves.Move;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rules before they take effect. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Scores the same events under two rule sets and says who would move, and by which rules.",
        footer = {
            "",
            "Examples:",
            "  advocacy diff --events events.ndjson --rules rules.json --to new-rules.json",
            "  advocacy diff --events events.ndjson --rules standard --to rules.json --board month --out moves.csv"
        })
final class DiffCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private EventsOption events = new EventsOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The rules as they would be.")
    private String to = "";

    @Option(
            names = "--board",
            paramLabel = "BOARD",
            description = "day, week, month, quarter, year or all (all time); ${DEFAULT-VALUE} where nothing is said.")
    private BoardKind board = BoardKind.ALL;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .ndjson, .csv (both also with .gz) or .parquet. Left out: CSV on standard output.")
    private @Nullable Path out;

    @Option(names = "--json", description = "For machines: NDJSON instead of CSV, and messages as JSON.")
    private boolean json;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional.ofNullable(out).ifPresent(Formats::require);
        var before = rules.read();
        var after = RulesOption.read(to);
        var log = events.read(terminal, before, json);
        var moves = new Moves(board, before, after, log).all(log);
        Optional.ofNullable(out)
                .ifPresentOrElse(
                        file -> Table.write(file, Formats.require(file), Move.COLUMNS, table -> into(table, moves)),
                        () -> toTerminal(moves));
        tell(before, after, moves);
        return 0;
    }

    private void toTerminal(List<Move> moves) {
        try {
            var format = json ? FileFormat.NDJSON : FileFormat.CSV;
            Table.write(terminal.out(), format, Move.COLUMNS, table -> into(table, moves));
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
    }

    private static void into(Table table, List<Move> moves) throws IOException {
        for (Move move : moves) {
            table.row(move.cells());
        }
    }

    private void tell(ScoringRules before, ScoringRules after, List<Move> moves) {
        long up = moves.stream().filter(move -> move.places() > 0).count();
        long down = moves.stream().filter(move -> move.places() < 0).count();
        terminal.tell(String.format(
                Locale.ROOT,
                "from %s to %s: %,d rows change, %,d go up, %,d go down",
                before,
                after,
                moves.size(),
                up,
                down));
    }
}
