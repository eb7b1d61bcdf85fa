package dev.advocacy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of events for tests. */
final class Events {
    static final String KARI = event("1", "share", "kari");
    static final String OLA = event("2", "share", "ola");

    private Events() {}

    static String event(String id, String kind, String ambassador) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"ambassador\":\"" + ambassador
                + "\",\"at\":\"2026-11-30T08:15:00Z\",\"channel\":\"linkedin\"}";
    }

    static String retraction(String id, String ambassador, String of, String at) {
        return "{\"id\":\"" + id + "\",\"kind\":\"retraction\",\"ambassador\":\"" + ambassador + "\",\"at\":\"" + at
                + "\",\"channel\":\"linkedin\",\"retracts\":\"" + of + "\"}";
    }

    static Path file(Path folder, String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    static Path bytes(Path folder, String name, List<byte[]> parts) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
        return folder.resolve(name);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
