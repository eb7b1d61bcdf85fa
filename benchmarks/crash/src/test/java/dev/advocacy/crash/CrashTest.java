package dev.advocacy.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Tag("long")
@Execution(ExecutionMode.CONCURRENT)
class CrashTest {
    @Test
    @DisplayName("PostgreSQL, 5,000 deliveries, 10 kills: none twice, none lost")
    void postgres() throws Exception {
        var run = run("--form", "short");

        assertThat(run.status).as(run.text).isZero();
        assertThat(run.text).contains("posts twice                        0", "lost                               0");
    }

    @Test
    @DisplayName("H2 in a file, 500 deliveries, 3 kills: none twice, none lost")
    void h2() throws Exception {
        var run = run("--form", "short", "--database", "h2", "--deliveries", "500", "--strikes", "3");

        assertThat(run.status).as(run.text).isZero();
    }

    @Test
    @DisplayName("without the arming commit posts are there twice, and the harness says which")
    void withoutArming() throws Exception {
        var run = run("--form", "short", "--deliveries", "150", "--strikes", "3", "--without-arming");

        assertThat(run.status).as(run.text).isEqualTo(1);
        assertThat(run.text).containsPattern("BREACH \\S+ is PUBLISHED .* on the network 2 times");
    }

    @Test
    @DisplayName("an option that is not understood is told with those that are, and nothing is started")
    void unknownOption() throws Exception {
        var run = run("--kill", "everybody");

        assertThat(run.status).isEqualTo(2);
        assertThat(run.text).contains("unknown option --kill", "--strikes", "--without-arming");
    }

    private record Ended(int status, String text) {}

    /** Each run in a folder of its own, since they run at the same time. */
    private static Ended run(String... options) throws Exception {
        var runs = Files.createDirectories(Path.of("target", "crash"));
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--folder", Files.createTempDirectory(runs, "test-").toString()));
        var text = new ByteArrayOutputStream();
        var out = new PrintStream(text, true, StandardCharsets.UTF_8);
        int status = Crash.run(out, out, Clock.systemUTC(), all.toArray(String[]::new));
        return new Ended(status, text.toString(StandardCharsets.UTF_8));
    }
}
