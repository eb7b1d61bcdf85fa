package dev.advocacy.benchmark.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Post;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.ShareId;
import dev.advocacy.jdbc.JdbcStore;
import dev.advocacy.jdbc.TokenKeys;
import dev.advocacy.share.Share;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * How many deliveries a second go the whole way through the store: claim, arm, finish, with synchronous commits on a real
 * PostgreSQL, beside db-scheduler with the same posts on the same server; how many a second come in; and how long a claim takes
 * while a million wait.
 */
public final class StoreBenchmark {
    private static final int PEOPLE = 200;
    private static final int ROUNDS = 3;
    private static final int CLAIMS = 2_000;
    private static final Duration LEASE = Duration.ofSeconds(25);
    private static final ContentId CONTENT = ContentId.of("turbine");

    private final HikariDataSource source;
    private final JdbcStore store;
    private final int workers;

    private StoreBenchmark(HikariDataSource source, int workers) {
        this.source = source;
        this.workers = workers;
        this.store = JdbcStore.open(source, TokenKeys.of(TokenKeys.generate()));
    }

    /**
     * Measures and tells.
     *
     * @param args how many deliveries a round, how many wait, how many workers; left out 20,000, 1,000,000 and 8
     */
    public static void main(String[] args) throws Exception {
        int deliveries = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int waiting = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        int workers = args.length > 2 ? Integer.parseInt(args[2]) : 8;
        try (var server = start();
                var source = pool(server, workers + 4)) {
            var benchmark = new StoreBenchmark(source, workers);
            benchmark.prepare();
            for (int round = 1; round <= ROUNDS; round++) {
                benchmark.round(round, deliveries);
            }
            benchmark.claims(waiting);
        }
    }

    private static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start();
    }

    private static HikariDataSource pool(EmbeddedPostgres server, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    private void prepare() {
        store.content()
                .put(
                        ContentItem.of("Our turbine survived the storm", URI.create("https://example.com/storm"))
                                .withId(CONTENT),
                        List.of());
        for (int i = 0; i < PEOPLE; i++) {
            String id = person(i).value();
            var consent = Consent.toParticipate("v1", Instant.EPOCH, id);
            store.ambassadors()
                    .put(
                            new Ambassador(
                                    person(i),
                                    "Person " + i,
                                    Locale.ENGLISH,
                                    java.util.Set.of(),
                                    List.of(consent),
                                    java.util.Map.of()),
                            List.of());
        }
    }

    private void round(int round, int deliveries) throws Exception {
        double in = rate(deliveries, () -> spread(deliveries, i -> add(i)));
        var network = new InstantChannel();
        double through = rate(deliveries, () -> deliver(network));
        requireEach(network, deliveries);
        var other = new InstantChannel();
        double peer = rate(deliveries, () -> dbScheduler(other, deliveries));
        requireEach(other, deliveries);
        System.out.printf(
                Locale.ROOT,
                "round %d: enqueue %,.0f/s, one commit each; claim, arm and finish %,.0f/s; db-scheduler %,.0f/s; ratio %.2f%n",
                round,
                in,
                through,
                peer,
                through / peer);
    }

    private void deliver(InstantChannel network) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try (var advocacy = Advocacy.builder()
                .store(store)
                .channel(network)
                .executor(threads, workers)
                .build()) {
            advocacy.deliveries().deliverDue();
        } finally {
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    /** As its own documentation advises for throughput: lock and fetch. */
    private void dbScheduler(InstantChannel network, int posts) throws SQLException, InterruptedException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS peer_task");
            statement.execute(
                    "CREATE TABLE peer_task (task_name TEXT NOT NULL, task_instance TEXT NOT NULL, task_data BYTEA,"
                            + " execution_time TIMESTAMPTZ NOT NULL, picked BOOLEAN NOT NULL, picked_by TEXT,"
                            + " last_success TIMESTAMPTZ, last_failure TIMESTAMPTZ, consecutive_failures INT,"
                            + " last_heartbeat TIMESTAMPTZ, version BIGINT NOT NULL, priority SMALLINT,"
                            + " PRIMARY KEY (task_name, task_instance))");
            statement.execute("CREATE INDEX peer_task_time ON peer_task (execution_time)");
            statement.execute("INSERT INTO peer_task (task_name, task_instance, execution_time, picked, version)"
                    + " SELECT 'post', 'delivery-' || n, now(), FALSE, 1 FROM generate_series(1, " + posts + ") n");
        }
        var task = Tasks.oneTime("post").execute((instance, context) -> network.post(instance.getId()));
        var scheduler = Scheduler.create(source, task)
                .tableName("peer_task")
                .threads(workers)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        scheduler.start();
        while (remaining() > 0) {
            Thread.sleep(50);
        }
        scheduler.stop();
    }

    private long remaining() throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM peer_task")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Copies one waiting delivery a million times, in the database, then claims as nodes do. */
    private void claims(int waiting) throws Exception {
        var first = delivery(0);
        store.shares().add(share(first), first, null, List.of());
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO advocacy_delivery (tenant, id, share, ambassador, content, channel, account, state,"
                            + " lane, due, fence, reason) SELECT tenant, 'copy-' || n, 'copy-' || n, ambassador, content, channel,"
                            + " account, state, lane, due + n * INTERVAL '1 millisecond', fence, reason FROM advocacy_delivery,"
                            + " generate_series(1, " + waiting + ") n WHERE id = '" + first.id() + "'");
            statement.execute("INSERT INTO advocacy_approval (tenant, delivery, body) SELECT tenant, 'copy-' || n, body"
                    + " FROM advocacy_approval, generate_series(1, " + waiting + ") n WHERE delivery = '" + first.id()
                    + "'");
            statement.execute("ANALYZE");
        }
        int claims = Math.min(CLAIMS, waiting / workers / 2);
        long[] took = new long[claims];
        for (int i = 0; i < claims; i++) {
            long began = System.nanoTime();
            int claimed =
                    store.deliveries().claim("node", LEASE, workers, Set.of()).size();
            took[i] = System.nanoTime() - began;
            if (claimed != workers) {
                throw new IllegalStateException("a claim got " + claimed + " of " + workers);
            }
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "claim of %d while %,d wait: median %.2f ms, p99 %.2f ms%n",
                workers,
                waiting,
                took[claims / 2] / 1e6,
                took[claims * 99 / 100] / 1e6);
    }

    private void add(int i) {
        var delivery = delivery(i);
        var share = share(delivery);
        var events = new ArrayList<AdvocacyEvent>();
        events.add(new ShareApproved(
                Instant.now(),
                share.id(),
                delivery.id(),
                share.ambassador(),
                CONTENT,
                InstantChannel.ID,
                delivery.approval().hash()));
        events.addAll(delivery.since(DeliveryState.APPROVED, Instant.now()));
        store.shares().add(share, delivery, null, events);
    }

    private static Delivery delivery(int i) {
        var who = person(i % PEOPLE);
        var account = new Account(InstantChannel.ID, who + "-account", "Person");
        var post = Post.text("I was cold for three weeks on the North Sea, and it was worth every hour of it.");
        var approval = Approval.of(who, account, post, true, Instant.now());
        return Delivery.approved(DeliveryId.random(), ShareId.random(), CONTENT, approval, null)
                .schedule(Instant.now().minusSeconds(3600), "scheduled");
    }

    private static Share share(Delivery delivery) {
        var approval = delivery.approval();
        return new Share(
                delivery.share(),
                approval.ambassador(),
                CONTENT,
                delivery.id(),
                approval.post().text(),
                approval.at());
    }

    private static AmbassadorId person(int i) {
        return AmbassadorId.of("person-" + i);
    }

    private void spread(int many, IntConsumer work) throws InterruptedException, ExecutionException, TimeoutException {
        var threads = Executors.newFixedThreadPool(workers);
        try {
            var all = IntStream.range(0, workers)
                    .mapToObj(w -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, many)
                                    .filter(i -> i % workers == w)
                                    .forEach(work),
                            threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).get(10, TimeUnit.MINUTES);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void requireEach(InstantChannel network, int posts) {
        if (network.posts() != posts || network.twice() != 0) {
            throw new IllegalStateException(network.posts() + " posts of " + posts + ", " + network.twice() + " twice");
        }
    }

    private static double rate(int many, Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return many / ((System.nanoTime() - began) / 1e9);
    }

    private interface Work {
        void run() throws Exception;
    }
}
