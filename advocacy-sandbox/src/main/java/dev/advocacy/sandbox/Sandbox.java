package dev.advocacy.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Social networks on loopback: a server that only this machine can reach, to build and test against without an account.
 *
 * <p>{@link #start()} takes a free port and the system clock; {@link #builder()} lets both be chosen. Thread-safe. Closing stops the
 * server at once and forgets everything; closing again does nothing.
 */
public final class Sandbox implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int BACKLOG = 1024;
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    static {
        // Read once when the server class loads; without it small answers wait 40 ms.
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(THREADS, daemons("sandbox"));
    private final LinkedInSandbox linkedIn;
    private final XSandbox x;
    private final FacebookSandbox facebook;
    private final List<NetworkSandbox> networks;

    private Sandbox(HttpServer server, Clock clock, long seed) {
        this.server = server;
        this.linkedIn = new LinkedInSandbox(url(), clock, seed);
        this.x = new XSandbox(url(), clock, seed);
        this.facebook = new FacebookSandbox(url(), clock, seed);
        this.networks = List.of(linkedIn, x, facebook);
    }

    /** A running sandbox on a free port with the system clock. */
    public static Sandbox start() {
        return builder().start();
    }

    /** Choices first, then {@link Builder#start()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where it listens, e.g. {@code http://127.0.0.1:40001}. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The LinkedIn in this sandbox; always the same object. */
    public LinkedInSandbox linkedIn() {
        return linkedIn;
    }

    /** The X in this sandbox; always the same object. */
    public XSandbox x() {
        return x;
    }

    /** The Facebook in this sandbox; always the same object. */
    public FacebookSandbox facebook() {
        return facebook;
    }

    /** Every network in this sandbox. */
    public List<NetworkSandbox> networks() {
        return networks;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void open() {
        server.setExecutor(workers);
        networks.forEach(network -> server.createContext(network.url().getPath() + "/", network.front(workers)));
        server.createContext(Control.PATH, new Control(networks).front(workers));
        server.start();
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** The choices before a sandbox starts. Not thread-safe; may start several sandboxes. */
    public static final class Builder {
        private int port;
        private Clock clock = Clock.systemUTC();
        private long seed = 1;

        private Builder() {}

        /** The port on 127.0.0.1; 0, the default, takes a free one. */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** The clock for tokens, versions, quotas and the audience; the system's by default. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Decides how the audience behaves: the same seed and posts, the same audience. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Starts listening.
         *
         * @throws UncheckedIOException if the port is taken
         */
        public Sandbox start() {
            try {
                InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
                HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
                Sandbox sandbox = new Sandbox(server, clock, seed);
                sandbox.open();
                return sandbox;
            } catch (IOException taken) {
                throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, taken);
            }
        }
    }
}
