package dev.advocacy.cli;

import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.value.ClickSigner;
import dev.advocacy.value.Journeys;
import dev.advocacy.value.Plan;
import dev.advocacy.value.Roi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything that a return is reckoned from, beside the events. */
final class ReturnOption {
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

    @Option(names = "--add-emv", description = "Add earned media value to revenue. The answer says so.")
    private boolean addEmv;

    @Option(names = "--seed", paramLabel = "N", description = "Of the resamples; ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--resamples", paramLabel = "N", description = "For the intervals; ${DEFAULT-VALUE}.")
    private int resamples = 2_000;

    Plan plan() {
        return TextFile.read(plan, Plan::parse);
    }

    CardOption prices() {
        return prices;
    }

    Roi roi(Plan book, List<ScoringEvent> log, Optional<Journeys> journeys, Terminal terminal) {
        var formula = prices.formula();
        var builder =
                Roi.builder().plan(book).events(log).resamples(seed, resamples).fees(Channels.fees());
        prices.card().ifPresent(card -> builder.emv(card, formula.orElseThrow()));
        Optional.ofNullable(counts).ifPresent(file -> builder.counts(CountsFile.read(file, terminal)));
        journeys.ifPresent(builder::journeys);
        return (addEmv ? builder.addEmvToRevenue() : builder).build();
    }

    Optional<Journeys> journeys(Plan book, List<ScoringEvent> log, Terminal terminal) {
        return Optional.ofNullable(conversions).map(file -> journeys(file, book, log, terminal));
    }

    private Journeys journeys(Path file, Plan book, List<ScoringEvent> log, Terminal terminal) {
        var lines = ConversionsFile.read(file, terminal);
        return Optional.ofNullable(clickKey)
                .map(key -> Journeys.of(log, lines, book, signer(key)))
                .orElseGet(() -> Journeys.of(log, lines, book));
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
