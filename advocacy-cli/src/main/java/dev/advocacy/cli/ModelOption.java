package dev.advocacy.cli;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.attribution.AttributionModel;
import dev.advocacy.attribution.CoalitionWorth;
import dev.advocacy.cli.terminal.Stop;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model. */
final class ModelOption {
    private static final int SHARES = 3;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL",
            description =
                    "first, last, linear, position, time-decay, markov, shapley, leave-one-out or equal-split; see advocacy-cli/README.md.")
    private String model = "";

    @Option(
            names = "--order",
            paramLabel = "N",
            description = "For markov: how many touches the chain remembers; 1 where nothing is said.")
    private @Nullable Integer order;

    @Option(
            names = "--half-life",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description =
                    "For time-decay: after how long a touch counts half, such as 7d, 36h or 2w; 7d where nothing is said.")
    private @Nullable Duration halfLife;

    @Option(
            names = "--shares",
            paramLabel = "F/M/L",
            description =
                    "For position: of the first touch, of those between, of the last; 40/20/40 where nothing is said.")
    private @Nullable String shares;

    @Option(
            names = "--worth",
            paramLabel = "WORTH",
            description =
                    "For shapley: what a coalition of channels is worth, conversions (where nothing is said) or rate.")
    private @Nullable CoalitionWorth worth;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "For shapley with more than 15 channels: how many orders are drawn; ${DEFAULT-VALUE}.")
    private int draws = 10_000;

    @Option(names = "--seed", paramLabel = "N", description = "Of everything that is drawn; ${DEFAULT-VALUE}.")
    private long seed = 1;

    AttributionModel model() {
        return model(name());
    }

    /** Options that say nothing to the chosen model. */
    List<String> unheard() {
        Map<String, ModelName> said = new LinkedHashMap<>();
        say(said, "--order", order, ModelName.MARKOV);
        say(said, "--half-life", halfLife, ModelName.TIME_DECAY);
        say(said, "--shares", shares, ModelName.POSITION);
        say(said, "--worth", worth, ModelName.SHAPLEY);
        return said.entrySet().stream()
                .filter(option -> option.getValue() != name())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void say(Map<String, ModelName> said, String option, @Nullable Object value, ModelName to) {
        if (value != null) {
            said.put(option, to);
        }
    }

    ModelName name() {
        return Arrays.stream(ModelName.values())
                .filter(name -> name.word().equals(model))
                .findFirst()
                .orElseThrow(() -> Stop.unreadable("--model: '" + model + "' is no model: use "
                        + String.join(
                                ", ",
                                Arrays.stream(ModelName.values())
                                        .map(ModelName::word)
                                        .toList())));
    }

    long seed() {
        return seed;
    }

    Duration halfLife() {
        return Optional.ofNullable(halfLife).orElse(Duration.ofDays(7));
    }

    AttributionModel model(ModelName name) {
        try {
            return of(name);
        } catch (RefusedException e) {
            throw Stop.unreadable("--model " + name.word() + ": "
                    + e.findings().stream().map(Finding::message).collect(Collectors.joining("; ")));
        }
    }

    private AttributionModel of(ModelName name) {
        return switch (name) {
            case FIRST -> AttributionModel.first();
            case LAST -> AttributionModel.last();
            case LINEAR -> AttributionModel.linear();
            case POSITION -> position();
            case TIME_DECAY -> AttributionModel.timeDecay(halfLife());
            case MARKOV -> AttributionModel.markov(Optional.ofNullable(order).orElse(1));
            case SHAPLEY ->
                AttributionModel.shapley(Optional.ofNullable(worth).orElse(CoalitionWorth.CONVERSIONS), draws, seed);
            case LEAVE_ONE_OUT -> AttributionModel.leaveOneOut();
            case EQUAL_SPLIT -> AttributionModel.equalSplit();
        };
    }

    /** Every model, with what was said to them; time decay where the paths know their times. */
    List<AttributionModel> all(boolean timed) {
        return Arrays.stream(ModelName.values())
                .filter(name -> timed || name != ModelName.TIME_DECAY)
                .map(this::model)
                .toList();
    }

    private AttributionModel position() {
        if (shares == null) {
            return AttributionModel.position();
        }
        var parts = List.of(shares.split("/", -1));
        try {
            var each = parts.stream().mapToDouble(Double::parseDouble).toArray();
            if (each.length == SHARES) {
                return AttributionModel.position(each[0], each[1], each[2]);
            }
        } catch (NumberFormatException e) {
            throw noShares();
        }
        throw noShares();
    }

    private Stop noShares() {
        return Stop.unreadable("--shares: '" + shares + "' is not three numbers: write them like 40/20/40");
    }
}
