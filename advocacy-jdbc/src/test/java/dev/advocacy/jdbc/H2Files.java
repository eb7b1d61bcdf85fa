package dev.advocacy.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** H2 in files. Each database is new. */
final class H2Files {
    private static final AtomicInteger FILES = new AtomicInteger();
    private static final String ENDING = ".mv.db";
    private static @Nullable Path template;

    private H2Files() {}

    /** The address of a new database with the store's empty tables: a copy of one in which they were made once. */
    static String withTables(@Nullable Path folder) {
        String name = folder + "/" + FILES.incrementAndGet();
        try {
            Files.copy(template(), Path.of(name + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return url(name);
    }

    private static synchronized Path template() throws IOException {
        if (template == null) {
            var folder = Files.createTempDirectory("advocacy-h2");
            var made = folder.resolve("template");
            try (var source = Postgres.pool(url(made.toString()), 3)) {
                JdbcStore.open(source, Keys.SOME);
            }
            template = Path.of(made + ENDING);
            template.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
        }
        return template;
    }

    private static String url(String name) {
        return "jdbc:h2:file:" + name + ";WRITE_DELAY=0";
    }
}
