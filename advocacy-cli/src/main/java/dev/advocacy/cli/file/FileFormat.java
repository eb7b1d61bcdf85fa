package dev.advocacy.cli.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** How a file is written. */
public enum FileFormat {
    /** One JSON object a line: {@code .ndjson} or {@code .jsonl}. */
    NDJSON,
    /** Commas, a header, RFC 4180: {@code .csv}. */
    CSV,
    /** Apache Parquet: {@code .parquet}. */
    PARQUET;

    private static final String GZIP = ".gz";

    /** What the file's name says, with or without a {@code .gz} behind it. */
    public static Optional<FileFormat> of(Path file) {
        var name = lower(file);
        var plain = isGzip(file) ? name.substring(0, name.length() - GZIP.length()) : name;
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "ndjson", "jsonl" -> Optional.of(NDJSON);
            case "csv" -> Optional.of(CSV);
            case "parquet" -> Optional.of(PARQUET);
            default -> Optional.empty();
        };
    }

    /** Whether the name says that it is compressed. */
    public static boolean isGzip(Path file) {
        return lower(file).endsWith(GZIP);
    }

    private static String lower(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }
}
