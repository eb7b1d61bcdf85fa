package dev.advocacy.cli.paths;

import dev.advocacy.cli.file.CsvRows;
import dev.advocacy.cli.file.FileFormat;
import dev.advocacy.cli.terminal.Stop;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a file of paths, CSV. */
public final class PathsReader {
    private static final Path PIPE = Path.of("-");

    private PathsReader() {}

    /**
     * The paths in a file; {@code -} is what is piped in. A {@link Stop} says that it cannot be read at all, or names everything
     * that is wrong with it.
     *
     * @param piped what is piped in
     */
    public static PathTable read(Path file, InputStream piped) {
        var sheet = new PathSheet(file);
        try (var in = open(file, piped)) {
            CsvRows.read(in, sheet);
        } catch (Stop e) {
            throw sheet.named(e);
        } catch (EOFException | ZipException e) {
            throw Stop.unreadable(file + " is no whole gzip file: copy it again, or ask for it again");
        } catch (IOException e) {
            throw Stop.unreadable(file + " cannot be read: " + e.getMessage());
        }
        return sheet.table();
    }

    private static InputStream open(Path file, InputStream piped) throws IOException {
        if (file.equals(PIPE)) {
            return piped;
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw Stop.unreadable(file + " is no file that can be read: check the path and its rights");
        }
        if (FileFormat.of(file).filter(format -> format != FileFormat.CSV).isPresent()) {
            throw Stop.unreadable(file + " is no CSV: write paths as CSV, one path a line");
        }
        var in = Files.newInputStream(file);
        return FileFormat.isGzip(file) ? new GZIPInputStream(in) : in;
    }
}
