package dev.advocacy.cli.file;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Rows being written, in one of the formats. Not thread-safe. */
public interface Table extends Closeable {

    /** One row; a cell that has nothing is null. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes the rows of a table. */
    @FunctionalInterface
    interface Rows {
        /** All of them. */
        void into(Table table) throws IOException;
    }

    /** On a stream, which is flushed and stays open. */
    static void write(OutputStream out, FileFormat format, List<Column> columns, Rows rows) throws IOException {
        var table = format == FileFormat.CSV ? new CsvTable(out, columns) : new NdjsonTable(out, columns);
        rows.into(table);
        table.close();
        out.flush();
    }

    /** In a file, whole or not at all; compressed where its name says so. */
    static void write(Path file, FileFormat format, List<Column> columns, Rows rows) {
        Output.write(file, place -> {
            if (format == FileFormat.PARQUET) {
                try (var table = new ParquetTable(place, columns)) {
                    rows.into(table);
                    table.complete();
                }
            } else {
                try (var out = stream(place, FileFormat.isGzip(file))) {
                    write(out, format, columns, rows);
                }
            }
        });
    }

    private static OutputStream stream(Path file, boolean gzip) throws IOException {
        var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        return gzip ? new GZIPOutputStream(out, 1 << 16) : out;
    }
}
