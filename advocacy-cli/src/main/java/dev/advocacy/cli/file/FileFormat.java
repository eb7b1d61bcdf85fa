package dev.advocacy.cli.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a file is written. */
public enum FileFormat {
    /** One JSON object a line. */
    NDJSON(".ndjson", ".jsonl"),
    /** Commas, a header, RFC 4180. */
    CSV(".csv"),
    /** Apache Parquet. */
    PARQUET(".parquet");

    private static final String GZIP = ".gz";

    private final String[] endings;

    FileFormat(String... endings) {
        this.endings = endings;
    }

    /** What the file's name says, with or without a {@code .gz} behind it. */
    public static Optional<FileFormat> of(Path file) {
        var name = withoutGzip(file);
        for (FileFormat format : values()) {
            for (String ending : format.endings) {
                if (name.endsWith(ending)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the name says that it is compressed. */
    public static boolean isGzip(Path file) {
        return lower(file).endsWith(GZIP);
    }

    private static String withoutGzip(Path file) {
        var name = lower(file);
        return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    }

    private static String lower(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }
}
