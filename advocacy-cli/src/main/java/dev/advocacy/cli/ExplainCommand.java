package dev.advocacy.cli;

import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.log.EventLog;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Receipt;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why somebody has their points. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Says of every event of one person what it gave and why. The receipts add up to the person's points.",
        footer = {
            "",
            "Examples:",
            "  advocacy explain --events events.ndjson --rules rules.json --ambassador kari",
            "  advocacy explain --events events.parquet --rules rules.json --ambassador kari --json"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int LIKE = 3;

    private final Terminal terminal;

    @Mixin
    private EventsOption events = new EventsOption();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(names = "--ambassador", required = true, paramLabel = "ID", description = "Who.")
    private String ambassador = "";

    @Option(names = "--json", description = "For machines: one receipt a line, with every cap that was looked at.")
    private boolean json;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var book = rules.read();
        var log = events.read(terminal, book, json);
        var who = require(log);
        var receipts = book.explain(log, who);
        try {
            for (Receipt receipt : receipts) {
                terminal.answer(json ? ReceiptJson.line(receipt) : receipt.sentence());
            }
            terminal.out().flush();
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
        terminal.tell(sum(book, who, receipts));
        return 0;
    }

    private AmbassadorId require(EventLog log) {
        return log.events().stream()
                .map(ScoringEvent::ambassador)
                .filter(id -> id.value().equals(ambassador))
                .findFirst()
                .orElseThrow(() -> Stop.problems(List.of("no event is of \"" + ambassador + "\"" + like(log))));
    }

    /** Some who begin alike. */
    private String like(EventLog log) {
        var head = ambassador.substring(0, Math.min(1, ambassador.length()));
        var like = log.events().stream()
                .map(event -> event.ambassador().value())
                .filter(id -> id.startsWith(head))
                .distinct()
                .limit(LIKE)
                .toList();
        return like.isEmpty() ? "" : "; there are, for example, " + String.join(", ", like);
    }

    private static String sum(ScoringRules book, AmbassadorId who, List<Receipt> receipts) {
        var points = receipts.stream().map(Receipt::credited).reduce(new Points(0, book.decimals()), Points::plus);
        long gave = receipts.stream()
                .filter(receipt -> !receipt.credited().isZero())
                .count();
        return String.format(
                Locale.ROOT,
                "%s has %s points under %s: %,d of %,d events gave some",
                who,
                points,
                book,
                gave,
                receipts.size());
    }
}
