package dev.advocacy.cli.log;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.scoring.EventForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** CSV with a header: columns by name, in any order; separated by commas, semicolons or tabs, as the header is. */
final class CsvReader {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final char BOM = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final Intake intake;
    private final EventForm form = new EventForm();
    private List<String> header = List.of();

    CsvReader(Intake intake) {
        this.intake = intake;
    }

    void read(InputStream in) throws IOException {
        var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_HEADER);
        skipBom(text);
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(Lines.LONGEST)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                row(row);
            }
        } catch (CsvParseException e) {
            throw Stop.problems(List.of(e.getMessage()
                    + ": mend that line; what stands after it cannot be told apart, so it cannot be passed over"));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void skipBom(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BOM) {
            text.reset();
        }
    }

    /** The one that stands in the header; without any it is the comma. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char found = ',';
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int c = text.read();
            if (c == ',' || c == ';' || c == '\t') {
                found = (char) c;
                break;
            }
            if (c < 0 || c == '\n') {
                break;
            }
        }
        text.reset();
        return found;
    }

    private void row(CsvRecord row) {
        if (header.isEmpty()) {
            header = header(row);
        } else if (row.getFieldCount() != header.size()) {
            problem(
                    row,
                    "wrong-columns",
                    "line",
                    "has " + row.getFieldCount() + " cells, and the header " + header.size()
                            + ": put cells with a separator in them into quotes");
        } else {
            event(row);
        }
    }

    private List<String> header(CsvRecord row) {
        var names = row.getFields().stream().map(String::strip).toList();
        var missing = EventForm.NEEDED.stream().filter(f -> !names.contains(f)).toList();
        if (!missing.isEmpty()) {
            throw Stop.problems(List.of("line 1: the header has no " + String.join(", no ", missing)
                    + ": the first line names the columns, " + String.join(",", EventForm.FIELDS)
                    + "; the first five are needed"));
        }
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).findFirst().ifPresent(twice -> {
            throw Stop.problems(List.of("line 1: the header has " + twice + " twice: remove one of the columns"));
        });
        names.stream().filter(name -> !EventForm.has(name)).forEach(intake::unread);
        return names;
    }

    private void event(CsvRecord row) {
        form.clear();
        for (int i = 0; i < header.size(); i++) {
            cell(header.get(i), row.getField(i));
        }
        try {
            intake.event(row.getStartingLineNumber(), form.event());
        } catch (RefusedException e) {
            e.findings().forEach(finding -> intake.problem(row.getStartingLineNumber(), finding));
        }
    }

    private void cell(String field, String text) {
        form.put(field, text);
        if (text.indexOf(REPLACEMENT) >= 0 && EventForm.has(field)) {
            form.problem("no-utf8", field, text, "is no UTF-8: save the file as UTF-8");
        }
    }

    private void problem(CsvRecord row, String code, String field, String what) {
        intake.problem(
                row.getStartingLineNumber(),
                Finding.error("event." + code, field, Objects.requireNonNull(field) + ": " + what));
    }
}
