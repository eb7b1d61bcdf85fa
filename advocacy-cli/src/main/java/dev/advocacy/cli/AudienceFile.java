package dev.advocacy.cli;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.event.AmbassadorId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many follow each person, as they said themselves: columns ambassador, channel, followers. */
final class AudienceFile {
    private static final List<String> FIELDS = List.of("ambassador", "channel", "followers");

    private AudienceFile() {}

    static Map<AmbassadorId, Map<ChannelId, Long>> read(Path file, Terminal terminal) {
        Map<AmbassadorId, Map<ChannelId, Long>> all = new TreeMap<>();
        RowProblems.read(file, FIELDS, terminal, row -> {
            var who = AmbassadorId.of(Cell.required(row, "ambassador"));
            var channel = ChannelId.of(Cell.required(row, "channel"));
            long followers = Cell.whole(row, "followers");
            if (all.computeIfAbsent(who, w -> new TreeMap<>()).put(channel, followers) != null) {
                throw new IllegalArgumentException(
                        who + " is there twice for " + channel + ": keep the line that is newer");
            }
            return who;
        });
        return all;
    }
}
