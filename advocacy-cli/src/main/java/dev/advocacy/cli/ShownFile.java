package dev.advocacy.cli;

import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.event.AmbassadorId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who chose to be shown. */
final class ShownFile {
    private ShownFile() {}

    static Set<AmbassadorId> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(AmbassadorId::of)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw Stop.unreadable(file + " cannot be read: it has to be UTF-8, one ambassador's id a line");
        } catch (IllegalArgumentException e) {
            throw Stop.problems(List.of(file + ": " + e.getMessage()));
        }
    }
}
