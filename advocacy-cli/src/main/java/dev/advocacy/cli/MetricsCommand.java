package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.value.figures.Metric;
import dev.advocacy.value.figures.Purpose;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What each metric is. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        description =
                "Prints the dictionary of the data set: each metric with its version, unit, source, purposes and definition.",
        footer = {"", "Examples:", "  advocacy metrics", "  advocacy metrics --out metrics.parquet"})
final class MetricsCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            Column.text("metric"),
            Column.of("version", Column.Type.WHOLE),
            Column.text("unit"),
            Column.text("provenance"),
            Column.of("purposes", Column.Type.WORDS),
            Column.text("definition"));

    private final Terminal terminal;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .ndjson, .csv (both also with .gz) or .parquet. Left out: CSV on standard output.")
    private @Nullable Path out;

    @Option(names = "--json", description = "For machines: NDJSON instead of CSV.")
    private boolean json;

    MetricsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional.ofNullable(out)
                .ifPresentOrElse(
                        file -> Table.write(file, Formats.require(file), COLUMNS, MetricsCommand::into),
                        this::toTerminal);
        return 0;
    }

    private void toTerminal() {
        try {
            Table.write(terminal.out(), json ? FileFormat.NDJSON : FileFormat.CSV, COLUMNS, MetricsCommand::into);
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
    }

    private static void into(Table table) throws IOException {
        for (Metric metric : Metric.dictionary()) {
            table.row(Arrays.asList(
                    metric.id(),
                    (long) metric.version(),
                    metric.unit(),
                    metric.provenance().text(),
                    metric.purposes().stream().map(Purpose::word).toList(),
                    metric.definition()));
        }
    }
}
