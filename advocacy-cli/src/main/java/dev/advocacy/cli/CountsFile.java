package dev.advocacy.cli;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.value.Tally;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What networks counted, by ambassador: columns ambassador, channel, count, value. */
final class CountsFile {
    private static final List<String> FIELDS = List.of("ambassador", "channel", "count", "value");

    private CountsFile() {}

    private record Counted(AmbassadorId who, ChannelId channel, String name, long value) {}

    static Tally read(Path file, Terminal terminal) {
        var tally = Tally.none();
        for (Counted row : RowProblems.read(file, FIELDS, terminal, row -> counted(row.cells()))) {
            tally = tally.plus(row.who(), row.channel(), row.name(), row.value());
        }
        return tally;
    }

    private static Counted counted(Map<String, String> cells) {
        FIELDS.forEach(field -> {
            if (!cells.containsKey(field)) {
                throw new IllegalArgumentException(
                        field + " is missing: every line needs " + String.join(", ", FIELDS));
            }
        });
        return new Counted(
                AmbassadorId.of(cells.getOrDefault("ambassador", "")),
                ChannelId.of(cells.getOrDefault("channel", "")),
                cells.getOrDefault("count", ""),
                whole(cells.getOrDefault("value", "")));
    }

    static long whole(String text) {
        if (!text.matches("\\d{1,15}")) {
            throw new IllegalArgumentException("\"" + text + "\" is no whole number of 0 or more: mend it");
        }
        return Long.parseLong(text);
    }
}
