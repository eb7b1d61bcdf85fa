package dev.advocacy.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Folders of tests, in memory where there is such a place. */
public final class InMemoryTempDir implements TempDirFactory {
    private static final String PREFIX = "advocacy-";

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
        var memory = InMemory.folder("advocacy-test-files");
        return memory.isPresent()
                ? Files.createTempDirectory(Files.createDirectories(memory.get()), PREFIX)
                : Files.createTempDirectory(PREFIX);
    }
}
