package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.DryRun;
import dev.advocacy.scoring.Rank;
import dev.advocacy.scoring.RuleChange;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.Window;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            "  advocacy diff --events events.ndjson --rules standard --to rules.json --window 2026-11 --out moves.csv"
        })
final class DiffCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("ambassador"),
            Column.of("points", Column.Type.NUMBER),
            Column.of("pointsAfter", Column.Type.NUMBER),
            Column.of("rank", Column.Type.NUMBER),
            Column.of("rankAfter", Column.Type.NUMBER),
            Column.text("why"));

    private final Terminal terminal;

    @Mixin
    private EventsOption events = new EventsOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The rules as they would be.")
    private String to = "";

    @Option(
            names = "--window",
            paramLabel = "WINDOW",
            converter = WindowName.class,
            description =
                    "The board to look at, such as 2026-11-30, 2026-W47, 2026-11, 2026-Q4, 2026; all time where nothing is said.")
    private Window window = Window.all();

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
        var run = before.dryRun(log, after, window);
        Optional.ofNullable(out)
                .ifPresentOrElse(
                        file -> Table.write(file, Formats.require(file), COLUMNS, table -> into(table, run)),
                        () -> toTerminal(run));
        before.diff(after).forEach(change -> terminal.tell(json ? line(change) : change.toString()));
        terminal.tell(json ? line(before, after, run) : sentence(before, after, run));
        return 0;
    }

    private void toTerminal(DryRun run) {
        try {
            Table.write(terminal.out(), json ? FileFormat.NDJSON : FileFormat.CSV, COLUMNS, table -> into(table, run));
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
    }

    private static void into(Table table, DryRun run) throws IOException {
        for (DryRun.Move move : run.moves()) {
            table.row(Arrays.asList(
                    move.ambassador().value(),
                    new BigDecimal(move.pointsBefore().toString()),
                    new BigDecimal(move.pointsAfter().toString()),
                    number(move.rankBefore()),
                    number(move.rankAfter()),
                    why(move)));
        }
    }

    private static @Nullable BigDecimal number(Optional<Rank> rank) {
        return rank.map(r -> new BigDecimal(r.toString())).orElse(null);
    }

    private static String why(DryRun.Move move) {
        return move.why().isEmpty()
                ? "others moved"
                : move.why().stream().map(DryRun.ByRule::toString).collect(Collectors.joining("; "));
    }

    private static String line(RuleChange change) {
        return Json.line(
                List.of(Column.text("change"), Column.text("before"), Column.text("after")),
                Arrays.asList(
                        change.place(),
                        change.before().orElse(null),
                        change.after().orElse(null)));
    }

    private static String line(ScoringRules before, ScoringRules after, DryRun run) {
        return Json.line(
                List.of(
                        Column.text("fingerprint"),
                        Column.text("fingerprintAfter"),
                        Column.of("moves", Column.Type.WHOLE),
                        Column.of("unmoved", Column.Type.WHOLE)),
                List.of(
                        before.fingerprint(),
                        after.fingerprint(),
                        (long) run.moves().size(),
                        (long) run.unmoved()));
    }

    private static String sentence(ScoringRules before, ScoringRules after, DryRun run) {
        return String.format(
                Locale.ROOT,
                "from %s to %s: %,d move, %,d stay as they are",
                before,
                after,
                run.moves().size(),
                run.unmoved());
    }
}
