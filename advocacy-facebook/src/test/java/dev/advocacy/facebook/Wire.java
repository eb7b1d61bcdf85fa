package dev.advocacy.facebook;

import dev.advocacy.testkit.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A Facebook that answers what it is told to, in order, and remembers what it was asked. */
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

    FacebookConfig config() {
        return Samples.patient(URI.create("http://127.0.0.1:" + server.getPort()), clock);
    }

    Wire json(int status, String json) {
        return answer(new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(json));
    }

    /** An error in Facebook's envelope. */
    Wire error(int status, int code, int subcode, String message) {
        String sub = subcode == 0 ? "" : ",\"error_subcode\":" + subcode;
        return json(
                status,
                "{\"error\":{\"message\":\"" + message + "\",\"type\":\"OAuthException\",\"code\":" + code + sub
                        + ",\"fbtrace_id\":\"EJplcsCHuLu\"}}");
    }

    FacebookChannel pages() {
        return FacebookChannel.pages(config());
    }

    Wire answer(MockResponse.Builder response) {
        server.enqueue(response.build());
        return this;
    }

    void dispatch(Dispatcher answers) {
        server.setDispatcher(answers);
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
