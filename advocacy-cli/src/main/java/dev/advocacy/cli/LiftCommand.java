package dev.advocacy.cli;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.attribution.Holdout;
import dev.advocacy.attribution.Lift;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.file.RowReader;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An experiment in, the programme's effect out, or that it cannot be told. */
@Command(
        name = "lift",
        mixinStandardHelpOptions = true,
        description =
                "Says what a programme added, from an experiment that left some clusters out by lot: first what it could find, then what it found.",
        footer = {
            "",
            "Example:",
            "  advocacy lift --clusters regions.csv",
            "",
            "Clusters have the columns cluster, side (programme or left-out), people, conversions. A side needs 20 or more."
        })
final class LiftCommand implements Callable<Integer> {
    private static final String PROGRAMME = "programme";
    private static final String LEFT_OUT = "left-out";
    private static final List<String> COLUMNS = List.of("cluster", "side", "people", "conversions");

    private final Terminal terminal;

    @Option(
            names = "--clusters",
            required = true,
            paramLabel = "FILE",
            description = "Clusters: .csv, .ndjson or .parquet.")
    private Path clusters = Path.of("");

    @Option(names = "--json", description = "For machines: one JSON object.")
    private boolean json;

    LiftCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return holdout().lift().fold(this::tell, cannotTell -> {
            throw Stop.problems(List.of(cannotTell.toString()));
        });
    }

    private Holdout holdout() {
        List<Holdout.Cluster> in = new ArrayList<>();
        List<Holdout.Cluster> out = new ArrayList<>();
        RowProblems.read(clusters, COLUMNS, terminal, row -> (isIn(row) ? in : out).add(cluster(row)));
        try {
            return new Holdout(in, out);
        } catch (RefusedException e) {
            throw Stop.problems(e.findings().stream()
                    .map(finding -> clusters + ": " + finding.message())
                    .toList());
        }
    }

    private static boolean isIn(RowReader.Row row) {
        var side = row.cells().getOrDefault("side", "");
        if (!side.equals(PROGRAMME) && !side.equals(LEFT_OUT)) {
            throw refused("side", side, "is no side: write " + PROGRAMME + " or " + LEFT_OUT);
        }
        return side.equals(PROGRAMME);
    }

    private static Holdout.Cluster cluster(RowReader.Row row) {
        return new Holdout.Cluster(text(row, "cluster"), whole(row, "people"), whole(row, "conversions"));
    }

    private static String text(RowReader.Row row, String column) {
        var text = row.cells().get(column);
        if (text == null) {
            throw refused(column, "", "is missing: add it");
        }
        return text;
    }

    private static long whole(RowReader.Row row, String column) {
        var text = text(row, column);
        if (!text.matches("-?\\d{1,15}")) {
            throw refused(column, text, "is no whole number: count people and conversions");
        }
        return Long.parseLong(text);
    }

    private static RefusedException refused(String column, String value, String what) {
        return new RefusedException(
                "cluster",
                Finding.error("cluster." + column, column, column + ": " + what).with("value", value));
    }

    private int tell(Lift.Told lift) {
        try {
            terminal.answer(json ? LiftAnswer.json(lift) : LiftAnswer.text(lift));
            terminal.out().flush();
        } catch (IOException e) {
            throw Output.notWritten("the answer", e);
        }
        return 0;
    }
}
