package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.Table;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.value.Plan;
import dev.advocacy.value.RateCard;
import dev.advocacy.value.Reach;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many people are reached together. */
@Command(
        name = "reach",
        mixinStandardHelpOptions = true,
        description = {
            "Says how many people follow those who take part, each counted once: bounds that hold, and between them what",
            "follows from the plan's assumption of how far networks overlap; and what paid reach would have cost."
        },
        footer = {
            "",
            "Example:",
            "  advocacy reach --audience audience.csv --plan plan.json --card card.json",
            "",
            "The audience has the columns ambassador, channel, followers, as people said themselves."
        })
final class ReachCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = FigureRow.columns("channel");

    private final Terminal terminal;

    @Option(
            names = "--audience",
            required = true,
            paramLabel = "FILE",
            description = "How many follow each person: .csv, .ndjson or .parquet.")
    private Path audience = Path.of("");

    @Option(names = "--plan", required = true, paramLabel = "FILE", description = "Days and assumptions, as JSON.")
    private Path plan = Path.of("");

    @Option(
            names = "--card",
            paramLabel = "FILE",
            description = "A rate card as JSON, to compare with paid reach; example for an illustrative one.")
    private @Nullable String card;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to: .ndjson, .csv (both also with .gz) or .parquet. Left out: CSV on standard output.")
    private @Nullable Path out;

    @Option(names = "--json", description = "For machines: NDJSON instead of CSV, and messages as JSON.")
    private boolean json;

    ReachCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var format = Optional.ofNullable(out).map(Formats::require);
        var reach = read(
                audience,
                TextFile.read(plan, Plan::parse),
                Optional.ofNullable(card).map(CardOption::readCard),
                terminal);
        if (format.isPresent()) {
            Table.write(Optional.ofNullable(out).orElseThrow(), format.get(), COLUMNS, table -> into(table, reach));
        } else {
            toTerminal(reach);
        }
        StatementLine.tell(reach.statements(), terminal, json);
        return 0;
    }

    static Reach read(Path audience, Plan plan, Optional<RateCard> card, Terminal terminal) {
        return Reach.of(plan, AudienceFile.read(audience, terminal), card, GroupThreshold.standard());
    }

    private void toTerminal(Reach reach) {
        try {
            Table.write(
                    terminal.out(), json ? FileFormat.NDJSON : FileFormat.CSV, COLUMNS, table -> into(table, reach));
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
    }

    private static void into(Table table, Reach reach) throws IOException {
        List<Reach.Line> lines = new ArrayList<>(reach.lines());
        lines.add(reach.all());
        var row = new FigureRow(reach.days(), reach.plan(), reach.card().map(RateCard::id));
        var money =
                reach.card().map(prices -> prices.currency().getCurrencyCode()).orElse("");
        for (Reach.Line line : lines) {
            var channel = line.channel().map(Object::toString).orElse("all");
            table.row(row.bounds("audience", channel, line.audience()));
            table.row(row.bounds("reached", channel, line.reached()));
            table.row(row.of("paidReach", channel, line.paid(), money, ""));
        }
    }
}
