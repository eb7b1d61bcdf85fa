package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.support.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLookUpTest {
    private static final Instant ARMED = Samples.NOW;
    private static final Instant BEFORE = ARMED.minusSeconds(3600);
    private static final String SHARE = "urn:li:share:1";

    private final Wire wire = new Wire();
    private final LinkedInChannel pages = LinkedInChannel.pages(wire.config());
    private final ArrayNode elements = Json.object().putArray("elements");

    @BeforeEach
    void longAfterwards() {
        wire.clock.advance(Duration.ofMinutes(10));
    }

    @AfterEach
    void close() {
        pages.close();
        wire.close();
    }

    @Test
    @DisplayName("the page's own list is asked for, newest first, as LinkedIn wants it asked")
    void request() {
        found();

        var sent = wire.requests().get(0);
        assertThat(sent.getTarget())
                .isEqualTo("/rest/posts?q=author&author=urn%3Ali%3Aorganization%3A2414183&start=0&count=50"
                        + "&sortBy=LAST_MODIFIED");
        assertThat(sent.getMethod()).isEqualTo("GET");
        assertThat(sent.getHeaders().get("X-RestLi-Method")).isEqualTo("FINDER");
    }

    @Test
    @DisplayName("a post with the same link, made after the attempt, is the post")
    void sameLink() {
        post(SHARE, ARMED.plusSeconds(2), "something else").set("content", article(Samples.LINK));

        assertThat(look(Samples.ARTICLE)).isInstanceOfSatisfying(Published.class, p -> {
            assertThat(p.post().id()).isEqualTo(SHARE);
            assertThat(p.post().url()).hasToString("https://www.linkedin.com/feed/update/urn:li:share:1/");
            assertThat(p.at()).isEqualTo(ARMED.plusSeconds(2));
        });
    }

    @Test
    @DisplayName("the same text with another link is another delivery's post")
    void otherLink() {
        post(SHARE, ARMED.plusSeconds(2), LittleText.escape(Samples.TEXT.text()))
                .set("content", article(URI.create("https://example.com/other")));

        assertThat(look(Samples.ARTICLE)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("the same text without a link is not the post with the link, and the other way round")
    void linkOnOneSide() {
        post(SHARE, ARMED.plusSeconds(2), LittleText.escape(Samples.TEXT.text()));
        assertThat(look(Samples.ARTICLE)).isInstanceOf(Absent.class);

        elements.removeAll();
        post(SHARE, ARMED.plusSeconds(2), LittleText.escape(Samples.TEXT.text()))
                .set("content", article(Samples.LINK));
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three weeks \\(cold\\) on the {hashtag|\\#|NorthSea}",
                "Three weeks \\(cold\\) on the #NorthSea",
                "Three weeks (cold) on the #NorthSea"
            })
    @DisplayName("the same text is found however LinkedIn writes it")
    void sameText(String commentary) {
        post(SHARE, ARMED.plusSeconds(2), commentary);

        assertThat(look(Samples.TEXT)).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("a text that is only alike is another post")
    void alike() {
        post(SHARE, ARMED.plusSeconds(2), "Three weeks \\(cold\\) on the {hashtag|\\#|NorthSea}!");

        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("LinkedIn's clock may be a minute behind, not more")
    void skew() {
        post(SHARE, ARMED.minusSeconds(61), LittleText.escape(Samples.TEXT.text()));
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);

        elements.removeAll();
        post(SHARE, ARMED.minusSeconds(60), LittleText.escape(Samples.TEXT.text()));
        assertThat(look(Samples.TEXT)).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("a post that LinkedIn still works on is looked for again, one that failed is not there")
    void states() {
        ObjectNode element = post(SHARE, ARMED.plusSeconds(2), LittleText.escape(Samples.TEXT.text()));
        element.put("lifecycleState", "PUBLISH_REQUESTED");
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);

        element.put("lifecycleState", "PUBLISH_FAILED");
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("an empty list that is whole proves that the post is not there")
    void emptyList() {
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("soon after the attempt a list proves nothing: LinkedIn may still be at work")
    void tooSoon() {
        wire.clock.set(ARMED.plusSeconds(89));
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);

        wire.clock.set(ARMED.plusSeconds(90));
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("a full list is read on until it reaches back before the attempt")
    void readsOn() {
        others(50, ARMED.plusSeconds(5));
        answer();
        elements.removeAll();
        others(49, ARMED.plusSeconds(5));
        post(SHARE, ARMED.plusSeconds(1), LittleText.escape(Samples.TEXT.text()));

        assertThat(look(Samples.TEXT)).isInstanceOf(Published.class);
        assertThat(wire.requests().get(1).getTarget()).contains("&start=50&count=50");
    }

    @Test
    @DisplayName("a list that never reaches back before the attempt proves nothing")
    void neverReachesBack() {
        others(50, ARMED.plusSeconds(5));
        answer();
        answer();
        answer();

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
        assertThat(wire.requestCount()).isEqualTo(4);
    }

    @Test
    @DisplayName("a full list that reaches back before the attempt is enough")
    void reachesBack() {
        others(49, ARMED.plusSeconds(5));
        others(1, BEFORE);

        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("a short list with a link to more is not the whole")
    void linkToMore() {
        others(3, ARMED.plusSeconds(5));
        wire.json(
                200,
                "{\"elements\":" + elements + ",\"paging\":{\"start\":0,\"count\":50,\"links\":["
                        + "{\"rel\":\"next\",\"href\":\"/rest/posts?start=3\"}]}}");
        elements.removeAll();

        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
        assertThat(wire.requestCount()).isEqualTo(2);
    }

    @Test
    @DisplayName("a look-up that fails says nothing about the post")
    void fails() {
        wire.json(500, "{}").json(500, "{}");

        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        ChannelException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.RETRY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sorry</html>", "", "{\"elements\":", "{}", "[]", "{\"message\":\"ok\"}"})
    @DisplayName("an answer that is no list proves nothing")
    void noList(String body) {
        wire.json(200, body).json(200, body);

        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        ChannelException.class, e -> assertThat(e.remedy()).isEqualTo(Remedy.RETRY));
    }

    private void found() {
        post(SHARE, ARMED, LittleText.escape(Samples.TEXT.text()));
        look(Samples.TEXT);
    }

    private PublishResult look(Post post) {
        answer();
        return pages.publisher()
                .orElseThrow()
                .reconcile(Samples.request(Samples.PAGE, post))
                .orElseThrow();
    }

    private void ask() {
        pages.publisher().orElseThrow().reconcile(Samples.request(Samples.PAGE, Samples.TEXT));
    }

    private void answer() {
        wire.json(200, "{\"elements\":" + elements + ",\"paging\":{\"start\":0,\"count\":50,\"links\":[]}}");
    }

    private void others(int count, Instant at) {
        for (int i = 0; i < count; i++) {
            post("urn:li:share:9" + i, at, "other " + i);
        }
    }

    private ObjectNode post(String urn, Instant at, String commentary) {
        return elements.addObject()
                .put("lifecycleState", "PUBLISHED")
                .put("lastModifiedAt", at.toEpochMilli())
                .put("publishedAt", at.toEpochMilli())
                .put("createdAt", at.toEpochMilli())
                .put("author", Samples.PAGE.id())
                .put("id", urn)
                .put("commentary", commentary);
    }

    private static ObjectNode article(URI source) {
        var content = Json.object();
        content.putObject("article")
                .put("source", LinkCard.of(source, "t").url().toString())
                .put("title", "t");
        return content;
    }
}
