package dev.advocacy.channel.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that knows sockets and little HTTP: it counts what really arrived and misbehaves as told. */
final class RawServer implements AutoCloseable {

    /** What is done with one request, once as much of it was read as {@link #reads()} says. */
    interface Turn {
        void answer(Socket socket) throws IOException;

        default Reads reads() {
            return Reads.ALL;
        }
    }

    enum Reads {
        NOTHING,
        HEAD,
        SOME_BODY,
        ALL
    }

    record Seen(String head, int bodyBytes) {}

    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Turn> turns = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    final List<Seen> requests = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    RawServer(Turn... script) {
        turns.addAll(List.of(script));
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    static Turn reading(Reads reads, Turn turn) {
        return new Turn() {
            @Override
            public void answer(Socket socket) throws IOException {
                turn.answer(socket);
            }

            @Override
            public Reads reads() {
                return reads;
            }
        };
    }

    static Turn says(String answer) {
        return says(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Turn says(byte[] answer) {
        return socket -> {
            socket.getOutputStream().write(answer);
            socket.getOutputStream().flush();
        };
    }

    static Turn saysAndCloses(String answer) {
        return socket -> {
            says(answer).answer(socket);
            socket.close();
        };
    }

    static Turn resets() {
        return socket -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    /** Holds the connection open, silent, until the server is closed. */
    Turn stalls(CountDownLatch reached) {
        return socket -> {
            reached.countDown();
            waitForEnd();
        };
    }

    void then(Turn... more) {
        turns.addAll(List.of(more));
    }

    URI uri(String path) {
        return uri("http", path);
    }

    URI uri(String scheme, String path) {
        return URI.create(scheme + "://127.0.0.1:" + listening.getLocalPort() + path);
    }

    long count(String method) {
        return requests.stream().filter(r -> r.head().startsWith(method + " ")).count();
    }

    @Override
    public void close() {
        closing.countDown();
        shut(listening);
        open.forEach(RawServer::shut);
        threads.shutdownNow();
    }

    private void waitForEnd() {
        try {
            closing.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            shut(listening);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (!socket.isClosed()) {
                Turn next = turns.peek();
                if (next != null && next.reads() == Reads.NOTHING) {
                    turns.remove();
                    next.answer(socket);
                } else if (!serveOne(socket)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The client left, or the test is over.
        }
    }

    private boolean serveOne(Socket socket) throws IOException {
        String head = head(socket.getInputStream());
        if (head.isEmpty()) {
            return false;
        }
        Turn turn = turns.poll();
        Reads reads = turn == null ? Reads.ALL : turn.reads();
        int body = body(socket.getInputStream(), head, reads);
        requests.add(new Seen(head, body));
        if (turn == null) {
            says("HTTP/1.1 500 Unscripted\r\nContent-Length: 0\r\n\r\n").answer(socket);
        } else {
            turn.answer(socket);
        }
        return true;
    }

    private static int body(InputStream in, String head, Reads reads) throws IOException {
        int announced = head.toLowerCase(Locale.ROOT)
                .lines()
                .filter(l -> l.startsWith("content-length:"))
                .mapToInt(l -> Integer.parseInt(l.substring(15).strip()))
                .findFirst()
                .orElse(0);
        int wanted = switch (reads) {
            case NOTHING, HEAD -> 0;
            case SOME_BODY -> Math.min(announced, 1_000);
            case ALL -> announced;
        };
        return in.readNBytes(wanted).length;
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.append((char) c);
            if (head.length() > 4 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
                return head.toString();
            }
        }
        return "";
    }

    private static void shut(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket on loopback did not close", e);
        }
    }
}
