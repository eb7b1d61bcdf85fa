package dev.advocacy.cli;

import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.value.Journeys;
import dev.advocacy.value.Plan;
import dev.advocacy.value.Roi;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything that a return is reckoned from, beside the events. */
final class ReturnOption {
    private static final int LEAST = 100;

    @Mixin
    private JourneysOption journeys = new JourneysOption();

    @Mixin
    private CardOption prices = new CardOption();

    @Option(
            names = "--counts",
            paramLabel = "FILE",
            description = "What networks counted, such as impressions: .csv, .ndjson or .parquet.")
    private @Nullable Path counts;

    @Option(names = "--add-emv", description = "Add earned media value to revenue. The answer says so.")
    private boolean addEmv;

    @Option(names = "--seed", paramLabel = "N", description = "Of the resamples; ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--resamples", paramLabel = "N", description = "For the intervals; ${DEFAULT-VALUE}.")
    private int resamples = 2_000;

    CardOption prices() {
        return prices;
    }

    Plan plan() {
        return journeys.plan();
    }

    Optional<Journeys> journeys(Plan plan, List<ScoringEvent> log, Terminal terminal) {
        return journeys.read(plan, log, terminal);
    }

    Roi roi(Plan plan, List<ScoringEvent> log, Optional<Journeys> found, Terminal terminal) {
        if (resamples < LEAST) {
            throw Stop.unreadable("--resamples: " + resamples + " are too few for an interval: use 100 or more");
        }
        var formula = prices.formula();
        var builder =
                Roi.builder().plan(plan).events(log).resamples(seed, resamples).fees(Channels.fees());
        prices.card().ifPresent(card -> builder.emv(card, formula.orElseThrow()));
        Optional.ofNullable(counts).ifPresent(file -> builder.counts(CountsFile.read(file, terminal)));
        found.ifPresent(builder::journeys);
        return (addEmv ? builder.addEmvToRevenue() : builder).build();
    }
}
