package dev.advocacy.cli;

import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.terminal.Stop;
import java.nio.file.Path;

/** The format of a file to be written, known before the work begins. */
final class Formats {
    private Formats() {}

    /** What its name says; a name that says nothing, or a place that cannot be written, stops the command. */
    static FileFormat require(Path file) {
        Output.check(file);
        var format = FileFormat.of(file)
                .orElseThrow(() ->
                        Stop.unreadable(file + " does not say its format: end it with .ndjson, .csv or .parquet"));
        if (format == FileFormat.PARQUET && FileFormat.isGzip(file)) {
            throw Stop.unreadable(file + ": Parquet is compressed in itself; leave .gz out");
        }
        return format;
    }
}
