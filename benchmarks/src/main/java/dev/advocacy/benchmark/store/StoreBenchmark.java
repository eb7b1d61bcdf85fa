package dev.advocacy.benchmark.store;

import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.content.ContentItem;
import dev.advocacy.jdbc.JdbcStore;
import dev.advocacy.jdbc.TokenKeys;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * How many deliveries a second go the whole way through the store: claim, arm, finish, with synchronous commits on a real
 * PostgreSQL, beside db-scheduler with the same posts on the same server; how many a second come in, beside the server's own COPY of
 * the same rows; and how long a claim takes while a million wait.
 */
public final class StoreBenchmark {
    private static final int ROUNDS = 3;
    private static final int CLAIMS = 2_000;
    private static final int THREADS_FOR_LOTS = 4;
    private static final Duration LEASE = Duration.ofSeconds(25);

    private final Server server;
    private final JdbcStore store;
    private final int workers;

    private StoreBenchmark(Server server, int workers) {
        this.server = server;
        this.workers = workers;
        this.store = JdbcStore.open(server.pool(), TokenKeys.of(TokenKeys.generate()));
    }

    /**
     * Measures and tells.
     *
     * @param args how many deliveries a round, how many wait, how many workers, on which database; left out 20,000, 1,000,000, 32
     *     and a server of our own
     */
    public static void main(String[] args) throws Exception {
        int deliveries = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        int waiting = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        int workers = args.length > 2 ? Integer.parseInt(args[2]) : 32;
        try (var server = Server.at(args.length > 3 ? args[3] : null, workers + 4)) {
            var benchmark = new StoreBenchmark(server, workers);
            benchmark.prepare();
            benchmark.round("warm-up", deliveries);
            for (int round = 1; round <= ROUNDS; round++) {
                benchmark.round("round " + round, deliveries);
            }
            benchmark.claims(waiting);
        }
    }

    private void prepare() {
        store.content()
                .put(
                        ContentItem.of("Our turbine survived the storm", Incoming.PAGE)
                                .withId(Incoming.CONTENT),
                        List.of());
        for (int i = 0; i < Incoming.PEOPLE; i++) {
            var who = Incoming.person(i);
            var consent = Consent.toParticipate("v1", Instant.EPOCH, who.value());
            store.ambassadors()
                    .put(
                            new Ambassador(who, "Person", Locale.ENGLISH, Set.of(), List.of(consent), Map.of()),
                            List.of());
        }
    }

    private void round(String name, int deliveries) throws Exception {
        tell(
                "%s, load %.1f, %,d commits of one row a second on one connection",
                name, load(), server.commitsPerSecond());
        comeIn(deliveries);
        goThrough(deliveries);
    }

    private void comeIn(int deliveries) throws Exception {
        var decisions = Incoming.decisions(deliveries);
        var single = decisions.subList(0, deliveries / 2);
        var many = decisions.subList(deliveries / 2, deliveries);
        double oneByOne = rate(single.size(), () -> Incoming.oneByOne(store.shares(), single, workers));
        var copies = Copies.ofWhatComes(server);
        long before = server.written();
        double inLots = rate(many.size(), () -> Incoming.inLots(store.shares(), many, THREADS_FOR_LOTS));
        long bytes = (server.written() - before) / many.size();
        copies.take(THREADS_FOR_LOTS);
        double copied = rate(many.size(), () -> copies.in(THREADS_FOR_LOTS));
        tell(
                "  enqueue %,.0f/s one by one, each its own commit; %,.0f/s in lots of a thousand, %,d bytes of log each;"
                        + " COPY of the same rows %,.0f/s",
                oneByOne, inLots, bytes, copied);
    }

    private void goThrough(int deliveries) throws Exception {
        var network = new InstantChannel();
        long before = server.transactions();
        double through = rate(deliveries, () -> deliver(network));
        double commits = (server.transactions() - before) / (double) deliveries;
        requireEach(network, deliveries);
        var other = new InstantChannel();
        double peer = rate(deliveries, () -> Peer.deliver(server, other, deliveries, workers));
        requireEach(other, deliveries);
        tell(
                "  claim, arm and finish %,.0f/s, %.2f commits each; db-scheduler %,.0f/s; ratio %.2f",
                through, commits, peer, through / peer);
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

    /** Copies one waiting delivery a million times, in the database, then claims as nodes do. */
    private void claims(int waiting) throws SQLException {
        var first = Incoming.decisions(1).get(0);
        store.shares().add(List.of(first));
        server.run(
                "INSERT INTO advocacy_delivery (tenant, id, share, ambassador, content, channel, account, state,"
                        + " lane, due, fence, reason) SELECT tenant, 'copy-' || n, 'copy-' || n, ambassador, content, channel,"
                        + " account, state, lane, due + n * INTERVAL '1 millisecond', fence, reason FROM advocacy_delivery,"
                        + " generate_series(1, " + waiting + ") n WHERE id = '"
                        + first.delivery().id() + "'",
                "INSERT INTO advocacy_approval (tenant, delivery, body) SELECT tenant, 'copy-' || n, body"
                        + " FROM advocacy_approval, generate_series(1, " + waiting + ") n WHERE delivery = '"
                        + first.delivery().id() + "'",
                "ANALYZE");
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
        tell(
                "claim of %d while %,d wait: median %.2f ms, p99 %.2f ms, load %.1f",
                workers, waiting, took[claims / 2] / 1e6, took[claims * 99 / 100] / 1e6, load());
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

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void tell(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }

    private interface Work {
        void run() throws Exception;
    }
}
