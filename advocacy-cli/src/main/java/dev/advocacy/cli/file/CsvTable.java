package dev.advocacy.cli.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV after RFC 4180 with a line feed at the end of a line. No cell is a formula. */
final class CsvTable implements Table {
    private final Writer text;
    private final CsvWriter csv;

    CsvTable(OutputStream out, List<Column> columns) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        write(columns.stream().map(Column::name).toList());
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        List<String> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        write(texts);
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Collection<?> words) {
            return Cells.defused(
                    String.join(" ", words.stream().map(Object::toString).toList()));
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof String string ? Cells.defused(string) : cell.toString();
    }

    private void write(List<String> texts) throws IOException {
        try {
            csv.writeRecord(texts);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
