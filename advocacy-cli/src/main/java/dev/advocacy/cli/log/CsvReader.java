package dev.advocacy.cli.log;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.cli.file.CsvRows;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.scoring.EventForm;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Events as CSV: a field is a column. */
final class CsvReader implements CsvRows.Sheet {
    private static final char REPLACEMENT = '\uFFFD';

    private final Intake intake;
    private final EventForm form = new EventForm();
    private List<String> header = List.of();

    CsvReader(Intake intake) {
        this.intake = intake;
    }

    void read(InputStream in) throws IOException {
        CsvRows.read(in, this);
    }

    @Override
    public void header(List<String> names) {
        var missing = EventForm.NEEDED.stream().filter(f -> !names.contains(f)).toList();
        if (!missing.isEmpty()) {
            throw Stop.problems(List.of("line 1: the header has no " + String.join(", no ", missing)
                    + ": the first line names the columns, " + String.join(",", EventForm.FIELDS)
                    + "; the first five are needed"));
        }
        names.stream().distinct().filter(name -> !EventForm.has(name)).forEach(intake::unread);
        header = names;
    }

    @Override
    public void row(long line, List<String> cells) {
        form.clear();
        for (int i = 0; i < header.size(); i++) {
            cell(header.get(i), cells.get(i));
        }
        try {
            intake.event(line, form.event());
        } catch (RefusedException e) {
            e.findings().forEach(finding -> intake.problem(line, finding));
        }
    }

    private void cell(String field, String text) {
        form.put(field, text);
        if (text.indexOf(REPLACEMENT) >= 0 && EventForm.has(field)) {
            form.problem("no-utf8", field, text, "is no UTF-8: save the file as UTF-8");
        }
    }

    @Override
    public void wrong(long line, String what) {
        intake.problem(line, Finding.error("event.wrong-columns", "line", "line: " + what));
    }
}
