package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.log.EventColumns;
import dev.advocacy.cli.log.EventLog;
import dev.advocacy.cli.log.LineProblem;
import dev.advocacy.cli.log.LogReader;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.ScoringRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which events, and what becomes of lines that are wrong. */
final class EventsOption {
    private static final int SHOWN = 20;
    private static final List<Column> COLUMNS = List.of(
            Column.of("line", Column.Type.WHOLE),
            Column.text("severity"),
            Column.text("code"),
            Column.text("field"),
            Column.text("value"),
            Column.text("message"));

    @Option(
            names = "--events",
            required = true,
            paramLabel = "FILE",
            description = "Events: .ndjson, .csv (both also with .gz) or .parquet; - for what is piped in.")
    private Path events = Path.of("-");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "ndjson, csv or parquet, where the file's name does not say it.")
    private @Nullable FileFormat format;

    @Option(
            names = "--lenient",
            description = "Count the good lines although there are bad ones; the bad ones are told.")
    private boolean lenient;

    @Option(
            names = "--problems",
            paramLabel = "FILE",
            description = "Write every problem to a file (.ndjson, .csv, .parquet).")
    private @Nullable Path problems;

    /** As a person calls the file. */
    String name() {
        return events.toString();
    }

    /** The events; what is wrong with them is told, and without --lenient that is the end. */
    EventLog read(Terminal terminal, ScoringRules rules, boolean json) {
        return read(terminal, rules.kinds(), json);
    }

    private EventLog read(Terminal terminal, Set<String> kinds, boolean json) {
        Optional.ofNullable(problems).ifPresent(Formats::require);
        var log = read(events, terminal, kinds);
        Optional.ofNullable(problems).ifPresent(file -> write(file, log));
        return accepted(events, log, terminal, json);
    }

    /** The events, whatever their kinds are. */
    EventLog readAny(Terminal terminal, boolean json) {
        return read(terminal, Set.of(), json);
    }

    /** The events as columns, where the file gives them so and there is nothing to tell of it. */
    Optional<EventColumns> columns(Terminal terminal, ScoringRules rules) {
        return problems == null
                ? new LogReader(terminal, rules.kinds()).columns(events, Optional.ofNullable(format))
                : Optional.empty();
    }

    /** Another file of events, with the same demands. */
    EventLog second(Path file, Terminal terminal, ScoringRules rules, boolean json) {
        return accepted(file, read(file, terminal, rules.kinds()), terminal, json);
    }

    private EventLog read(Path file, Terminal terminal, Set<String> kinds) {
        return new LogReader(terminal, kinds).read(file, Optional.ofNullable(format));
    }

    private EventLog accepted(Path file, EventLog log, Terminal terminal, boolean json) {
        tell(file, log, terminal, json);
        if (log.problems().errors() > 0 && !lenient) {
            throw Stop.problems(List.of(wayOut()));
        }
        return log;
    }

    private String wayOut() {
        return "nothing was scored: mend the lines, or count the good ones with --lenient"
                + (problems == null ? "; --problems FILE lists every problem" : "");
    }

    private void tell(Path file, EventLog log, Terminal terminal, boolean json) {
        var found = log.problems();
        if (json) {
            found.listed().forEach(problem -> terminal.tell(Json.line(COLUMNS, cells(problem))));
        } else {
            head(file, log).ifPresent(terminal::tell);
            found.listed().stream().limit(SHOWN).forEach(problem -> terminal.tell("  " + problem));
            long more = found.errors() + found.notes() - SHOWN;
            if (more > 0) {
                terminal.tell(String.format(Locale.ROOT, "  ... and %,d more", more));
            }
        }
        found.unread().forEach((field, count) -> terminal.tell(unread(field, count, json)));
        if (found.otherUnread() > 0) {
            terminal.tell(otherUnread(found.otherUnread(), json));
        }
    }

    private Optional<String> head(Path file, EventLog log) {
        var found = log.problems();
        if (found.errors() > 0) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%s: %,d of %s %s count, with %s:",
                    file,
                    found.badLines(),
                    Count.of(log.lines(), "line"),
                    cannot(found.badLines()),
                    Count.of(found.errors(), "problem")));
        }
        return found.notes() > 0 ? Optional.of(file + ": " + Count.of(found.notes(), "note") + ":") : Optional.empty();
    }

    private String cannot(long lines) {
        if (!lenient) {
            return "cannot";
        }
        return lines == 1 ? "does not" : "do not";
    }

    private static String unread(String field, long count, boolean json) {
        return json
                ? Json.line(
                        List.of(Column.text("unread"), Column.of("times", Column.Type.WHOLE)), List.of(field, count))
                : "  field \"" + field + "\" is not read (it stands there " + Count.of(count, "time") + ")";
    }

    private static String otherUnread(long count, boolean json) {
        return json
                ? Json.line(List.of(Column.of("otherUnread", Column.Type.WHOLE)), List.of(count))
                : "  other fields are not read (they stand there " + Count.of(count, "time") + ")";
    }

    private static void write(Path file, EventLog log) {
        Table.write(file, Formats.require(file), COLUMNS, table -> {
            for (LineProblem problem : log.problems().listed()) {
                table.row(cells(problem));
            }
        });
    }

    private static List<Object> cells(LineProblem problem) {
        return new ArrayList<>(List.of(
                problem.line(),
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.code(),
                problem.field(),
                problem.value(),
                problem.message()));
    }
}
