package dev.advocacy.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The network's process, seen from here: its address and its own count of posts. Thread-safe. */
final class Network {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Child process;
    private final URI url;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Network(Child process, URI url) {
        this.process = process;
        this.url = url;
    }

    static Network start(Children children, Plan plan) throws InterruptedException {
        var command = Child.java(
                NetworkProcess.class,
                "2g",
                plan.folder().resolve("network.log"),
                Map.of(),
                String.valueOf(plan.people()),
                String.valueOf(plan.networkDelay().toMillis()));
        var process = children.start(command);
        return new Network(process, URI.create(process.awaitReady(PATIENCE)));
    }

    /** Where LinkedIn is. */
    URI linkedIn() {
        return url.resolve("/linkedin");
    }

    /** The next answer to a post is lost, with the post or after it was made. */
    void loseAnAnswer(boolean afterWork) {
        process.tell(afterWork ? "lose after" : "lose before");
    }

    /** How many posts were ever made, by their link. */
    Map<String, Integer> posts() throws IOException, InterruptedException {
        var posts = new HashMap<String, Integer>();
        for (var count : counts().path("postsByLink").properties()) {
            posts.put(count.getKey(), count.getValue().asInt());
        }
        return posts;
    }

    private JsonNode counts() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/_sandbox/linkedin/counts"))
                .timeout(PATIENCE)
                .build();
        return json.readTree(http.send(request, BodyHandlers.ofInputStream()).body());
    }
}
