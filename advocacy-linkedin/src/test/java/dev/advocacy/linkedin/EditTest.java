package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Post.Mention;
import dev.advocacy.channel.PostRef;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A post's text can be changed")
class EditTest extends PublishWorld {
    private static final PostRef WHERE = new PostRef(SHARE, null);

    @Test
    @DisplayName("only the commentary is sent, escaped as when it was made, with mentions")
    void edit() {
        wire.answer(new MockResponse.Builder().code(204));

        edit(Post.text("Update (2) to the post of @Devtestco")
                .mentioning(new Mention("Devtestco", "urn:li:organization:2414183")));

        var sent = wire.requests().get(0);
        assertThat(sent.getMethod() + " " + sent.getTarget())
                .isEqualTo("POST /rest/posts/urn%3Ali%3Ashare%3A6844785523593134080");
        assertThat(sent.getHeaders().get("X-RestLi-Method")).isEqualTo("PARTIAL_UPDATE");
        assertThat(sent.getHeaders().get("LinkedIn-Version")).isEqualTo("202609");
        assertThat(json(sent))
                .hasToString("{\"patch\":{\"$set\":{\"commentary\":"
                        + "\"Update \\\\(2\\\\) to the post of @[Devtestco](urn:li:organization:2414183)\"}}}");
    }

    @Test
    @DisplayName("an answer that was lost is met with the same request again")
    void repeated() {
        wire.answer(new MockResponse.Builder().code(503)).answer(new MockResponse.Builder().code(204));

        edit(Samples.TEXT);

        assertThat(wire.requestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"404, EDIT, not-found", "403, RECONNECT, forbidden", "200, RETRY, unusable-answer"})
    @DisplayName("a refusal is told, and so is a web page in place of the answer")
    void refusals(int status, Remedy remedy, String code) {
        wire.json(status, "{\"status\":" + status + "}");

        ChannelException e = refusedEdit(Samples.TEXT);

        assertThat(e.remedy()).isEqualTo(remedy);
        assertThat(e.code()).isEqualTo("linkedin." + code);
    }

    @Test
    @DisplayName("a text that LinkedIn would refuse is not sent")
    void tooLong() {
        ChannelException e = refusedEdit(Post.text("a".repeat(3001)));

        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(wire.requestCount()).isZero();
    }

    private void edit(Post post) {
        members.editor().orElseThrow().edit(Samples.KARI, Samples.CREDENTIALS, WHERE, post);
    }

    private ChannelException refusedEdit(Post post) {
        return catchThrowableOfType(ChannelException.class, () -> edit(post));
    }
}
