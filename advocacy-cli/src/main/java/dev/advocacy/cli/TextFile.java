package dev.advocacy.cli;

import dev.advocacy.RefusedException;
import dev.advocacy.cli.terminal.Stop;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** A file that somebody wrote by hand. */
final class TextFile {
    private static final String BOM = "\uFEFF";

    private TextFile() {}

    /** What it means; all that is wrong with it is told with its name. */
    static <T> T read(Path file, Function<String, T> parse) {
        try {
            return parse.apply(text(file));
        } catch (RefusedException e) {
            throw Stop.problems(e.findings().stream()
                    .map(finding -> file + ": " + finding.message())
                    .toList());
        }
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Stop.unreadable(file + " is no file: check the path");
        }
        try {
            var text = Files.readString(file);
            return text.startsWith(BOM) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Stop.unreadable(file + " is no UTF-8: save it as UTF-8");
        } catch (IOException e) {
            throw Stop.unreadable(file + " cannot be read: check its rights");
        }
    }
}
