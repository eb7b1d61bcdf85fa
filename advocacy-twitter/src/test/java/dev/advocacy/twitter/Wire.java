package dev.advocacy.twitter;

import dev.advocacy.testkit.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** An X that answers what it is told to, in order, and remembers what it was asked. */
final class Wire implements AutoCloseable {
    final SettableClock clock = Samples.clock();
    private final MockWebServer server = new MockWebServer();
    private int taken;

    Wire() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    XConfig config() {
        return Samples.config(URI.create("http://127.0.0.1:" + server.getPort()), clock);
    }

    Wire created(String id) {
        return json(201, "{\"data\":{\"id\":\"" + id + "\",\"text\":\"https://t.co/a\"}}");
    }

    Wire json(int status, String json) {
        return answer(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(json));
    }

    Wire answer(MockResponse.Builder response) {
        server.enqueue(response.build());
        return this;
    }

    int requestCount() {
        return server.getRequestCount();
    }

    /** All requests that arrived and were not taken yet. */
    List<RecordedRequest> requests() {
        var requests = new ArrayList<RecordedRequest>();
        int waiting = server.getRequestCount() - taken;
        for (int i = 0; i < waiting; i++) {
            requests.add(request());
        }
        return requests;
    }

    /** The next request. */
    RecordedRequest request() {
        try {
            taken++;
            return server.takeRequest();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String body(RecordedRequest request) {
        return Objects.requireNonNull(request.getBody(), "body").utf8();
    }

    static String parameter(RecordedRequest request, String name) {
        return Objects.requireNonNull(request.getUrl().queryParameter(name), name);
    }

    static String path(RecordedRequest request) {
        return request.getMethod() + " " + request.getUrl().encodedPath();
    }

    @Override
    public void close() {
        server.close();
    }
}
