package dev.advocacy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Tag("long")
@Execution(ExecutionMode.CONCURRENT)
class OrphansTest {
    private static final int PATIENCE = 60;

    @TempDir
    Path folder;

    @Test
    @DisplayName("where the supervisor itself is killed, its nodes, its network and its database end, too")
    void supervisorKilled() throws Exception {
        var log = Files.createFile(folder.resolve("supervisor.log"));
        var run = folder.resolve("run").toString();
        try (var children = new Children()) {
            var supervisor = children.start(
                    Child.java(Crash.class, "512m", log, Map.of(), "--deliveries", "200", "--folder", run));
            assertThat(supervisor.hear("200", Duration.ofSeconds(PATIENCE)))
                    .hasValueSatisfying(rest -> assertThat(rest).startsWith("deliveries approved"));
            awaitNodes(supervisor);
            var orphans = ProcessHandle.of(supervisor.pid())
                    .orElseThrow()
                    .descendants()
                    .toList();

            supervisor.kill();

            assertThat(orphans).hasSizeGreaterThan(3);
            CompletableFuture.allOf(orphans.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(PATIENCE, TimeUnit.SECONDS);
        }
    }

    /** Two nodes, the network, the database with its own, and the shell that watches it. */
    private static void awaitNodes(Child supervisor) throws InterruptedException {
        long seen = nodes(supervisor);
        for (int i = 0; i < 10 * PATIENCE && seen < 2; i++) {
            Thread.sleep(100);
            seen = nodes(supervisor);
        }
        assertThat(seen).isEqualTo(2);
    }

    /** Java processes but for the network. A command line is not told whole, so the name of its class is not seen. */
    private static long nodes(Child supervisor) {
        return ProcessHandle.of(supervisor.pid()).stream()
                        .flatMap(ProcessHandle::children)
                        .filter(child -> child.info().command().orElse("").endsWith("java"))
                        .count()
                - 1;
    }
}
