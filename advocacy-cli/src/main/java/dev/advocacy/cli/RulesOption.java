package dev.advocacy.cli;

import dev.advocacy.RefusedException;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.scoring.Preset;
import dev.advocacy.scoring.ScoringRules;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which rules. */
final class RulesOption {
    @Option(
            names = "--rules",
            required = true,
            paramLabel = "FILE",
            description =
                    "Rules as JSON, or the name of rules to start from, such as standard; see advocacy rules --help.")
    private String rules = "";

    ScoringRules read() {
        return read(rules);
    }

    static ScoringRules read(String rules) {
        var file = Path.of(rules);
        var preset = Preset.of(rules);
        if (preset.isPresent() && !Files.exists(file)) {
            return preset.get().rules();
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
