package dev.advocacy.jdbc;

import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import dev.advocacy.event.AmbassadorId;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * A node whose 50 threads all find the same token ended at the same moment. As a process it does a round for each line that it
 * reads, and answers with the token that they all have then.
 */
final class RefreshNode implements AutoCloseable {
    static final AmbassadorId KARI = AmbassadorId.of("kari");

    private static final int THREADS = 50;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final CyclicBarrier together = new CyclicBarrier(THREADS);
    private final Advocacy advocacy;
    private Credentials held;

    RefreshNode(DataSource source, Secret keyset, URI server, Runnable onAnswer) {
        var store = JdbcStore.open(source, TokenKeys.of(keyset));
        this.advocacy = Advocacy.builder()
                .store(store)
                .channel(new TokenChannel(server, onAnswer))
                .build();
        this.held = store.ambassadors().credentials(KARI, TokenChannel.ACCOUNT).orElseThrow();
    }

    public static void main(String[] given) throws Exception {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                var source = Postgres.pool(given[0], 10);
                var node =
                        new RefreshNode(source, Secret.of(in.readLine()), URI.create(given[1]), whenAnswered(given))) {
            System.out.println("ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(node.round());
            }
        }
    }

    /** One round: every thread asks for what comes after the token that it holds; the answer is what they all got. */
    String round() throws InterruptedException, ExecutionException {
        Connections connections = advocacy.connections();
        var stale = held;
        Callable<Credentials> ask = () -> {
            together.await();
            return connections.refreshed(KARI, TokenChannel.ACCOUNT, stale);
        };
        List<Future<Credentials>> asked = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            asked.add(threads.submit(ask));
        }
        var answers = new ArrayList<Credentials>();
        for (var one : asked) {
            answers.add(one.get());
        }
        held = answers.get(0);
        boolean allAlike = answers.stream().allMatch(held::equals);
        return allAlike ? held.accessToken().reveal() : "different answers";
    }

    @Override
    public void close() {
        threads.shutdownNow();
        advocacy.close();
    }

    /** With a third argument the process tells that the network has answered, and goes no further. */
    private static Runnable whenAnswered(String[] given) {
        return given.length < 3 ? () -> {} : RefreshNode::hang;
    }

    private static void hang() {
        System.out.println("answered");
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
