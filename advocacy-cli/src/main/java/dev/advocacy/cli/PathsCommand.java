package dev.advocacy.cli;

import dev.advocacy.attribution.TouchPath;
import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.value.Journeys;
import dev.advocacy.value.PathSum;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Clicks and conversions in, paths out. */
@Command(
        name = "paths",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the clicks before each conversion in a row, and counts how many journeys went the same way: what",
            "advocacy attribute reads. Visitors who clicked and did nothing more are counted too."
        },
        footer = {
            "",
            "Example:",
            "  advocacy paths --events events.ndjson --conversions crm.csv --plan plan.json --out paths.csv"
        })
final class PathsCommand implements Callable<Integer> {
    private static final int DECIMALS = 6;

    private final Terminal terminal;

    @Mixin
    private EventsOption events = new EventsOption();

    @Mixin
    private JourneysOption journeys = new JourneysOption();

    @Mixin
    private StepOption step = new StepOption();

    @Option(names = "--days", description = "Also tell how many days before the conversion each touch was.")
    private boolean days;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .ndjson, .csv (both also with .gz) or .parquet. Left out: CSV on standard output.")
    private @Nullable Path out;

    @Option(names = "--json", description = "For machines: NDJSON instead of CSV, and messages as JSON.")
    private boolean json;

    PathsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var format = Optional.ofNullable(out).map(Formats::require);
        var plan = journeys.plan();
        var log = events.readAny(terminal, json).events();
        var found = journeys.read(plan, log, terminal)
                .orElseThrow(() -> Stop.unreadable("without --conversions there are no paths: name the file"));
        var sums = found.paths(plan, step.of(found, terminal)::of, days);
        sums.forEach(PathsCommand::requireSeparable);
        if (format.isPresent()) {
            Table.write(Optional.ofNullable(out).orElseThrow(), format.get(), columns(), table -> into(table, sums));
        } else {
            toTerminal(sums);
        }
        terminal.tell(sentence(sums, found));
        return 0;
    }

    /** A name with the separator in it would be two in the file. */
    private static void requireSeparable(PathSum sum) {
        TouchPath.of(sum.places().toArray(String[]::new));
    }

    private void toTerminal(List<PathSum> sums) {
        try {
            Table.write(
                    terminal.out(), json ? FileFormat.NDJSON : FileFormat.CSV, columns(), table -> into(table, sums));
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("path"),
                Column.of("total_conversions", Column.Type.WHOLE),
                new Column("total_conversion_value", Column.Type.DECIMAL, DECIMALS),
                Column.of("total_null", Column.Type.WHOLE),
                Column.text("currency")));
        if (days) {
            columns.add(Column.text("days_before"));
        }
        return columns;
    }

    private void into(Table table, List<PathSum> sums) throws IOException {
        for (PathSum sum : sums) {
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                    String.join(TouchPath.SEPARATOR, sum.places()),
                    sum.conversions(),
                    sum.value().amount(),
                    sum.open(),
                    sum.value().currency().getCurrencyCode()));
            if (days) {
                cells.add(daysBefore(sum));
            }
            table.row(cells);
        }
    }

    /** Of journeys without a conversion there is no day to count from; 0 holds the place, for nothing is split there. */
    private static String daysBefore(PathSum sum) {
        return sum.conversions() > 0
                ? sum.daysBefore().stream().map(String::valueOf).collect(Collectors.joining(TouchPath.SEPARATOR))
                : sum.places().stream().map(place -> "0").collect(Collectors.joining(TouchPath.SEPARATOR));
    }

    private static String sentence(List<PathSum> sums, Journeys found) {
        return Count.of(sums.size(), "path") + ": " + Count.of(found.made().size(), "journey") + " with a conversion, "
                + found.open().size() + " without, "
                + Count.of(found.untouched().size(), "conversion")
                + " without a touch";
    }
}
