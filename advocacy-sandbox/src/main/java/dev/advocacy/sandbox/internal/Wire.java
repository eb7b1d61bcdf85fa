package dev.advocacy.sandbox.internal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The way back to the caller, and the ways to damage it. */
public final class Wire {
    private static final int SMALLEST_CUT = 64;

    private final HttpExchange exchange;
    private final Executor workers;
    private final Dialect dialect;

    Wire(HttpExchange exchange, Executor workers, Dialect dialect) {
        this.exchange = exchange;
        this.workers = workers;
        this.dialect = dialect;
    }

    public Dialect dialect() {
        return dialect;
    }

    public String requestUri() {
        return exchange.getRequestURI().toString();
    }

    public void send(Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        begin(answer, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Sends after a real wait, without holding a thread. */
    public void sendAfter(Duration delay, Answer answer) {
        CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, workers)
                .execute(() -> sendOrDrop(answer));
    }

    /** Closes the connection without a byte. */
    public void drop() {
        exchange.close();
    }

    /** Promises a body, sends the head and half of it, then closes the connection. */
    public void cut(Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        byte[] promised = Arrays.copyOf(body, Math.max(body.length, SMALLEST_CUT));
        begin(answer, promised.length);
        exchange.getResponseBody().write(promised, 0, body.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private void begin(Answer answer, long length) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), length);
    }

    private void sendOrDrop(Answer answer) {
        try {
            send(answer);
        } catch (IOException callerGone) {
            drop();
        }
    }
}
