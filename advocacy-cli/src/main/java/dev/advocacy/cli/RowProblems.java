package dev.advocacy.cli;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.cli.file.RowReader;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads rows one after the other, and tells all that is wrong with any of them at once. */
final class RowProblems {
    private static final int SHOWN = 20;

    private final Path file;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> unread = new TreeSet<>();

    private RowProblems(Path file) {
        this.file = file;
    }

    /**
     * What each row of a file becomes.
     *
     * @param fields the columns that are read; others are named
     * @throws Stop with every problem, and nothing is done
     */
    static <T> List<T> read(Path file, List<String> fields, Terminal terminal, Function<RowReader.Row, T> each) {
        var problems = new RowProblems(file);
        List<T> all = new ArrayList<>();
        var rows = RowReader.read(file);
        for (RowReader.Row row : rows) {
            row.cells().keySet().stream().filter(name -> !fields.contains(name)).forEach(problems.unread::add);
            problems.take(row, each, all);
        }
        problems.unread.forEach(name -> terminal.tell(file + ": column \"" + name + "\" is not read"));
        problems.stopIfAny();
        return all;
    }

    private <T> void take(RowReader.Row row, Function<RowReader.Row, T> each, List<T> all) {
        try {
            all.add(each.apply(row));
        } catch (RefusedException e) {
            e.findings().forEach(finding -> problems.add(text(row.line(), finding)));
        } catch (IllegalArgumentException e) {
            problems.add(file + ": line " + row.line() + ": " + e.getMessage());
        }
    }

    private String text(long line, Finding finding) {
        var value = finding.arguments().getOrDefault("value", "");
        var what = finding.message()
                .substring(Math.min(finding.message().length(), finding.field().length() + 2));
        return file + ": line " + line + ": " + finding.field() + ": " + (value.isEmpty() ? "" : '"' + value + "\" ")
                + what;
    }

    private void stopIfAny() {
        if (problems.isEmpty()) {
            return;
        }
        var told = new ArrayList<>(problems.subList(0, Math.min(SHOWN, problems.size())));
        if (problems.size() > SHOWN) {
            told.add(String.format(Locale.ROOT, "... and %,d more", problems.size() - SHOWN));
        }
        throw Stop.problems(told);
    }
}
