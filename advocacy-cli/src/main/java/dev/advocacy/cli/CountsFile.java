package dev.advocacy.cli;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.cli.file.RowReader;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.value.Tally;
import java.nio.file.Path;
import java.util.List;

/** What networks counted, by ambassador: columns ambassador, channel, count, value. */
final class CountsFile {
    private static final List<String> FIELDS = List.of("ambassador", "channel", "count", "value");

    private CountsFile() {}

    static Tally read(Path file, Terminal terminal) {
        return Tally.of(RowProblems.read(file, FIELDS, terminal, CountsFile::counted));
    }

    private static Tally counted(RowReader.Row row) {
        return Tally.none()
                .plus(
                        AmbassadorId.of(Cell.required(row, "ambassador")),
                        ChannelId.of(Cell.required(row, "channel")),
                        Cell.required(row, "count"),
                        Cell.whole(row, "value"));
    }
}
