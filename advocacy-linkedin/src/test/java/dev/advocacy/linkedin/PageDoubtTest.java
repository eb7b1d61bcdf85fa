package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where a page's list shows something alike")
class PageDoubtTest extends PageListWorld {
    private static final String COMMENTARY = LittleText.commentary(Samples.TEXT);

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"soon\"", "0", "{}"})
    @DisplayName("the same post with a time that cannot be read is neither the post nor its absence")
    void unreadableTime(String time) throws Exception {
        ObjectNode post = post(SHARE, ARMED.plusSeconds(2), COMMENTARY);
        for (String field : new String[] {"createdAt", "publishedAt", "lastModifiedAt"}) {
            post.set(field, new ObjectMapper().readTree(time));
        }

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("posts without a time do not end the search, nor does an old one before newer ones")
    void onlyTheLastTimeCounts() {
        others(48, ARMED.plusSeconds(5));
        others(1, BEFORE);
        elements.addObject().put("id", "urn:li:share:3").put("commentary", "no time");
        answer();
        elements.removeAll();
        post(SHARE, ARMED.plusSeconds(2), COMMENTARY);

        assertThat(look(Samples.TEXT)).isInstanceOf(Published.class);
        assertThat(wire.requestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'It was worth it, all of it.\n', 'It was worth it, all of it.'",
        "'It was worth it,\r\nall of it.', 'It was worth it,\nall of it.'",
        "'It was worth a cafe\u0301, all of it.', 'It was worth a caf\u00e9, all of it.'"
    })
    @DisplayName("a text that LinkedIn keeps in another spelling is the same text")
    void spelling(String written, String kept) {
        post(SHARE, ARMED.plusSeconds(2), kept);

        assertThat(look(Post.text(written))).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("a link in another spelling is the same link")
    void linkSpelling() {
        post(SHARE, ARMED.plusSeconds(2), COMMENTARY)
                .set("content", article(URI.create("HTTPS://Example.com:443/post/?id=1&ref=share")));

        assertThat(look(Samples.ARTICLE)).isInstanceOf(Published.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/canonical", "https://xn--bl-wia.example/post"})
    @DisplayName("the same text with a link that LinkedIn changed may be the post: nothing is posted twice")
    void changedLink(String kept) {
        post(SHARE, ARMED.plusSeconds(2), COMMENTARY).set("content", article(URI.create(kept)));

        assertThat(look(Samples.ARTICLE)).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("the same text without a link is not the post with the link, and the other way round, but may be")
    void linkOnOneSide() {
        post(SHARE, ARMED.plusSeconds(2), COMMENTARY);
        assertThat(look(Samples.ARTICLE)).isInstanceOf(Pending.class);

        elements.removeAll();
        post(SHARE, ARMED.plusSeconds(2), COMMENTARY).set("content", article(Samples.LINK));
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("another person's words about the same link on the same page are not credited to this one")
    void colleague() {
        post(SHARE, ARMED.plusSeconds(2), "My own words about it").set("content", article(Samples.LINK));
        assertThat(look(Samples.ARTICLE)).isInstanceOf(Pending.class);
        assertThat(look(Post.text("").withLink(LinkCard.of(Samples.LINK, "t")))).isInstanceOf(Pending.class);

        post("urn:li:share:2", ARMED.plusSeconds(1), COMMENTARY).set("content", article(Samples.LINK));
        assertThat(look(Samples.ARTICLE))
                .isInstanceOfSatisfying(
                        Published.class, p -> assertThat(p.post().id()).isEqualTo("urn:li:share:2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISH_REQUESTED", "PROCESSING", "PUBLISHED_EDITED", "SOMETHING_NEW"})
    @DisplayName("the same post in a state that is unknown or not final is looked for again")
    void openState(String state) {
        post(SHARE, ARMED.plusSeconds(2), COMMENTARY).put("lifecycleState", state);

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "PUBLISH_FAILED"})
    @DisplayName("a draft and a post that failed are not there")
    void notThere(String state) {
        post(SHARE, ARMED.plusSeconds(2), COMMENTARY).put("lifecycleState", state);

        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("the same post with an id that is none of LinkedIn's is looked for again")
    void strangeId() {
        post("share 1", ARMED.plusSeconds(2), COMMENTARY);

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("LinkedIn's clock may be a minute behind; up to an hour it may be the post, before that it is another")
    void skew() {
        ObjectNode post = post(SHARE, ARMED.minusSeconds(60), COMMENTARY);
        assertThat(look(Samples.TEXT)).isInstanceOf(Published.class);

        post.put("createdAt", ARMED.minusSeconds(61).toEpochMilli());
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);

        post.put("createdAt", ARMED.minusSeconds(3600).toEpochMilli());
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);

        post.put("createdAt", ARMED.minusSeconds(3601).toEpochMilli());
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("a full page that ends half an hour before the attempt is read on")
    void readsThroughTheDoubtfulHour() {
        others(50, ARMED.minusSeconds(1800));
        answer();
        elements.removeAll();
        post(SHARE, ARMED.minusSeconds(2000), COMMENTARY);

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
        assertThat(wire.requestCount()).isEqualTo(2);
    }
}
