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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookUpTest {
    private static final String END = "],\"paging\":{\"cursors\":{\"after\":\"b\"}}}";
    private static final String OLD = "{\"id\":\"100_1\",\"message\":\"Three weeks (cold) on the #NorthSea\","
            + "\"created_time\":\"2026-11-22T08:59:59+0000\"}";

    private static final String ON = "],\"paging\":{\"cursors\":{\"after\":\"Q1\"},\"next\":\"x\"}}";
    private static final String SAID = Samples.TEXT.text();
    private static final String LINK = Samples.LINK.toString();

    private final Wire wire = new Wire();

    @BeforeEach
    void fiveMinutesLater() {
        wire.clock.advance(Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    @DisplayName(
            "a post is known by its text and its tracked link; the list is asked for from an hour before the attempt on")
    void byTextAndLink() {
        wire.json(200, listed(post("10:00:02", SAID, LINK), END));

        assertThat(look(Samples.LINKED))
                .isEqualTo(new Published(PostId.ref("100_9"), Instant.parse("2026-11-22T10:00:02Z")));
        assertThat(wire.requests().get(0).getTarget())
                .startsWith("/v26.0/100/published_posts?")
                .contains("since=" + Samples.NOW.minusSeconds(3600).getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPS://Example.com/post?id=1&ref=share", "https://example.com:443/post/?id=1&ref=share"})
    @DisplayName("a link in another spelling is the same link")
    void linkSpelling(String link) {
        wire.json(200, listed(post("10:00:02", SAID, link), END));

        assertThat(look(Samples.LINKED)).isInstanceOf(Published.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.com/canonical", "https://example.com/post?id=2&ref=share"})
    @DisplayName("the same text with a link that Facebook changed or left out may be the post: nothing is posted twice")
    void textAlone(String link) {
        wire.json(200, listed(post("10:00:02", SAID, link), END));

        assertThat(look(Samples.LINKED)).isInstanceOf(Pending.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"My own words", "It stood https://example.com/post?id=1&ref=share"})
    @DisplayName("another person's words about the same link on the same page are not credited to this one")
    void colleague(String words) {
        wire.json(200, listed(post("10:00:02", words, LINK), END));
        assertThat(look(Samples.LINKED)).isInstanceOf(Pending.class);

        wire.json(200, listed(post("10:00:02", words, LINK) + "," + post("10:00:01", SAID, LINK), END));
        assertThat(look(Samples.LINKED))
                .isEqualTo(new Published(PostId.ref("100_9"), Instant.parse("2026-11-22T10:00:01Z")));
    }

    @Test
    @DisplayName("a text that Facebook keeps in another spelling is the same text")
    void textSpelling() {
        wire.json(200, listed(post("10:00:02", "It was a caf\u00e9,\\r\\nall of three weeks", ""), END));

        assertThat(look(Post.text("It was a cafe\u0301,\nall of three weeks\n")))
                .isInstanceOf(Published.class);
    }

    @ParameterizedTest
    @CsvSource({"08:59:59, true", "09:00:00, false", "09:58:59, false"})
    @DisplayName("an alike post that was made up to an hour before the attempt may be it, for a clock may be wrong")
    void skew(String time, boolean absent) {
        wire.json(200, listed(post(time, SAID, LINK), END));

        assertThat(look(Samples.LINKED)).isInstanceOf(absent ? Absent.class : Pending.class);
    }

    @Test
    @DisplayName("a post of a picture is known by its text, wherever Facebook lets the picture lead")
    void picture() {
        wire.json(200, listed(post("10:00:02", SAID, "https://www.facebook.com/photo.php?fbid=1"), END));

        assertThat(look(Samples.TEXT.withMedia(Samples.gif("a turbine")))).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("a text without a link is not proven by the same text with a link, nor by a few words")
    void doubtful() {
        wire.json(200, listed(post("10:00:02", SAID, LINK), END)).json(200, listed(post("10:00:02", "Nice!", ""), END));

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
        assertThat(look(Post.text("Nice!"))).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("an empty list that goes on is not the end")
    void emptyList() {
        wire.json(200, listed("", ON)).json(200, listed(post("10:00:02", SAID, LINK), END));

        assertThat(look(Samples.LINKED)).isInstanceOf(Published.class);
        assertThat(wire.requests().get(1).getTarget()).contains("after=Q1");
    }

    @Test
    @DisplayName("empty lists that always go on prove nothing, and are not read for ever")
    void endlessEmptyLists() {
        for (int page = 0; page < 4; page++) {
            wire.json(200, listed("", ON));
        }

        assertThat(look(Samples.LINKED)).isInstanceOf(Pending.class);
        assertThat(wire.requestCount()).isEqualTo(4);
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
        for (int page = 0; page < 4; page++) {
            wire.json(200, listed(OLD, ON));
        }
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);

        wire.json(200, listed(OLD, "],\"paging\":{\"next\":\"x\"}}"));
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("the same words with a time that cannot be read prove nothing")
    void unreadableTime() {
        wire.json(200, listed(OLD.replace("2026-11-22T08", "soon"), END));

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("an attempt that is less than five minutes old may still be on its way, or into the list")
    void tooEarly() {
        wire.clock.set(Samples.NOW.plusSeconds(299));
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

    /** Made on the day of the attempt. */
    private static String post(String time, String message, String link) {
        return "{\"id\":\"100_9\",\"created_time\":\"2026-11-22T" + time + "+0000\",\"message\":\"" + message
                + "\",\"attachments\":{\"data\":[{\"url\":\"https://l.facebook.com/l.php\",\"unshimmed_url\":\"" + link
                + "\"}]}}";
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
