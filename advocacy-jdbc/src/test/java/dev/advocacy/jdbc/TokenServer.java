package dev.advocacy.jdbc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A token endpoint on loopback as strict networks have it (RFC 9700, 4.14): a refresh token works once, and whoever brings a used
 * one ends the access for good. It counts what it is asked.
 */
final class TokenServer implements AutoCloseable {
    private static final int SLOWEST_MILLIS = 20;

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final boolean forgiving;
    private int generation;
    private int calls;
    private int reused;
    private boolean revoked;

    /**
     * A server that runs.
     *
     * @param forgiving whether it gives the same answer again to who brings the last token once more
     */
    TokenServer(boolean forgiving) {
        this.forgiving = forgiving;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.createContext("/token", this::answer);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/token");
    }

    /** How often it was asked, whatever it answered. */
    synchronized int calls() {
        return calls;
    }

    /** How often somebody brought a used token. */
    synchronized int reused() {
        return reused;
    }

    synchronized boolean isRevoked() {
        return revoked;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        pauseABit();
        int fresh = exchanged(Integer.parseInt(body.replace("grant_type=refresh_token&refresh_token=refresh-", "")));
        byte[] answer = (fresh < 0 ? "invalid_grant" : "" + fresh).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(fresh < 0 ? 400 : 200, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    /** The next generation of tokens, or -1 where there is none. */
    private synchronized int exchanged(int token) {
        calls++;
        if (token != generation) {
            reused++;
            boolean again = forgiving && token == generation - 1 && !revoked;
            revoked |= !again;
            return again ? generation : -1;
        }
        return revoked ? -1 : ++generation;
    }

    private static void pauseABit() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SLOWEST_MILLIS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
