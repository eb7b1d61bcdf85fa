package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.support.Json;
import java.nio.charset.StandardCharsets;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishTest {
    private final Wire wire = new Wire();
    private final XChannel x = XChannel.of(wire.config());

    @AfterEach
    void close() {
        x.close();
        wire.close();
    }

    @Test
    @DisplayName("a text goes out as it was written, with the person's token")
    void text() {
        wire.created(Samples.ID);

        Published published = publish(Samples.TEXT);

        RecordedRequest sent = wire.request();
        assertThat(Wire.path(sent)).isEqualTo("POST /2/tweets");
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer " + Samples.TOKEN);
        assertThat(Json.read(Wire.body(sent).getBytes(StandardCharsets.UTF_8)))
                .contains(Json.object().put("text", Samples.TEXT.text()));
        assertThat(published.post().id()).isEqualTo(Samples.ID);
        assertThat(published.post().url()).hasToString("https://x.com/i/web/status/" + Samples.ID);
        assertThat(published.at()).isEqualTo(Samples.NOW);
    }

    @Test
    @DisplayName("a link goes at the end of the text, and nothing else of the card is sent")
    void link() {
        wire.created(Samples.ID);

        publish(Samples.ARTICLE.saying("It stood"));

        assertThat(Wire.body(wire.request())).isEqualTo("{\"text\":\"It stood " + Samples.LINK + "\"}");
    }

    @Test
    @DisplayName("an answer names the post that it answers, as a text")
    void reply() {
        wire.created(Samples.ID);

        publish(Post.text("Thank you").replyingTo("1261326399320715264"));

        assertThat(Wire.body(wire.request()))
                .isEqualTo("{\"text\":\"Thank you\",\"reply\":{\"in_reply_to_tweet_id\":\"1261326399320715264\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"id\":\"1445880548472328192\",\"text\":\"hi\",\"edit_history_tweet_ids\":[\"\"]}}",
                "{\"data\":{\"id\":\"1445880548472328192\",\"edit_history_post_ids\":[\"1445880548472328192\"]}}",
                "{\"data\":{\"id\":1445880548472328192},\"unknown\":{}}"
            })
    @DisplayName("an id is read from every answer that was seen of X")
    void answers(String json) {
        wire.json(201, json);

        assertThat(publish(Samples.TEXT).post().id()).isEqualTo(Samples.ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":{}}",
                "{\"data\":{\"id\":\"\"}}",
                "{\"data\":{\"id\":\"13_1880028106020515840\"}}",
                "{\"data\":[]}",
                "{\"errors\":[{\"message\":\"odd\"}]}",
                "[]",
                "null"
            })
    @DisplayName("an answer of success without an id is looked into, and the post was on the wire once")
    void withoutId(String json) {
        wire.json(201, json);

        ChannelException e = refused(Samples.TEXT);

        assertThat(e.remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(e.code()).isEqualTo("x.id-unknown");
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    private Published publish(Post post) {
        return (Published) x.publisher().orElseThrow().publish(Samples.request(post));
    }

    private ChannelException refused(Post post) {
        return catchThrowableOfType(ChannelException.class, () -> publish(post));
    }
}
