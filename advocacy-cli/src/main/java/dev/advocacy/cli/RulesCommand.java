package dev.advocacy.cli;

import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Rules to start from. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description =
                "Lists rules to start from, and prints them as JSON; of a file it prints all that the file leaves unsaid.",
        footer = {
            "",
            "Examples:",
            "  advocacy rules",
            "  advocacy rules standard > rules.json",
            "  advocacy rules old-rules.json"
        })
final class RulesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "RULES", description = "A name from the list, or a file.")
    private @Nullable String rules;

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            terminal.answer(rules == null ? list() : text(rules));
            terminal.out().flush();
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
        return 0;
    }

    private static String list() {
        return Arrays.stream(Preset.values())
                .map(preset -> String.format(Locale.ROOT, "%-24s%s", preset.word(), preset.about()))
                .collect(Collectors.joining("\n"));
    }

    private static String text(String rules) {
        return Preset.of(rules)
                .filter(preset -> !Files.exists(Path.of(rules)))
                .map(preset -> preset.json().strip())
                .orElseGet(() -> RulesOption.read(rules).toJson());
    }
}
