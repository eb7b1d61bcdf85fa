package dev.advocacy.cli;

import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.terminal.Terminal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Rules to start from. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Prints rules as JSON, with everything that they leave unsaid: to start from, or to read.",
        footer = {
            "",
            "Examples:",
            "  advocacy rules > rules.json",
            "  advocacy rules old-rules.json"
        })
final class RulesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "RULES", description = "A file, or \"standard\"; ${DEFAULT-VALUE}.")
    private String rules = "standard";

    RulesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            terminal.answer(RulesOption.read(rules).toJson());
            terminal.out().flush();
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
        return 0;
    }
}
