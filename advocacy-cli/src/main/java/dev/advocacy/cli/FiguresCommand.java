package dev.advocacy.cli;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.value.figures.Figure;
import dev.advocacy.value.figures.Figures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The programme's figures as one data set. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the programme's figures as one data set, by window, channel and content item. What a network's terms keep in,",
            "and what would tell of fewer than five people, is a row without a value that says so. advocacy metrics says what each",
            "metric is."
        },
        footer = {
            "",
            "Examples:",
            "  advocacy figures --events events.ndjson --plan plan.json --out figures.csv",
            "  advocacy figures --events events.ndjson --plan plan.json --conversions crm.csv --out figures.parquet"
        })
final class FiguresCommand implements Callable<Integer> {
    private static final int DECIMALS = 6;
    private static final List<Column> COLUMNS = List.of(
            Column.text("metric"),
            Column.of("version", Column.Type.WHOLE),
            Column.text("window"),
            Column.text("by"),
            Column.text("key"),
            new Column("value", Column.Type.DECIMAL, DECIMALS),
            new Column("low", Column.Type.DECIMAL, DECIMALS),
            new Column("high", Column.Type.DECIMAL, DECIMALS),
            Column.text("unit"),
            Column.of("people", Column.Type.WHOLE),
            Column.text("provenance"),
            Column.text("card"),
            Column.text("withheld"));
    private final Terminal terminal;

    @Mixin
    private EventsOption events = new EventsOption();

    @Mixin
    private ReturnOption returns = new ReturnOption();

    @Option(
            names = "--own-channel",
            split = ",",
            paramLabel = "CHANNEL",
            description =
                    "A channel of your own, such as blog: what is counted there is nobody else's. Several with commas.")
    private Set<String> own = Set.of();

    @Option(
            names = "--window",
            paramLabel = "KIND",
            description = "day, week, month, quarter or year; ${DEFAULT-VALUE}.")
    private BoardKind window = BoardKind.MONTH;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .ndjson, .csv (both also with .gz) or .parquet. Left out: CSV on standard output.")
    private @Nullable Path out;

    @Option(names = "--json", description = "For machines: NDJSON instead of CSV, and messages as JSON.")
    private boolean json;

    FiguresCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var format = Optional.ofNullable(out).map(Formats::require);
        var rows = figures().rows();
        if (format.isPresent()) {
            Table.write(Optional.ofNullable(out).orElseThrow(), format.get(), COLUMNS, table -> into(table, rows));
        } else {
            toTerminal(rows);
        }
        long without = rows.stream().filter(row -> row.withheld().isPresent()).count();
        terminal.tell(Count.of(rows.size(), "figure") + ", " + without + " of them without a value");
        return 0;
    }

    private Figures figures() {
        var log = events.readAny(terminal, json).events();
        var terms = new Figures.Terms(
                Channels.policies(),
                own.stream().map(ChannelId::of).collect(Collectors.toSet()),
                GroupThreshold.standard());
        var plan = returns.plan();
        var figures = Figures.of(log, plan.days(), window, terms);
        var journeys = returns.journeys(plan, log, terminal);
        return journeys.map(found -> figures.with(found, returns.roi(plan, log, journeys, terminal), window, terms))
                .orElse(figures);
    }

    private void toTerminal(List<Figure> rows) {
        try {
            Table.write(terminal.out(), json ? FileFormat.NDJSON : FileFormat.CSV, COLUMNS, table -> into(table, rows));
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
    }

    private static void into(Table table, List<Figure> rows) throws IOException {
        for (Figure row : rows) {
            table.row(Arrays.asList(
                    row.metric().id(),
                    (long) row.metric().version(),
                    row.window(),
                    row.by(),
                    row.key(),
                    scaled(row.value()),
                    scaled(row.low()),
                    scaled(row.high()),
                    row.unit(),
                    row.people() == null ? null : Long.valueOf(row.people()),
                    row.metric().provenance().text(),
                    row.card().orElse(null),
                    row.withheld().orElse(null)));
        }
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(DECIMALS);
    }
}
