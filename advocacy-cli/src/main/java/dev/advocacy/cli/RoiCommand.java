package dev.advocacy.cli;

import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.report.RoiReport;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.value.ClickSigner;
import dev.advocacy.value.Journeys;
import dev.advocacy.value.Plan;
import dev.advocacy.value.Reach;
import dev.advocacy.value.Roi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
    private CardOption prices = new CardOption();

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "FILE",
            description = "Days, costs and assumptions, as JSON.")
    private Path plan = Path.of("");

    @Option(
            names = "--conversions",
            paramLabel = "FILE",
            description = "What a sales or recruiting system exported: .csv, .ndjson or .parquet.")
    private @Nullable Path conversions;

    @Option(
            names = "--counts",
            paramLabel = "FILE",
            description = "What networks counted, such as impressions: .csv, .ndjson or .parquet.")
    private @Nullable Path counts;

    @Option(
            names = "--click-key",
            paramLabel = "FILE",
            description =
                    "The key with which click ids were signed, 32 bytes or more; conversions then have signed ids.")
    private @Nullable Path clickKey;

    @Option(
            names = "--click-days",
            paramLabel = "N",
            description = "For how many days signed ids hold; ${DEFAULT-VALUE}.")
    private int clickDays = 90;

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

    @Option(names = "--add-emv", description = "Add earned media value to revenue. The answer says so.")
    private boolean addEmv;

    @Option(names = "--seed", paramLabel = "N", description = "Of the resamples; ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--resamples", paramLabel = "N", description = "For the intervals; ${DEFAULT-VALUE}.")
    private int resamples = 2_000;

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
        var book = TextFile.read(plan, Plan::parse);
        var log = events.readAny(terminal, json).events();
        var roi = roi(book, log);
        var answer = new RoiAnswer(roi);
        format.ifPresentOrElse(
                f -> answer.writeTo(Optional.ofNullable(out).orElseThrow(), f),
                () -> answer.writeTo(terminal, json ? FileFormat.NDJSON : FileFormat.CSV));
        Optional.ofNullable(report).ifPresent(file -> RoiReport.write(file, roi, reach(book)));
        StatementLine.tell(roi.statements(), terminal, json);
        return 0;
    }

    private Optional<Reach> reach(Plan book) {
        return Optional.ofNullable(audience).map(file -> ReachCommand.read(file, book, prices.card(), terminal));
    }

    private Roi roi(Plan book, List<ScoringEvent> log) {
        var formula = prices.formula();
        var builder =
                Roi.builder().plan(book).events(log).resamples(seed, resamples).fees(Channels.fees());
        prices.card().ifPresent(card -> builder.emv(card, formula.orElseThrow()));
        Optional.ofNullable(counts).ifPresent(file -> builder.counts(CountsFile.read(file, terminal)));
        Optional.ofNullable(conversions).ifPresent(file -> builder.journeys(journeys(file, book, log)));
        return (addEmv ? builder.addEmvToRevenue() : builder).build();
    }

    private Journeys journeys(Path file, Plan book, List<ScoringEvent> log) {
        var lines = ConversionsFile.read(file, terminal);
        return signer().map(signer -> Journeys.of(log, lines, book, signer))
                .orElseGet(() -> Journeys.of(log, lines, book));
    }

    private Optional<ClickSigner> signer() {
        return Optional.ofNullable(clickKey).map(this::signer);
    }

    private ClickSigner signer(Path file) {
        try {
            return ClickSigner.of(Files.readAllBytes(file), Duration.ofDays(clickDays));
        } catch (IOException e) {
            throw Stop.unreadable(file + " cannot be read: check the path and its rights");
        } catch (IllegalArgumentException e) {
            throw Stop.unreadable(file + ": " + e.getMessage());
        }
    }
}
