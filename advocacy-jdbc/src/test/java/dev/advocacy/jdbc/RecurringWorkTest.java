package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.Advocacy;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Recurring work")
class RecurringWorkTest {
    /** A machine that is busy with something else for ten seconds makes no node look dead. */
    static final Pace FAST = new Pace(Duration.ofMillis(40), Duration.ofMillis(500), 20, Duration.ofSeconds(1));

    private static final Pace PATIENT = new Pace(FAST.look(), FAST.heartbeat(), FAST.missed(), Duration.ofMinutes(1));

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration SELDOM = Duration.ofDays(1);

    private final PrintStream stderr = System.err;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private HikariDataSource source;
    private JdbcStore store;
    private Advocacy advocacy;

    @BeforeAll
    static void bePatient() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        source = Postgres.pool("jdbc:h2:file:" + folder + "/store;WRITE_DELAY=0", 20);
        store = JdbcStore.open(source, Keys.SOME);
        advocacy = Advocacy.builder().store(store).build();
    }

    @AfterEach
    void close() {
        System.setErr(stderr);
        stderr.print(log.toString(StandardCharsets.UTF_8));
        advocacy.close();
        source.close();
    }

    @Test
    @DisplayName("that throws is told by its name and runs again; the others run on")
    void goesOnAfterAFailure() {
        var bad = new AtomicInteger();
        var good = new AtomicInteger();
        var work = plan().every("feeds", SOON, () -> fail(bad.incrementAndGet()))
                .every("digest", SOON, good::incrementAndGet)
                .start();
        try (work) {
            await().until(() -> bad.get() >= 3 && good.get() >= 3);
        }
        assertThat(log())
                .contains("Recurring work 'feeds' failed; it runs again at ", "feed 1 is away", "feed 2 broke");
    }

    @Test
    @DisplayName("begins without a warning, with rows that hold no data and no class names, all of them the tenant's")
    void keepsNoData() {
        var runs = new AtomicInteger();
        try (var work = plan().every("feeds", SELDOM, runs::incrementAndGet).start()) {
            assertThat(work).isNotNull();
            await().until(() -> runs.get() == 1 && count("advocacy_job WHERE last_success IS NOT NULL") == 4);
        }
        assertThat(count("advocacy_job WHERE task_data IS NOT NULL")).isZero();
        assertThat(texts("SELECT task_name || '|' || task_instance FROM advocacy_job ORDER BY 1"))
                .containsExactly(
                        "default/advocacy.accounts|recurring",
                        "default/advocacy.counts|recurring",
                        "default/advocacy.revocations|recurring",
                        "default/feeds|recurring");
        assertThat(log()).doesNotContain(" WARN ", " ERROR ");
        assertThatThrownBy(() -> new NoData().serialize(new Object())).hasMessageContaining("it has no data");
    }

    @Test
    @DisplayName("leaves the host's own db-scheduler in the same database alone, which leaves it alone")
    void livesBesideTheHosts() {
        Jdbi.create(source)
                .useHandle(h -> h.execute("CREATE TABLE scheduled_tasks AS SELECT * FROM advocacy_job WITH NO DATA"));
        var hosts = new AtomicInteger();
        var ours = new AtomicInteger();
        var task = Tasks.recurring("default/digest", FixedDelay.of(SOON)).execute((i, c) -> hosts.incrementAndGet());
        var host = Scheduler.create(source)
                .startTasks(List.of(task))
                .pollingInterval(FAST.look())
                .build();
        host.start();
        try (var work = plan().every("digest", SELDOM, ours::incrementAndGet).start()) {
            assertThat(work).isNotNull();
            await().until(() -> hosts.get() >= 3 && ours.get() == 1);
        } finally {
            host.stop();
        }
        assertThat(ours).hasValue(1);
        assertThat(count("scheduled_tasks")).isEqualTo(1);
        assertThat(count("advocacy_job")).isEqualTo(4);
    }

    @Test
    @DisplayName("of another tenant, or of a newer version, is not deleted by nodes that do not know it")
    void leavesTheUnknownAlone() {
        var clock = new ShiftedClock();
        var other = JdbcStore.builder(source, Keys.SOME).tenant("other").open();
        RecurringWork.of(other, advocacy)
                .pace(FAST)
                .every("theirs", SELDOM, () -> {})
                .start()
                .close();
        var runs = new AtomicInteger();
        try (var work =
                plan().clock(clock).every("ours", SOON, runs::incrementAndGet).start()) {
            assertThat(work).isNotNull();
            clock.set(Instant.now().plus(Duration.ofDays(2)));
            await().until(() -> log().contains("unknown task-name 'other/theirs'"));
            clock.set(Instant.now().plus(Duration.ofDays(60)));
            int before = runs.get();
            await().until(() -> runs.get() >= before + 12);
        }
        assertThat(count("advocacy_job WHERE task_name LIKE 'other/%'")).isEqualTo(4);
    }

    @Test
    @DisplayName("that does not fit is refused with all that is wrong, and nothing begins")
    void refusesWhatDoesNotFit() {
        var plan = RecurringWork.of(store, advocacy)
                .every("Feeds!", Duration.ofHours(1), () -> {})
                .every("advocacy.counts", Duration.ofHours(1), () -> {})
                .every("often", Duration.ofSeconds(9), () -> {})
                .every("never", Duration.ofDays(367), () -> {})
                .every("backwards", Duration.ofHours(-1), () -> {})
                .daily("often", LocalTime.NOON, ZoneOffset.UTC, () -> {});
        assertThatThrownBy(plan::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "recurring work does not fit: name 'Feeds!': give 1 to 100 of a-z, 0-9, dot, dash and underscore;"
                                + " name 'advocacy.counts': those that begin with 'advocacy.' are the SDK's own;"
                                + " 'often' every PT9S: give PT10S to PT8784H; 'never' every PT8808H: give PT10S to PT8784H;"
                                + " 'backwards' every PT-1H: give PT10S to PT8784H;"
                                + " 'often' is there twice: give each work a name of its own");
        assertThat(count("advocacy_job")).isZero();
    }

    @Test
    @DisplayName("does not begin where its table is missing, and says so")
    void needsItsTable() {
        Jdbi.create(source).useHandle(h -> h.execute("DROP TABLE advocacy_job"));
        assertThatThrownBy(() -> plan().start())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("needs the table advocacy_job of the store");
    }

    @Test
    @DisplayName("that is under way when it is closed is waited for; a second closing does nothing")
    void waitsForWhatIsUnderWay() {
        var closing = new AtomicBoolean();
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var work = plan().pace(PATIENT)
                .every("long", SELDOM, () -> {
                    begun.countDown();
                    await().until(closing::get);
                    IntStream.range(0, 20).forEach(i -> store.deliveries().pause(i % 2 == 0, List.of()));
                    ended.set(true);
                })
                .start();
        await().until(() -> begun.getCount() == 0);
        closing.set(true);
        work.close();
        assertThat(ended).isTrue();
        work.close();
    }

    @Test
    @DisplayName(
            "that does not end when it is closed is left to itself, not interrupted: that would close H2 for everybody")
    void leavesWhatDoesNotEnd() throws InterruptedException {
        var writes = new AtomicInteger();
        var over = new AtomicBoolean();
        var interrupted = new AtomicBoolean();
        var done = new CountDownLatch(1);
        var work = plan().every("endless", SELDOM, () -> {
                    while (!over.get()) {
                        store.deliveries().pause(writes.incrementAndGet() % 2 == 0, List.of());
                    }
                    interrupted.set(Thread.currentThread().isInterrupted());
                    done.countDown();
                })
                .start();
        await().until(() -> writes.get() > 0);
        work.close();
        int before = writes.get();
        await().until(() -> writes.get() > before);
        over.set(true);
        done.await();
        assertThat(interrupted).isFalse();
        assertThat(log()).doesNotContain("MVStoreException");
    }

    private RecurringWork.Builder plan() {
        return RecurringWork.of(store, advocacy).pace(FAST);
    }

    private static void fail(int time) {
        if (time == 1) {
            throw new IllegalStateException("feed 1 is away");
        }
        throw new AssertionError("feed " + time + " broke");
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    private int count(String rows) {
        return Integer.parseInt(texts("SELECT COUNT(*) FROM " + rows).get(0));
    }

    private List<String> texts(String sql) {
        return Jdbi.create(source)
                .withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }
}
