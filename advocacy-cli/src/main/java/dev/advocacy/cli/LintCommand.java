package dev.advocacy.cli;

import dev.advocacy.Finding;
import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.lint.RulesLint;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rules that are valid, and unwise. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Looks over rules that are valid, and says what is unwise.",
            "A network's terms broken is an error; a cap missing, private spheres ranked, points taken away and what can",
            "never fire are warnings. Ends with 1 when there is an error, with --strict also when there is a warning."
        },
        footer = {
            "",
            "Examples:",
            "  advocacy lint --rules rules.json",
            "  advocacy lint --rules rules.json --strict --json"
        })
final class LintCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS =
            List.of(Column.text("severity"), Column.text("code"), Column.text("place"), Column.text("message"));

    private final Terminal terminal;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--strict", description = "Warnings end with 1 too.")
    private boolean strict;

    @Option(names = "--json", description = "For machines: one finding a line.")
    private boolean json;

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var book = rules.read();
        var findings = RulesLint.of(book, Channels.policies());
        for (Finding finding : findings) {
            terminal.answer(json ? line(finding) : severity(finding) + "  " + finding.message());
        }
        terminal.out().flush();
        long errors = findings.stream().filter(Finding::isError).count();
        terminal.tell(book + ": " + Count.of(errors, "error") + ", " + Count.of(findings.size() - errors, "warning"));
        return errors > 0 || (strict && !findings.isEmpty()) ? Stop.PROBLEMS : 0;
    }

    private static String line(Finding finding) {
        return Json.line(COLUMNS, List.of(severity(finding), finding.code(), finding.field(), finding.message()));
    }

    private static String severity(Finding finding) {
        return finding.severity().name().toLowerCase(Locale.ROOT);
    }
}
