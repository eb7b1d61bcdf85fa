package dev.advocacy.cli;

import dev.advocacy.attribution.PathTransform;
import dev.advocacy.attribution.Paths;
import dev.advocacy.attribution.TouchPath;
import dev.advocacy.cli.paths.PathTable;
import dev.advocacy.cli.paths.PathsReader;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which paths, and in which form. */
final class PathsOption {
    @Option(
            names = "--paths",
            required = true,
            paramLabel = "FILE",
            description = "Paths: .csv, also with .gz; - for what is piped in.")
    private Path file = Path.of("-");

    @Option(
            names = "--transform",
            paramLabel = "FORM",
            description =
                    "Another form of each path first, in the order given: exposure (repeats in a row are one), first (each channel once), frequency, trim=N (the last N touches), remove=CHANNEL, remove-if-not-all=CHANNEL, remove-if-last-and-not-all=CHANNEL.")
    private List<String> transforms = List.of();

    @Option(
            names = "--touches-apart",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description =
                    "For time-decay where the file has no days_before: take the last touch for one at the conversion, and the others for so long apart. An assumption of yours.")
    private @Nullable Duration apart;

    /** The paths; what is wrong with them is told, and is the end. */
    PathTable read(Terminal terminal, ModelName model) {
        var forms = transforms.stream().map(PathsOption::transform).toList();
        var table = PathsReader.read(file, terminal.in());
        table.notes().forEach(note -> terminal.tell(file + ": note: " + note));
        var paths = table.paths();
        for (PathTransform form : forms) {
            paths = paths.map(form);
        }
        return new PathTable(model == ModelName.TIME_DECAY ? timed(paths) : paths, table.currency(), table.notes());
    }

    /** What somebody assumed, in sentences. */
    List<String> assumed() {
        var assumed = new ArrayList<String>();
        transforms.forEach(form -> assumed.add("That paths are better looked at in another form: " + form + "."));
        if (apart != null) {
            assumed.add("That touches lie " + TimeSpan.text(apart) + " apart, the last one at the conversion.");
        }
        return assumed;
    }

    /** Whether every path that converts knows when its touches were. */
    static boolean isTimed(Paths paths) {
        return paths.counts().entrySet().stream()
                .filter(entry -> entry.getValue().conversions() > 0)
                .map(Map.Entry::getKey)
                .noneMatch(path -> path.ages().isEmpty() && path.length() > 0);
    }

    /** As a person calls the file. */
    String name() {
        return file.toString();
    }

    private Paths timed(Paths paths) {
        if (isTimed(paths)) {
            return paths;
        }
        if (apart == null) {
            throw Stop.problems(List.of(file
                    + ": time-decay has to know how long before the conversion each touch was, and the file does not say"
                    + " it: add a column days_before such as \"8 > 5 > 0\", or assume that touches lie evenly apart,"
                    + " such as --touches-apart 1d"));
        }
        return paths.map(this::even);
    }

    private TouchPath even(TouchPath path) {
        var gap = Objects.requireNonNull(apart);
        return path.aged(IntStream.range(0, path.length())
                .mapToObj(i -> gap.multipliedBy(path.length() - 1L - i))
                .toList());
    }

    private static PathTransform transform(String text) {
        int at = text.indexOf('=');
        var name = at < 0 ? text : text.substring(0, at);
        var argument = at < 0 ? "" : text.substring(at + 1);
        return switch (name) {
            case "unique" -> PathTransform.unique();
            case "exposure" -> PathTransform.exposure();
            case "first" -> PathTransform.first();
            case "frequency" -> PathTransform.frequency();
            case "trim" -> trim(argument);
            case "remove" -> PathTransform.remove(argument);
            case "remove-if-not-all" -> PathTransform.removeIfNotAll(argument);
            case "remove-if-last-and-not-all" -> PathTransform.removeIfLastAndNotAll(argument);
            default -> throw Stop.unreadable("--transform: '" + text + "' is no form of a path: see --help");
        };
    }

    private static PathTransform trim(String argument) {
        if (!argument.matches("[1-9]\\d{0,5}")) {
            throw Stop.unreadable("--transform: trim='" + argument + "' is no number of touches: write it like trim=5");
        }
        return PathTransform.trim(Integer.parseInt(argument));
    }
}
