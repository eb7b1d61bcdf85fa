package dev.advocacy.cli.paths;

import dev.advocacy.RefusedException;
import dev.advocacy.attribution.Paths;
import dev.advocacy.cli.file.CsvRows;
import dev.advocacy.cli.terminal.Stop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** A file of paths being read. All that is wrong with it is kept until its end, and told at once. */
final class PathSheet implements CsvRows.Sheet {
    static final String PATH = "path";
    static final String DAYS = "days_before";
    static final String CONVERSIONS = "total_conversions";
    static final String VALUE = "total_conversion_value";
    static final String NULLS = "total_null";
    static final String CURRENCY = "currency";
    static final List<String> COLUMNS = List.of(PATH, CONVERSIONS, VALUE, NULLS, DAYS, CURRENCY);

    private static final int SHOWN = 20;

    private final Path file;
    private final Paths.Builder paths = Paths.builder();
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final TreeSet<String> doubtful = new TreeSet<>();
    private List<String> header = List.of();
    private Optional<String> currency = Optional.empty();
    private long currencyLine;
    private long rows;
    private long wrong;

    PathSheet(Path file) {
        this.file = file;
    }

    @Override
    public void header(List<String> names) {
        var missing = List.of(PATH, CONVERSIONS).stream()
                .filter(name -> !names.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw Stop.problems(List.of(file + ": line 1: the header has no " + String.join(", no ", missing)
                    + ": the first line names the columns, " + String.join(",", COLUMNS)
                    + "; the first two are needed"));
        }
        names.stream()
                .filter(name -> !COLUMNS.contains(name))
                .forEach(name -> notes.add("column \"" + name + "\" is not read"));
        header = names;
    }

    @Override
    public void row(long line, List<String> cells) {
        rows++;
        var row = new PathRow(header, cells);
        add(row);
        row.currency().ifPresent(word -> currency(line, word, row));
        row.problems().forEach(problem -> wrong(line, problem));
    }

    private void add(PathRow row) {
        var path = row.path();
        var count = row.count();
        if (row.problems().isEmpty()) {
            try {
                paths.add(path.orElseThrow(), count.orElseThrow());
            } catch (RefusedException e) {
                throw refused(e);
            }
            path.orElseThrow().touches().stream()
                    .filter(touch -> touch.contains(">"))
                    .forEach(doubtful::add);
        }
    }

    /** What is right line by line can be too much together. */
    private Paths built() {
        try {
            return paths.build();
        } catch (RefusedException e) {
            throw refused(e);
        }
    }

    private Stop refused(RefusedException e) {
        return Stop.problems(e.findings().stream()
                .map(finding -> file + ": all lines together: " + finding.message())
                .toList());
    }

    private void currency(long line, String word, PathRow row) {
        if (currency.isEmpty()) {
            currency = Optional.of(word);
            currencyLine = line;
        } else if (!currency.get().equals(word)) {
            row.problem(
                    CURRENCY,
                    "\"" + word + "\" is not " + currency.get() + " of line " + currencyLine
                            + ": values are added up, so convert them into one currency first");
        }
    }

    @Override
    public void wrong(long line, String what) {
        wrong++;
        if (problems.size() < SHOWN) {
            problems.add(file + ": line " + line + ": " + what);
        }
    }

    /** The same with the name of the file. */
    Stop named(Stop stop) {
        return Stop.problems(stop.lines().stream()
                .map(line -> line.startsWith(file.toString()) ? line : file + ": " + line)
                .toList());
    }

    PathTable table() {
        if (wrong > SHOWN) {
            problems.add(String.format(Locale.ROOT, "... and %,d more problems", wrong - SHOWN));
        }
        if (rows == 0 && wrong == 0) {
            problems.add(file + " holds no path: write one a line, below a header "
                    + String.join(",", COLUMNS.subList(0, 4)));
        }
        if (!problems.isEmpty()) {
            throw Stop.problems(problems);
        }
        doubtful.forEach(touch -> notes.add(
                "\"" + touch + "\" is read as one channel; if it is several, write a blank on both sides of >"));
        return new PathTable(built(), currency, notes);
    }
}
