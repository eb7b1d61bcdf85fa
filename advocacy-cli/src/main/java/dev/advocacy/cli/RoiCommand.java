package dev.advocacy.cli;

import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.report.RoiReport;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.value.Plan;
import dev.advocacy.value.Reach;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What came back for what was spent. */
@Command(
        name = "roi",
        mixinStandardHelpOptions = true,
        description = {
            "Sets what conversions brought against what the programme cost, with an interval, and says what is known,",
            "what is assumed and what the figures do not say. Earned media value stands beside revenue, never in it,",
            "unless --add-emv asks for that. Figures of fewer than five people are left out."
        },
        footer = {
            "",
            "Examples:",
            "  advocacy roi --events events.ndjson --conversions crm.csv --plan plan.json",
            "  advocacy roi --events events.ndjson --conversions crm.csv --plan plan.json --card card.json \\",
            "      --formula dynamic-signal --counts counts.csv --report roi.html",
            "",
            "Conversions have the columns id, kind (lead, application, hire, sale, referral, retraction), at, value, currency,",
            "click, visitor, retracts. Counts have ambassador, channel, count, value."
        })
final class RoiCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private EventsOption events = new EventsOption();

    @Mixin
    private ReturnOption returns = new ReturnOption();

    @Option(
            names = "--audience",
            paramLabel = "FILE",
            description = "How many follow each person, for reach in the report; see advocacy reach --help.")
    private @Nullable Path audience;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Also write a report, one HTML file that needs no network. It speaks of groups, not of persons.")
    private @Nullable Path report;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .ndjson, .csv (both also with .gz) or .parquet. Left out: CSV on standard output.")
    private @Nullable Path out;

    @Option(names = "--json", description = "For machines: NDJSON instead of CSV, and messages as JSON.")
    private boolean json;

    RoiCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var format = Optional.ofNullable(out).map(Formats::require);
        Optional.ofNullable(report).ifPresent(Output::check);
        var plan = returns.plan();
        var log = events.readAny(terminal, json).events();
        var roi = returns.roi(plan, log, returns.journeys(plan, log, terminal), terminal);
        var answer = new RoiAnswer(roi);
        format.ifPresentOrElse(
                f -> answer.writeTo(Optional.ofNullable(out).orElseThrow(), f),
                () -> answer.writeTo(terminal, json ? FileFormat.NDJSON : FileFormat.CSV));
        Optional.ofNullable(report).ifPresent(file -> RoiReport.write(file, roi, reach(plan)));
        StatementLine.tell(roi.statements(), terminal, json);
        return 0;
    }

    private Optional<Reach> reach(Plan plan) {
        return Optional.ofNullable(audience)
                .map(file -> ReachCommand.read(file, plan, returns.prices().card(), terminal));
    }
}
