package dev.advocacy.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Folders in memory, on systems that have such: a test that makes a database, or ends a server's process, need not wait for a disk.
 * Each is named after the process that uses it.
 */
final class InMemory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 2L << 30;

    private InMemory() {}

    /** A name for a folder that is not there yet; empty where memory is no place for it. */
    static Optional<Path> folder(String name) {
        try {
            if (!Files.isWritable(MEMORY) || Files.getFileStore(MEMORY).getUsableSpace() < ENOUGH) {
                return Optional.empty();
            }
            forgetTheDead(name + "-");
            return Optional.of(
                    MEMORY.resolve(name + "-" + ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that was killed has left its folder behind. */
    private static void forgetTheDead(String prefix) throws IOException {
        try (var folders = Files.newDirectoryStream(MEMORY, prefix + "*")) {
            for (var folder : folders) {
                long process = Long.parseLong(folder.getFileName().toString().substring(prefix.length()));
                if (ProcessHandle.of(process).isEmpty()) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
