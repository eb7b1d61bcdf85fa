package dev.advocacy.cli;

import dev.advocacy.RefusedException;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.scoring.ScoringRules;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which rules. */
final class RulesOption {
    private static final String STANDARD = "standard";

    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description = "Rules as JSON; \"standard\" for the built-in ones.")
    private String rules = STANDARD;

    ScoringRules read() {
        return read(rules);
    }

    static ScoringRules read(String rules) {
        var file = Path.of(rules);
        if (rules.equals(STANDARD) && !Files.exists(file)) {
            return ScoringRules.standard();
        }
        check(file);
        try {
            return ScoringRules.parse(file);
        } catch (RefusedException e) {
            throw Stop.problems(e.findings().stream()
                    .map(finding -> file + ": " + finding.message())
                    .toList());
        }
    }

    private static void check(Path file) {
        if (!Files.exists(file)) {
            throw Stop.unreadable(file + " is not there: check the path, or use --rules standard");
        }
        if (Files.isDirectory(file)) {
            throw Stop.unreadable(file + " is a folder: name a file in it");
        }
        if (!Files.isReadable(file)) {
            throw Stop.unreadable("no right to read " + file + ": ask for it, or copy the file");
        }
    }
}
