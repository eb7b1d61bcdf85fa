package dev.advocacy.cli;

import dev.advocacy.attribution.TouchName;
import dev.advocacy.attribution.TouchPath;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Visibility;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.value.Journeys;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of a click is a step on the way, and so what gets the credit. */
final class StepOption {

    /** What it can be. */
    enum By {
        CHANNEL,
        CONTENT,
        CAPTION,
        GROUP
    }

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description =
                    "What a step is: channel, content, caption or group; ${DEFAULT-VALUE}. Contents, captions and groups of fewer than five people are counted together.")
    private By by = By.CHANNEL;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "For caption and group: a table with the columns post and caption, or ambassador and group.")
    private @Nullable Path names;

    TouchName of(Journeys journeys, Terminal terminal) {
        return switch (by) {
            case CHANNEL -> TouchName.channel();
            case CONTENT -> ofMany(journeys, TouchName.content());
            case CAPTION -> ofMany(journeys, TouchName.caption(names("post", terminal)));
            case GROUP -> group(journeys, names("ambassador", terminal));
        };
    }

    /** What one person alone shared would be that person's credit. */
    private static TouchName ofMany(Journeys journeys, TouchName name) {
        return TouchName.ofMany(journeys, name, GroupThreshold.standard());
    }

    private static TouchName group(Journeys journeys, Map<String, String> names) {
        Map<AmbassadorId, String> groups = new HashMap<>();
        names.forEach((who, group) -> groups.put(AmbassadorId.of(who), group));
        return TouchName.group(journeys, groups, who -> Visibility.counted(), GroupThreshold.standard());
    }

    private Map<String, String> names(String key, Terminal terminal) {
        var value = by.name().toLowerCase(Locale.ROOT);
        if (names == null) {
            throw Stop.unreadable(
                    "--by " + value + " needs --names FILE, a table with the columns " + key + " and " + value);
        }
        Map<String, String> found = new HashMap<>();
        RowProblems.read(names, List.of(key, value), terminal, row -> {
            var cells = row.cells();
            if (!cells.containsKey(key) || !cells.containsKey(value)) {
                throw new IllegalArgumentException("has no " + key + " or no " + value + ": give both");
            }
            found.put(cells.getOrDefault(key, ""), separable(cells.getOrDefault(value, "")));
            return row.line();
        });
        return found;
    }

    private static String separable(String name) {
        if (name.contains(TouchPath.SEPARATOR)) {
            throw new IllegalArgumentException("\"" + name + "\" holds the separator of a path: write it without");
        }
        return name;
    }
}
