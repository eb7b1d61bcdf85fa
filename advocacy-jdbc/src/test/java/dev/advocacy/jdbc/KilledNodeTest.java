package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.advocacy.Advocacy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code -Dadvocacy.pace=usual} at the pace of production, which takes a minute or so. */
@Tag("long")
@DisplayName("A work of a node that is killed")
class KilledNodeTest {
    /** The fast one gives a node up after six seconds: a busy machine must not keep one still for so long. */
    static final Pace PACE = System.getProperty("advocacy.pace", "fast").equals("usual")
            ? Pace.USUAL
            : new Pace(Duration.ofMillis(200), Duration.ofMillis(500), 12, Duration.ofSeconds(5));

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    @DisplayName("is taken up by another one on PostgreSQL, and not before the first is dead")
    void onPostgres() throws Exception {
        var url = Postgres.withTables();
        try (var source = Postgres.pool(url, 5)) {
            JdbcStore.open(source, Keys.SOME);
            var dead = new AtomicBoolean();
            List<Boolean> runs = Collections.synchronizedList(new ArrayList<>());
            var node = begunNode(url);
            try (var advocacy = advocacy(source);
                    var other = work(source, advocacy, () -> runs.add(dead.get()))) {
                assertThat(other).isNotNull();
                awaitSignsOfLife(source, PACE.missed() + 3);
                dead.set(true);
                long killed = System.nanoTime();
                kill(node);
                await().atMost(PATIENCE).until(() -> !runs.isEmpty());
                System.err.println("taken up after " + Duration.ofNanos(System.nanoTime() - killed));
            } finally {
                kill(node);
            }
            assertThat(runs).containsExactly(true);
        }
    }

    @Test
    @DisplayName("is done after the restart on H2")
    void onH2(@TempDir Path folder) throws Exception {
        var url = "jdbc:h2:file:" + folder + "/store;WRITE_DELAY=0";
        kill(begunNode(url));
        List<Boolean> runs = Collections.synchronizedList(new ArrayList<>());
        try (var source = Postgres.pool(url, 5);
                var advocacy = advocacy(source)) {
            try (var restarted = work(source, advocacy, () -> runs.add(true))) {
                assertThat(restarted).isNotNull();
                await().atMost(PATIENCE).until(() -> !runs.isEmpty());
            }
        }
        assertThat(runs).containsExactly(true);
    }

    private static Advocacy advocacy(DataSource source) {
        return Advocacy.builder().store(JdbcStore.open(source, Keys.SOME)).build();
    }

    private static RecurringWork work(DataSource source, Advocacy advocacy, Runnable digest) {
        return RecurringWork.of(JdbcStore.open(source, Keys.SOME), advocacy)
                .pace(PACE)
                .every(KilledNode.WORK, Duration.ofHours(1), digest)
                .start();
    }

    /** More than it would take to give it up for dead. */
    private static void awaitSignsOfLife(DataSource source, int signs) {
        Set<String> seen = new HashSet<>();
        await().atMost(PATIENCE).until(() -> {
            seen.add(Jdbi.create(source)
                    .withHandle(h -> h.createQuery(
                                    "SELECT CAST(last_heartbeat AS TEXT) FROM advocacy_job WHERE task_name = 'default/digest'")
                            .mapTo(String.class)
                            .one()));
            return seen.size() >= signs;
        });
    }

    private static Process begunNode(String url) throws IOException {
        var node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dadvocacy.pace=" + System.getProperty("advocacy.pace", "fast"),
                        KilledNode.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        String said = lines.readLine();
        assertThat(said).isEqualTo(KilledNode.BEGUN);
        return node;
    }

    /** As {@code kill -9} does. */
    private static void kill(Process node) throws InterruptedException {
        node.destroyForcibly().waitFor();
    }
}
