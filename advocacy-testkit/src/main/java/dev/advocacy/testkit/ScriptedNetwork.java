package dev.advocacy.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network on the loopback interface that answers as scripted and keeps every request that stood on the wire. Speaks
 * HTTP/1.1 without TLS, keeps connections open as real servers do, and adds nothing of its own. A request that nothing was
 * scripted for is kept and answered with 501. Thread-safe.
 */
public final class ScriptedNetwork implements AutoCloseable {
    private static final int BACKLOG = 256;
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final ServerSocket server;
    private final Socket held = new Socket();
    private final ExecutorService threads = Executors.newCachedThreadPool(ScriptedNetwork::daemon);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Script> scripts = new CopyOnWriteArrayList<>();
    private final List<WireRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch deaf = new CountDownLatch(1);
    private volatile boolean hangingUp;

    private ScriptedNetwork(ServerSocket server) {
        this.server = server;
    }

    /** Opens a network on a free port. */
    public static ScriptedNetwork start() {
        try {
            var network = new ScriptedNetwork(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
            network.threads.execute(network::accept);
            return network;
        } catch (IOException e) {
            throw new UncheckedIOException("no port on the loopback interface can be opened", e);
        }
    }

    /** Where it listens, without a trailing slash; after {@link #close()} a connection there is refused. */
    public URI baseUrl() {
        return URI.create("http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
    }

    /**
     * Answers requests of this kind, one reply after the other; the last stands for all that follow. Of two routes that match,
     * the one scripted later answers.
     *
     * @return this
     */
    public ScriptedNetwork answer(Route route, Reply first, Reply... further) {
        scripts.add(0, new Script(route, first, List.of(further), new AtomicInteger()));
        return this;
    }

    /**
     * From now on every new connection is closed before a byte of it is read.
     *
     * @return this
     */
    public ScriptedNetwork hangUp() {
        hangingUp = true;
        return this;
    }

    /**
     * From now on every new connection is refused, and open ones end. The port is kept until the network is closed, so that
     * nobody else answers there.
     *
     * @return this
     */
    public ScriptedNetwork refuse() {
        stop();
        try {
            held.setReuseAddress(true);
            held.bind(server.getLocalSocketAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("the port that was listened on cannot be kept", e);
        }
        return this;
    }

    /** Every request so far, in the order in which they were read. */
    public List<WireRequest> requests() {
        return List.copyOf(requests);
    }

    /** The requests of this kind so far. */
    public List<WireRequest> requests(Route route) {
        return requests.stream().filter(route::matches).toList();
    }

    /** How many connections were opened so far. */
    public int connections() {
        return connections.get();
    }

    /**
     * Ends every connection and every stalled answer. Once it returns, a new connection is refused. Closing twice does nothing
     * the second time.
     */
    @Override
    public void close() {
        stop();
        quietly(held);
    }

    private void stop() {
        closed.countDown();
        quietly(server);
        sockets.forEach(ScriptedNetwork::quietly);
        threads.shutdownNow();
        awaitDeaf();
    }

    /** The kernel takes connections for as long as a thread is within accept, even after the socket was closed. */
    private void awaitDeaf() {
        try {
            if (!deaf.await(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the network still listens " + CLOSING + " after it was closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        try {
            while (closed.getCount() > 0) {
                Socket socket = server.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException | RejectedExecutionException e) {
            // The network was closed: nothing more is accepted.
        } finally {
            deaf.countDown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (closed.getCount() > 0 && !hangingUp) {
                converse(new Connection(socket));
            }
        } catch (IOException | InterruptedException e) {
            // The client went away or the network was closed: what was read by then is kept.
        } finally {
            sockets.remove(socket);
        }
    }

    private void converse(Connection connection) throws IOException, InterruptedException {
        boolean open = true;
        while (open) {
            Optional<WireRequest> request = connection.read();
            request.ifPresent(requests::add);
            open = request.isPresent() && reply(connection, request.get());
        }
    }

    /** Whether the connection stays open. */
    private boolean reply(Connection connection, WireRequest request) throws IOException, InterruptedException {
        Answer answer = answerTo(request);
        switch (answer.ending()) {
            case STALLED -> closed.await();
            case DROPPED -> {}
            case RESET -> connection.reset();
            default -> connection.write(answer, !request.method().equals("HEAD"));
        }
        return answer.ending() == Answer.Ending.WHOLE
                && !request.header("connection").orElse("").equalsIgnoreCase("close");
    }

    private Answer answerTo(WireRequest request) {
        return scripts.stream()
                .filter(script -> script.route.matches(request))
                .findFirst()
                .map(script -> script.next().to(request))
                .orElseGet(() -> Reply.of(501, Map.of(), "nothing is scripted for " + request));
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "scripted-network");
        thread.setDaemon(true);
        return thread;
    }

    private static void quietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            // Closing a test's socket is best effort: the port is free either way.
        }
    }

    private record Script(Route route, Reply first, List<Reply> further, AtomicInteger used) {
        Reply next() {
            int turn = used.getAndUpdate(n -> Math.min(n + 1, further.size()));
            return turn == 0 ? first : further.get(turn - 1);
        }
    }
}
