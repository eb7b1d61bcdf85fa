package dev.advocacy.cli;

import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.sql.ScoreQuery;
import dev.advocacy.scoring.sql.SqlDialect;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rules as a query. */
@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = "Prints rules as one query for DuckDB, PostgreSQL or Spark, which answers what score answers.",
        footer = {
            "",
            "Example:",
            "  advocacy sql --rules rules.json --dialect postgresql --table raw.events > score.sql"
        })
final class SqlCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private BoardsOption boards = new BoardsOption();

    @Option(names = "--dialect", paramLabel = "DIALECT", description = "duckdb, postgresql or spark; ${DEFAULT-VALUE}.")
    private SqlDialect dialect = SqlDialect.DUCKDB;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "The table of events, with a schema before a dot; ${DEFAULT-VALUE}.")
    private String table = "events";

    @Option(names = "--zones", split = ",", paramLabel = "ZONE", description = "Zones that events record, with commas.")
    private Set<String> zones = Set.of();

    SqlCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var query = ScoreQuery.of(rules.read(), dialect)
                .from(List.of(table.split("\\.")).toArray(String[]::new))
                .boards(boards.kinds())
                .zones(zones);
        try {
            terminal.answer(query.sql());
            terminal.out().flush();
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
        return 0;
    }
}
