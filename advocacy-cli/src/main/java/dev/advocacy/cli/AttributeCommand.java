package dev.advocacy.cli;

import dev.advocacy.RefusedException;
import dev.advocacy.attribution.Attribution;
import dev.advocacy.attribution.AttributionModel;
import dev.advocacy.attribution.Bootstrap;
import dev.advocacy.attribution.Paths;
import dev.advocacy.attribution.Resamples;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.paths.PathTable;
import dev.advocacy.cli.report.CreditFigures;
import dev.advocacy.cli.report.CreditReport;
import dev.advocacy.cli.terminal.Progress;
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

/** Paths in, credit out. */
@Command(
        name = "attribute",
        mixinStandardHelpOptions = true,
        description = "Gives credit for conversions to the channels before them: one row a channel.",
        footer = {
            "",
            "Examples:",
            "  advocacy attribute --paths paths.csv --model linear",
            "  advocacy attribute --paths paths.csv --model markov --order 2 --report credit.html",
            "  advocacy attribute --paths paths.csv --model time-decay --half-life 7d --touches-apart 1d",
            "",
            "Paths are CSV with the columns path (channels joined by \" > \", the first one first), total_conversions,",
            "and where there are some total_conversion_value, total_null (journeys that did not convert), currency, and",
            "days_before (how long before the conversion each touch was, joined by \" > \" too)."
        })
final class AttributeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private PathsOption source = new PathsOption();

    @Mixin
    private ModelOption model = new ModelOption();

    @Option(
            names = "--intervals",
            description =
                    "Two more columns each for conversions and value: between what 95 of 100 resamples over journeys lie.")
    private boolean intervals;

    @Option(names = "--resamples", paramLabel = "N", description = "For intervals; ${DEFAULT-VALUE}.")
    private int resamples = 1_000;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .ndjson, .csv (both also with .gz) or .parquet. Left out: CSV on standard output.")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Also write a report, one HTML file that needs no network, with every model's answer beside this one.")
    private @Nullable Path report;

    @Option(names = "--json", description = "For machines: NDJSON instead of CSV.")
    private boolean json;

    AttributeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var format = Optional.ofNullable(out).map(Formats::require);
        Optional.ofNullable(report).ifPresent(Output::check);
        var chosen = model.model();
        if (report == null) {
            model.unheard().forEach(option -> terminal.tell("note: " + option + " says nothing to " + chosen));
        }
        var table = source.read(terminal, model.name());
        var paths = table.paths();
        var told = told(chosen.of(paths));
        var drawn = drawn(paths, chosen, told);
        var answer = new CreditAnswer(told, table.currency(), intervals ? drawn : Optional.empty());
        format.ifPresentOrElse(
                f -> answer.writeTo(Optional.ofNullable(out).orElseThrow(), f),
                () -> answer.writeTo(terminal, json ? FileFormat.NDJSON : FileFormat.CSV));
        Optional.ofNullable(report).ifPresent(file -> CreditReport.write(file, figures(table, told, drawn)));
        terminal.tell(answer.summary(paths));
        return 0;
    }

    private static Attribution.Told told(Attribution attribution) {
        return attribution.fold(told -> told, cannotTell -> {
            throw Stop.problems(List.of(cannotTell.toString()));
        });
    }

    /** Where a model draws itself, to draw again for each resample would take too long. */
    private Optional<Resamples> drawn(Paths paths, AttributionModel chosen, Attribution.Told told) {
        boolean wanted = intervals || report != null;
        if (!wanted) {
            return Optional.empty();
        }
        if (!told.errors().isEmpty()) {
            terminal.tell("note: " + chosen + " draws orders itself here, so intervals over journeys are left out");
            return Optional.empty();
        }
        return Optional.of(resampled(paths, chosen));
    }

    private Resamples resampled(Paths paths, AttributionModel chosen) {
        var bootstrap = bootstrap();
        try (var progress = Progress.of(terminal, "Drawing resamples", resamples)) {
            return bootstrap.of(paths, chosen, drawn -> progress.at(drawn, () -> ""));
        }
    }

    private Bootstrap bootstrap() {
        try {
            return new Bootstrap(resamples, model.seed());
        } catch (RefusedException e) {
            throw Stop.unreadable("--" + e.findings().get(0).message());
        }
    }

    private CreditFigures figures(PathTable table, Attribution.Told told, Optional<Resamples> drawn) {
        var paths = table.paths();
        var all = model.all(PathsOption.isTimed(paths)).stream()
                .map(each -> each.of(paths))
                .toList();
        return new CreditFigures(
                source.name(), paths, table.currency(), told, all, drawn, model.seed(), source.assumed());
    }
}
