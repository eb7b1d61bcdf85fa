package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object on one line, in the form that the files have. */
final class Json {
    private Json() {}

    static String line(List<Column> columns, List<? extends @Nullable Object> cells) {
        var bytes = new ByteArrayOutputStream();
        try {
            Table.write(bytes, FileFormat.NDJSON, columns, table -> table.row(cells));
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory failed", e);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
