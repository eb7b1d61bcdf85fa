package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Post.Mention;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A post may be more than text, a link and pictures")
class FormsTest extends PublishWorld {
    private static final Mention DEVTESTCO = new Mention("Devtestco", "urn:li:organization:2414183");

    @Test
    @DisplayName("a document goes up in one piece and is named with its title")
    void document() {
        wire.json(
                        200,
                        "{\"value\":{\"uploadUrl\":\"" + wire.address("/dms-uploads/1")
                                + "\",\"document\":\"urn:li:document:C5510AQG\"}}")
                .answer(new MockResponse.Builder().code(201))
                .created(SHARE);

        publish(Samples.TEXT.withMedia(Samples.document("slides.pdf")));

        var sent = wire.requests();
        assertThat(sent)
                .extracting(r -> r.getMethod() + " " + r.getTarget())
                .containsExactly(
                        "POST /rest/documents?action=initializeUpload", "PUT /dms-uploads/1", "POST /rest/posts");
        assertThat(json(sent.get(0)))
                .hasToString("{\"initializeUploadRequest\":{\"owner\":\"urn:li:person:782bbtaQ\"}}");
        assertThat(sent.get(1).getHeaders().get("Content-Type")).isEqualTo("application/pdf");
        assertThat(Wire.body(sent.get(1))).isEqualTo("%PDF-1.7");
        assertThat(json(sent.get(2)).path("content"))
                .hasToString("{\"media\":{\"id\":\"urn:li:document:C5510AQG\",\"title\":\"slides.pdf\"}}");
    }

    @Test
    @DisplayName("a poll goes out as LinkedIn documents it")
    void poll() {
        wire.created(SHARE);

        publish(Samples.TEXT.asking(Samples.poll()));

        assertThat(sentPost().path("content"))
                .hasToString("{\"poll\":{\"question\":\"What is your favourite colour?\",\"options\":"
                        + "[{\"text\":\"Red\"},{\"text\":\"Blue\"}],\"settings\":{\"duration\":\"THREE_DAYS\"}}}");
    }

    @ParameterizedTest
    @CsvSource({"1, ONE_DAY", "3, THREE_DAYS", "7, SEVEN_DAYS", "14, FOURTEEN_DAYS"})
    @DisplayName("each of the four durations has LinkedIn's word")
    void durations(int days, String word) {
        wire.created(SHARE);

        publish(Post.text("").asking(new Post.Poll("Where?", List.of("Here", "There"), Duration.ofDays(days))));

        assertThat(sentPost().at("/content/poll/settings/duration").asText()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({"'', urn:li:share:6844785523593134080", "So true, urn:li:ugcPost:7"})
    @DisplayName("a post is shown again with a text or without, and without any content of its own")
    void reshare(String text, String parent) {
        wire.created(SHARE);

        publish(Post.text(text).resharing(parent));

        var sent = sentPost();
        assertThat(sent.path("commentary").asText()).isEqualTo(text);
        assertThat(sent.path("reshareContext")).hasToString("{\"parent\":\"" + parent + "\"}");
        assertThat(sent.has("content")).isFalse();
    }

    @Test
    @DisplayName("a mention is marked, and all around it is escaped")
    void mention() {
        wire.created(SHARE);

        publish(Post.text("With @Devtestco (and @others) #tested").mentioning(DEVTESTCO));

        assertThat(sentPost().path("commentary").asText())
                .isEqualTo("With @[Devtestco](urn:li:organization:2414183) \\(and \\@others\\) {hashtag|\\#|tested}");
    }

    @Test
    @DisplayName("what LinkedIn would refuse is not sent, and every problem is named")
    void notTaken() {
        var e = refused(Post.text("")
                .mentioning(DEVTESTCO)
                .asking(new Post.Poll("", List.of("one"), Duration.ofDays(2)))
                .resharing("urn:li:activity:7"));

        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e.code()).isEqualTo("linkedin.post-not-taken");
        assertThat(e).hasMessageContainingAll("@Devtestco", "question", "PT48H", "urn:li:activity:7", "poll, reshare");
        assertThat(wire.requestCount()).isZero();
    }

    @Test
    @DisplayName("a form that LinkedIn does not have is not sent without it")
    void unknownForm() {
        var e = refused(Samples.TEXT.appearingAt(Samples.NOW).replyingTo(SHARE));

        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e).hasMessageContainingAll("appears-later", "reply");
        assertThat(wire.requestCount()).isZero();
    }
}
