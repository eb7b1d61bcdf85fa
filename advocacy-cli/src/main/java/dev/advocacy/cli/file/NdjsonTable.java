package dev.advocacy.cli.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; a cell that has nothing is left out. */
final class NdjsonTable implements Table {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final OutputStream out;
    private final JsonGenerator json;
    private final List<Column> columns;
    private boolean any;

    NdjsonTable(OutputStream out, List<Column> columns) throws IOException {
        this.out = out;
        this.columns = columns;
        json = JSON.createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        any = true;
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            var cell = cells.get(i);
            if (cell != null) {
                json.writeFieldName(columns.get(i).name());
                value(cell);
            }
        }
        json.writeEndObject();
    }

    private void value(Object cell) throws IOException {
        if (cell instanceof Long number) {
            json.writeNumber(number);
        } else if (cell instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (cell instanceof Collection<?> words) {
            json.writeStartArray();
            for (Object word : words) {
                json.writeString(word.toString());
            }
            json.writeEndArray();
        } else {
            json.writeString(cell.toString());
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
        if (any) {
            out.write('\n');
        }
    }
}
