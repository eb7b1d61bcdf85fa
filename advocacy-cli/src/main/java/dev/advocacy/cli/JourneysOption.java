package dev.advocacy.cli;

import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.value.ClickSigner;
import dev.advocacy.value.Journeys;
import dev.advocacy.value.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Conversions, and the plan by whose windows their clicks are looked for. */
final class JourneysOption {
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

    Plan plan() {
        return TextFile.read(plan, Plan::parse);
    }

    Optional<Journeys> read(Plan book, List<ScoringEvent> log, Terminal terminal) {
        return Optional.ofNullable(conversions).map(file -> read(file, book, log, terminal));
    }

    private Journeys read(Path file, Plan book, List<ScoringEvent> log, Terminal terminal) {
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
