package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookUpTest {
    private static final String END = "],\"paging\":{\"cursors\":{\"after\":\"b\"}}}";
    private static final String OLD = "{\"id\":\"100_1\",\"message\":\"Three weeks (cold) on the #NorthSea\","
            + "\"created_time\":\"2026-11-22T09:50:00+0000\"}";

    private final Wire wire = new Wire();

    @BeforeEach
    void fiveMinutesLater() {
        wire.clock.advance(Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"attachments\":{\"data\":[{\"url\":\"https://l.facebook.com/l.php\","
                        + "\"unshimmed_url\":\"https://example.com/post?id=1&ref=share\"}]}",
                "\"message\":\"It stood https://example.com/post?id=1&ref=share\""
            })
    @DisplayName("a post is known by its tracked link, in the card or in the text")
    void byLink(String field) {
        wire.json(200, listed("{\"id\":\"100_9\",\"created_time\":\"2026-11-22T10:00:02+0000\"," + field + "}", END));

        assertThat(look(Samples.LINKED))
                .isEqualTo(new Published(PostId.ref("100_9"), Instant.parse("2026-11-22T10:00:02Z")));
        assertThat(wire.requests().get(0).getTarget())
                .startsWith("/v26.0/100/published_posts?")
                .contains("since=" + Samples.NOW.minusSeconds(60).getEpochSecond());
    }

    @Test
    @DisplayName("the same words from before the attempt are another post; a list read to its end proves absence")
    void absent() {
        wire.json(200, listed(OLD, END));

        assertThat(look(Samples.TEXT)).isEqualTo(new Absent());
    }

    @Test
    @DisplayName("the list is followed by its cursor, at the configured server alone")
    void follows() {
        String on = "],\"paging\":{\"cursors\":{\"after\":\"Q1\"},\"next\":\"https://evil.example/steal\"}}";
        wire.json(200, listed(OLD, on)).json(200, listed("", END));

        assertThat(look(Samples.TEXT)).isEqualTo(new Absent());
        assertThat(wire.requests().get(1).getTarget()).contains("after=Q1");
    }

    @Test
    @DisplayName("a list that goes on and cannot be followed to its end proves nothing")
    void endless() {
        String on = "],\"paging\":{\"cursors\":{\"after\":\"Q1\"},\"next\":\"x\"}}";
        for (int page = 0; page < 4; page++) {
            wire.json(200, listed(OLD, on));
        }
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);

        wire.json(200, listed(OLD, "],\"paging\":{\"next\":\"x\"}}"));
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("the same words with a time that cannot be read prove nothing")
    void unreadableTime() {
        wire.json(200, listed(OLD.replace("2026-11-22T09", "soon"), END));

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("an attempt that is less than 90 seconds old may still be on its way")
    void tooEarly() {
        wire.clock.set(Samples.NOW.plusSeconds(89));
        wire.json(200, listed("", END));

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("a video that is in no list may still be worked on, and a post without words looks like any other")
    void neverAbsent() {
        wire.json(200, listed("", END));
        assertThat(look(Samples.TEXT.withMedia(Samples.video(4)))).isInstanceOf(Pending.class);

        assertThat(look(Post.text("").withMedia(Samples.gif("a turbine")))).isInstanceOf(Pending.class);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    private static String listed(String posts, String end) {
        return "{\"data\":[" + posts + end;
    }

    private PublishResult look(Post post) {
        try (var pages = wire.pages()) {
            return pages.publisher()
                    .orElseThrow()
                    .reconcile(Samples.request(post))
                    .orElseThrow();
        }
    }
}
