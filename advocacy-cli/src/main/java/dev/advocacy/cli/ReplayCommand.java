package dev.advocacy.cli;

import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.log.EventLog;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores again, and shows that it is the same. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Scores a log twice and compares: forwards and backwards, or with another file of the same log.",
            "Ends with 1 and names the rows where the two differ."
        },
        footer = {
            "",
            "Examples:",
            "  advocacy replay --events events.ndjson --rules rules.json",
            "  advocacy replay --events events.ndjson --rules rules.json --until 2026-10-01T00:00:00Z",
            "  advocacy replay --events events.ndjson --rules rules.json --through e4711",
            "  advocacy replay --events events.ndjson --rules rules.json --with export.parquet"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int TOLD = 20;

    private final Terminal terminal;

    @Mixin
    private EventsOption events = new EventsOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private BoardsOption boards = new BoardsOption();

    @Option(
            names = "--with",
            paramLabel = "FILE",
            description = "The second replay; left out, the same file backwards.")
    private @Nullable Path with;

    @Option(names = "--until", paramLabel = "INSTANT", description = "Only events before this moment.")
    private @Nullable Instant until;

    @Option(names = "--through", paramLabel = "ID", description = "Only events up to this one, by time and then id.")
    private @Nullable String through;

    @Option(names = "--json", description = "For machines: one replay a line.")
    private boolean json;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var book = rules.read();
        var log = events.read(terminal, book, json);
        var meant = meant(log);
        var first = replay(events.name(), book, log.only(meant).events());
        var second = with == null ? backwards(book, log.only(meant)) : other(with, book, meant);
        tell(first, second);
        return first.isSame(second) ? 0 : Stop.PROBLEMS;
    }

    private Predicate<ScoringEvent> meant(EventLog log) {
        Predicate<ScoringEvent> early = event -> until == null || event.at().isBefore(until);
        if (through == null) {
            return early;
        }
        var last = require(log, through);
        return early.and(event -> ScoringEvent.ORDER.compare(event, last) <= 0);
    }

    private static ScoringEvent require(EventLog log, String id) {
        return log.events().stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Stop.problems(List.of("no event has the id \"" + id + "\" that --through names")));
    }

    private Replay replay(String name, ScoringRules book, List<ScoringEvent> log) {
        return new Replay(name, log.size(), new Answer(book, book.score(log).rows(boards.kinds())));
    }

    private Replay backwards(ScoringRules book, EventLog log) {
        List<ScoringEvent> turned = new ArrayList<>(log.events());
        Collections.reverse(turned);
        return replay(events.name() + ", backwards", book, turned);
    }

    private Replay other(Path file, ScoringRules book, Predicate<ScoringEvent> meant) {
        var log = events.second(file, terminal, book, json);
        return replay(file.toString(), book, log.only(meant).events());
    }

    private void tell(Replay first, Replay second) {
        try {
            for (Replay replay : List.of(first, second)) {
                terminal.answer(json ? Json.line(Replay.COLUMNS, replay.cells()) : replay.toString());
            }
            terminal.out().flush();
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
        if (first.isSame(second)) {
            terminal.tell("the same");
        } else {
            differ(first.differences(second));
        }
    }

    private void differ(List<String> differences) {
        terminal.tell(Count.of(differences.size(), "row") + " not the same:");
        differences.stream().limit(TOLD).forEach(line -> terminal.tell("  " + line));
        if (differences.size() > TOLD) {
            terminal.tell(String.format(Locale.ROOT, "  ... and %,d more", differences.size() - TOLD));
        }
    }
}
