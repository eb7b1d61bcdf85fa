package dev.advocacy.cli;

import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.value.EmvPreset;
import dev.advocacy.value.RateCard;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Formulas and a card to start from. */
@Command(
        name = "formulas",
        mixinStandardHelpOptions = true,
        description = {
            "Lists published formulas of earned media value, and prints one as JSON to be copied and changed.",
            "The name example-card prints an illustrative rate card."
        },
        footer = {
            "",
            "Examples:",
            "  advocacy formulas",
            "  advocacy formulas dynamic-signal > formula.json",
            "  advocacy formulas example-card > card.json"
        })
final class FormulasCommand implements Callable<Integer> {
    private static final String CARD = "example-card";

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A name from the list, a file, or example-card.")
    private @Nullable String name;

    FormulasCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            terminal.answer(name == null ? list() : text(name));
            terminal.out().flush();
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
        return 0;
    }

    private static String list() {
        return Arrays.stream(EmvPreset.values())
                .map(preset -> String.format(
                        Locale.ROOT, "%-20s%s", preset.word(), preset.formula().value()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(String name) {
        if (name.equals(CARD)) {
            return RateCard.exampleJson().strip();
        }
        return EmvPreset.of(name)
                .map(EmvPreset::json)
                .orElseGet(() -> CardOption.read(name).toString());
    }
}
