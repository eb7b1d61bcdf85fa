package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Timeout(60)
@Isolated("a port that is given back could be taken by another test's network")
class ScriptedNetworkTest {
    private final ScriptedNetwork network = ScriptedNetwork.start();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    @DisplayName("replies come one after the other, and the last one stays")
    void sequence() throws Exception {
        network.answer(Route.post("/posts"), Reply.status(500), Reply.json(201, "{}"));
        assertThat(post("/posts", "a").statusCode()).isEqualTo(500);
        assertThat(post("/posts", "b").statusCode()).isEqualTo(201);
        assertThat(post("/posts", "c").body()).isEqualTo("{}");
    }

    @Test
    @DisplayName("a request is kept as it stood on the wire")
    void keepsRequests() throws Exception {
        post("/a%20b?c=%2F", "Grüße");
        WireRequest kept = network.requests(Route.post("/a%20b")).get(0);
        assertThat(kept.target()).isEqualTo("/a%20b?c=%2F");
        assertThat(kept.body()).isEqualTo("Grüße");
        assertThat(kept.bodySize()).isEqualTo(7);
        assertThat(kept.header("X-KEPT")).contains("yes");
        assertThat(kept).hasToString("POST /a%20b (7 bytes)");
    }

    @Test
    @DisplayName("a body of unknown length is read whole")
    void readsChunks() throws Exception {
        send("/chunks", BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[100_000])));
        assertThat(network.requests().get(0).bodySize()).isEqualTo(100_000);
    }

    @Test
    @DisplayName("a request that nothing was scripted for is kept and answered with 501")
    void unscripted() throws Exception {
        assertThat(post("/nowhere", "x").statusCode()).isEqualTo(501);
        assertThat(network.requests()).hasSize(1);
    }

    @Test
    @DisplayName("a star stands for one segment, two stars for anything, and the route scripted last answers")
    void routes() throws Exception {
        network.answer(Route.any(), Reply.status(404)).answer(Route.post("/posts/*/likes"), Reply.status(204));
        assertThat(post("/posts/7/likes?x=/", "").statusCode()).isEqualTo(204);
        assertThat(post("/posts/7/8/likes", "").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("connections stay open as on a real server")
    void keepsAlive() throws Exception {
        network.answer(Route.any(), Reply.status(204), Reply.json(200, "{}"));
        post("/one", "1");
        post("/two", "2");
        assertThat(network.connections()).isEqualTo(1);
    }

    @Test
    @DisplayName("a dropped, a cut and a hung-up connection each fail, and what was read is kept")
    void faults() throws Exception {
        network.answer(
                Route.post("/faults"), Reply.dropAfterRequest(), Reply.cutBody(Reply.of(200, Map.of(), "never whole")));
        assertThatThrownBy(() -> post("/faults", "dropped")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> post("/faults", "cut")).isInstanceOf(IOException.class);
        assertThat(network.requests()).extracting(WireRequest::body).containsExactly("dropped", "cut");
        network.hangUp();
        assertThatThrownBy(() -> post("/faults", "unread")).isInstanceOf(IOException.class);
        assertThat(network.requests()).hasSize(2);
    }

    @Test
    @DisplayName("an answer that never comes ends when the network is closed")
    void stallEndsWithClose() throws Exception {
        var arrived = new CountDownLatch(1);
        network.answer(Route.any(), request -> {
            arrived.countDown();
            return Reply.stall();
        });
        var pending = client.sendAsync(request("/stall", BodyPublishers.ofString("x")), BodyHandlers.ofString());
        assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(pending).isNotDone();
        network.close();
        assertThatThrownBy(pending::join).hasRootCauseInstanceOf(IOException.class);
    }

    @RepeatedTest(50)
    @DisplayName("once it is closed, a connection is refused; closing twice is harmless")
    void refusesAfterClose() {
        URI base = network.baseUrl();
        network.close();
        network.close();
        assertThatThrownBy(() -> new Socket(base.getHost(), base.getPort()).close())
                .isInstanceOf(ConnectException.class);
    }

    private HttpResponse<String> post(String target, String body) throws Exception {
        return send(target, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String target, BodyPublisher body) throws Exception {
        return client.send(request(target, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String target, BodyPublisher body) {
        return HttpRequest.newBuilder(URI.create(network.baseUrl() + target))
                .timeout(Duration.ofSeconds(20))
                .header("X-Kept", "yes")
                .POST(body)
                .build();
    }
}
