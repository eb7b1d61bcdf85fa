package dev.advocacy.cli.log;

import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.terminal.Progress;
import dev.advocacy.cli.terminal.Stop;
import dev.advocacy.cli.terminal.Terminal;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a file of events, or what is piped in, in any of the formats. */
public final class LogReader {
    private static final Path PIPE = Path.of("-");

    private final Terminal terminal;
    private final Set<String> kinds;

    /**
     * A reader.
     *
     * @param terminal for the progress, and for what is piped in
     * @param kinds the kinds of events that the rules know; none for any
     */
    public LogReader(Terminal terminal, Set<String> kinds) {
        this.terminal = terminal;
        this.kinds = kinds;
    }

    /**
     * The log in a file; {@code -} is what is piped in. A {@link Stop} says that it cannot be read at all; everything else
     * stands in the log's problems.
     *
     * @param format none for what the file's name says, and NDJSON where it says nothing
     */
    public EventLog read(Path file, Optional<FileFormat> format) {
        var chosen = format.or(() -> FileFormat.of(file)).orElse(FileFormat.NDJSON);
        try {
            return file.equals(PIPE) ? piped(chosen) : fromFile(file, chosen);
        } catch (EOFException | ZipException e) {
            throw Stop.unreadable(file + " is no whole gzip file: copy it again, or ask for it again");
        } catch (IOException e) {
            throw Stop.unreadable(file + " cannot be read: " + e.getMessage());
        }
    }

    /**
     * The same as columns, which is far faster, where there is nothing to tell of the file: none where a line has to be named,
     * and of formats that are read line by line in any case.
     */
    public Optional<EventColumns> columns(Path file, Optional<FileFormat> format) {
        var chosen = format.or(() -> FileFormat.of(file)).orElse(FileFormat.NDJSON);
        if (chosen != FileFormat.PARQUET || file.equals(PIPE)) {
            return Optional.empty();
        }
        check(file);
        try (var progress = Progress.of(terminal, "Reading " + file.getFileName(), 0)) {
            return ParquetColumns.read(file, kinds, read -> progress.at(read, () -> words(read)));
        }
    }

    private EventLog piped(FileFormat format) throws IOException {
        if (format == FileFormat.PARQUET) {
            throw Stop.unreadable(
                    "Parquet cannot be read from a pipe, its table of contents stands at its end: name a file");
        }
        try (var progress = Progress.of(terminal, "Reading", 0)) {
            var log = new LogBuilder(kinds, read -> progress.at(read, () -> words(read)));
            read(terminal.in(), format, log);
            return log.build();
        }
    }

    private EventLog fromFile(Path file, FileFormat format) throws IOException {
        check(file);
        var name = file.getFileName();
        try (var progress =
                Progress.of(terminal, "Reading " + name, format == FileFormat.PARQUET ? 0 : Files.size(file))) {
            if (format == FileFormat.PARQUET) {
                var log = new LogBuilder(kinds, read -> progress.at(read, () -> words(read)));
                new ParquetReader(log).read(file);
                return log.build();
            }
            return fromStream(file, format, progress);
        }
    }

    private EventLog fromStream(Path file, FileFormat format, Progress progress) throws IOException {
        try (var counted = new Counted(Files.newInputStream(file));
                var in = FileFormat.isGzip(file) ? new GZIPInputStream(counted, 1 << 16) : counted) {
            var log = new LogBuilder(kinds, read -> progress.at(counted.count, () -> words(read)));
            read(in, format, log);
            return log.build();
        }
    }

    private static void read(InputStream in, FileFormat format, LogBuilder log) throws IOException {
        if (format == FileFormat.CSV) {
            new CsvReader(log).read(in);
        } else {
            new NdjsonReader(log).read(in);
        }
    }

    private static void check(Path file) {
        if (!Files.exists(file)) {
            throw Stop.unreadable(file + " is not there: check the path");
        }
        if (Files.isDirectory(file)) {
            throw Stop.unreadable(file + " is a folder: name a file in it");
        }
        if (!Files.isReadable(file)) {
            throw Stop.unreadable("no right to read " + file + ": ask for it, or copy the file");
        }
    }

    private static String words(long read) {
        return String.format(Locale.ROOT, "%,d events", read);
    }

    /** How many bytes went through. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int got = super.read(bytes, from, length);
            count += Math.max(0, got);
            return got;
        }
    }
}
