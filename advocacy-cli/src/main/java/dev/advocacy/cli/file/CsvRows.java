package dev.advocacy.cli.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.advocacy.cli.terminal.Stop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** CSV with a header: columns by name, in any order; separated by commas, semicolons or tabs, as the header is. */
public final class CsvRows {
    /** So many characters one record may have. */
    public static final int LONGEST = 1 << 20;

    private static final int LONGEST_HEADER = 1 << 16;
    private static final char BOM = '\uFEFF';

    private final Sheet sheet;
    private List<String> header = List.of();

    private CsvRows(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Takes what stands in a file. */
    public interface Sheet {
        /** The names of the columns, none of them twice; a {@link Stop} says that a needed one is missing. */
        void header(List<String> names);

        /** A record with as many cells as the header has; the line is the one it begins on, from 1. */
        void row(long line, List<String> cells);

        /** A record that cannot be told apart into cells. */
        void wrong(long line, String what);
    }

    /** Reads all of it; a {@link Stop} says that its records cannot be told apart. */
    public static void read(InputStream in, Sheet sheet) throws IOException {
        new CsvRows(sheet).read(in);
    }

    private void read(InputStream in) throws IOException {
        var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_HEADER);
        skipBom(text);
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST)
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
            header = row.getFields().stream().map(String::strip).toList();
            sheet.header(header);
            twice(header).ifPresent(twice -> {
                throw Stop.problems(List.of("line 1: the header has " + twice + " twice: remove one of the columns"));
            });
        } else if (row.getFieldCount() != header.size()) {
            sheet.wrong(
                    row.getStartingLineNumber(),
                    "has " + row.getFieldCount() + " cells, and the header " + header.size()
                            + ": put cells with a separator in them into quotes");
        } else {
            sheet.row(row.getStartingLineNumber(), row.getFields());
        }
    }

    static Optional<String> twice(List<String> names) {
        var seen = new HashSet<String>();
        return names.stream().filter(name -> !seen.add(name)).findFirst();
    }
}
