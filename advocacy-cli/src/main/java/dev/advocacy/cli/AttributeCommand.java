package dev.advocacy.cli;

import dev.advocacy.attribution.Attribution;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Paths in, credit by channel out. */
@Command(
        name = "attribute",
        mixinStandardHelpOptions = true,
        description = "Gives credit for conversions to the channels before them: one row a channel.",
        footer = {
            "",
            "Examples:",
            "  advocacy attribute --paths paths.csv --model linear",
            "  advocacy attribute --paths paths.csv --model markov --order 2",
            "  advocacy attribute --paths paths.csv --model time-decay --half-life 7d --touches-apart 1d",
            "",
            "Paths are CSV with the columns path (channels joined by \" > \", the first one first), total_conversions,",
            "and where there are some total_conversion_value, total_null (journeys that did not convert), currency, and",
            "days_before (how long before the conversion each touch was, joined by \" > \" too)."
        })
final class AttributeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PathsOption paths = new PathsOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .ndjson, .csv (both also with .gz) or .parquet. Left out: CSV on standard output.")
    private @Nullable Path out;

    @Option(names = "--json", description = "For machines: NDJSON instead of CSV.")
    private boolean json;

    AttributeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var format = Optional.ofNullable(out).map(Formats::require);
        var chosen = model.model();
        var table = paths.read(terminal, model.name());
        var answer = new CreditAnswer(told(chosen.of(table.paths())), table.currency());
        format.ifPresentOrElse(
                f -> answer.writeTo(Optional.ofNullable(out).orElseThrow(), f),
                () -> answer.writeTo(terminal, json ? FileFormat.NDJSON : FileFormat.CSV));
        terminal.tell(answer.summary(table.paths()));
        return 0;
    }

    private static Attribution.Told told(Attribution attribution) {
        return attribution.fold(told -> told, cannotTell -> {
            throw Stop.problems(List.of(cannotTell.toString()));
        });
    }
}
