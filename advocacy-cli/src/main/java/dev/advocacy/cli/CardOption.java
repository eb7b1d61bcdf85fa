package dev.advocacy.cli;

import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.value.EmvPreset;
import dev.advocacy.value.Formula;
import dev.advocacy.value.RateCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Prices, and how they become a value. Neither has a default. */
final class CardOption {
    private static final String EXAMPLE = "example";

    @Option(
            names = "--card",
            paramLabel = "FILE",
            description = "A rate card as JSON; example for an illustrative one that is nobody's own.")
    private @Nullable String card;

    @Option(
            names = "--formula",
            paramLabel = "FILE",
            description = "How prices and counts become a value: a name from advocacy formulas, or a file.")
    private @Nullable String formula;

    Optional<RateCard> card() {
        return Optional.ofNullable(card).map(CardOption::readCard);
    }

    static RateCard readCard(String name) {
        return name.equals(EXAMPLE) && !Files.exists(Path.of(name))
                ? RateCard.example()
                : TextFile.read(Path.of(name), RateCard::parse);
    }

    Optional<Formula> formula() {
        if ((card == null) != (formula == null)) {
            throw Stop.unreadable("--card and --formula go together: name "
                    + (card == null ? "the rate card, or example" : "the formula; advocacy formulas lists some"));
        }
        return Optional.ofNullable(formula).map(CardOption::read);
    }

    static Formula read(String name) {
        var preset = EmvPreset.of(name);
        return preset.isPresent() && !Files.exists(Path.of(name))
                ? preset.get().formula()
                : TextFile.read(Path.of(name), Formula::parse);
    }
}
