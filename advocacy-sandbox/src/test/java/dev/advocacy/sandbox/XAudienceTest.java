package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audience at X")
class XAudienceTest extends XTest {
    private static final int MANY = 40;

    private final FarEnd farEnd = new FarEnd();

    @AfterEach
    void closeFarEnd() {
        farEnd.close();
    }

    @Test
    @DisplayName("X's machine looks first, then people click on the long address, and the figures tell it")
    void clicks() throws Exception {
        postMany();
        AudienceSummary seen = x.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));
        List<FarEnd.Hit> machines = farEnd.hits().stream()
                .filter(hit -> hit.agent().startsWith("Twitterbot/1.0"))
                .toList();

        assertThat(machines).hasSize(MANY);
        assertThat(farEnd.hits()).hasSize(MANY + seen.clicks());
        assertThat(farEnd.hits()).extracting(FarEnd.Hit::path).allMatch(path -> path.startsWith("/r/"));
        JsonNode timeline = json(get(
                "/2/users/" + kari + "/tweets?max_results=100&tweet.fields=public_metrics,non_public_metrics",
                token()));
        assertThat(sum(timeline, "url_link_clicks")).isEqualTo(seen.clicks()).isPositive();
        assertThat(sum(timeline, "like_count")).isEqualTo(seen.reactions()).isPositive();
        assertThat(sum(timeline, "reply_count")).isEqualTo(seen.comments());
        assertThat(x.postsByLink()).hasSize(MANY);
        assertThat(x.postsByLink().values()).containsOnly(1);
    }

    @Test
    @DisplayName("the same posts in another sandbox of the same seed have the same audience, whatever their links")
    void deterministic() throws Exception {
        postMany();
        AudienceSummary first = x.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));
        try (Sandbox other = Sandbox.builder().clock(clock).seed(7).start()) {
            other.x().app(APP, SECRET, CALLBACK, ALL);
            other.x().person("kari", "Kari Nordmann");
            for (int i = 0; i < MANY; i++) {
                String text =
                        text("Post " + i + " " + farEnd.link("/other/" + i)).toString();
                send(HttpRequest.newBuilder(URI.create(other.x().url() + "/2/tweets"))
                        .header("Authorization", "Bearer " + other.x().token("kari", APP, ALL))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(text)));
            }
            assertThat(other.x().audience().reactUntil(clock.instant().plus(Duration.ofDays(3))))
                    .isEqualTo(first);
        }
    }

    private void postMany() throws IOException, InterruptedException {
        for (int i = 0; i < MANY; i++) {
            posted("Post " + i + " " + farEnd.link("/r/" + i));
        }
    }

    private static int sum(JsonNode timeline, String figure) {
        return timeline.path("data").findValues(figure).stream()
                .mapToInt(JsonNode::asInt)
                .sum();
    }
}
