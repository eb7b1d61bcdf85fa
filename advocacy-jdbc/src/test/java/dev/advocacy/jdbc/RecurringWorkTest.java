package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.Advocacy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecurringWorkTest {
    static final Pace FAST = new Pace(Duration.ofMillis(100), Duration.ofMillis(500), 4, Duration.ofSeconds(2));

    @TempDir
    Path folder;

    @Test
    void thin() {
        try (HikariDataSource source = Postgres.pool("jdbc:h2:file:" + folder + "/x;WRITE_DELAY=0", 10)) {
            var store = JdbcStore.open(source, Keys.SOME);
            var runs = new AtomicInteger();
            try (var advocacy = Advocacy.builder().store(store).build();
                    var work = RecurringWork.of(store, advocacy)
                            .pace(FAST)
                            .every("feeds", Duration.ofSeconds(1), runs::incrementAndGet)
                            .start()) {
                assertThat(work).isNotNull();
                await().untilAsserted(() -> assertThat(runs).hasValueGreaterThan(2));
            }
        }
    }
}
