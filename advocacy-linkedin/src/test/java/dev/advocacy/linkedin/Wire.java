package dev.advocacy.linkedin;

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

/** A LinkedIn that answers what it is told to, in order, and remembers what it was asked. */
final class Wire implements AutoCloseable {
    final SettableClock clock = Samples.clock();
    private final MockWebServer server = new MockWebServer();

    Wire() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LinkedInConfig config() {
        return Samples.config(URI.create("http://127.0.0.1:" + server.getPort()), clock);
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getPort() + path;
    }

    Wire created(String urn) {
        return answer(new MockResponse.Builder().code(201).addHeader("x-restli-id", urn));
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
            requests.add(take());
        }
        return requests;
    }

    private int taken;

    private RecordedRequest take() {
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

    @Override
    public void close() {
        server.close();
    }
}
