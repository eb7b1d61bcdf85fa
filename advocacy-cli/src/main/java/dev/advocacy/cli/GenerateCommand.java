package dev.advocacy.cli;

import dev.advocacy.cli.file.EventTable;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.generate.Programme;
import dev.advocacy.cli.generate.Story;
import dev.advocacy.cli.terminal.Progress;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Events to try things on. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Makes a file of events of a programme that does not exist: the same seed, the same file.",
        footer = {
            "",
            "Examples:",
            "  advocacy generate --out events.ndjson",
            "  advocacy generate --size 1000000 --people 5000 --days 365 --seed 7 --out events.parquet",
            "  advocacy generate --size 20 --format csv"
        })
final class GenerateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--size", paramLabel = "N", description = "How many lines; ${DEFAULT-VALUE} where nothing is said.")
    private long size = 10_000;

    @Option(names = "--people", paramLabel = "N", description = "How many ambassadors; ${DEFAULT-VALUE}.")
    private int people = 50;

    @Option(names = "--visitors", paramLabel = "N", description = "How many visitors; 200 for each ambassador.")
    private @Nullable Integer visitors;

    @Option(names = "--from", paramLabel = "DAY", description = "The first day; ${DEFAULT-VALUE}.")
    private LocalDate from = LocalDate.of(2026, 9, 1);

    @Option(names = "--days", paramLabel = "N", description = "How many days; ${DEFAULT-VALUE}.")
    private int days = 91;

    @Option(names = "--seed", paramLabel = "N", description = "Another one, another file; ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .ndjson, .csv (both also with .gz) or .parquet. Left out: standard output.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "ndjson or csv on standard output; ${DEFAULT-VALUE}.")
    private FileFormat format = FileFormat.NDJSON;

    GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var programme = programme();
        Optional.ofNullable(out).ifPresentOrElse(file -> toFile(file, programme), () -> toStream(programme));
        terminal.tell(Count.of(programme.events(), "event") + " of " + people + " people, seed " + seed);
        return 0;
    }

    private Programme programme() {
        try {
            long each = Math.min(Integer.MAX_VALUE, 200L * people);
            return new Programme(size, people, Optional.ofNullable(visitors).orElse((int) each), from, days, seed);
        } catch (IllegalArgumentException e) {
            throw Stop.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private void toFile(Path file, Programme programme) {
        Table.write(file, Formats.require(file), EventTable.COLUMNS, table -> into(table, programme));
    }

    private void toStream(Programme programme) {
        if (format == FileFormat.PARQUET) {
            throw Stop.unreadable("Parquet is written to a file: name it with --out");
        }
        try {
            Table.write(terminal.out(), format, EventTable.COLUMNS, table -> into(table, programme));
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
    }

    private void into(Table table, Programme programme) throws IOException {
        try (var progress = Progress.of(terminal, "Writing", programme.events())) {
            var story = new Story(programme);
            for (long i = 1; story.hasNext(); i++) {
                table.row(EventTable.cells(story.next()));
                progress.at(i, () -> "");
            }
        }
    }
}
