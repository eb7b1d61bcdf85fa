package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.support.Json;
import java.time.Instant;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookUpTest {
    private static final Instant MADE = Samples.NOW.plusSeconds(2);

    private final Wire wire = new Wire();
    private final XChannel x = XChannel.of(wire.config());

    @AfterEach
    void close() {
        x.close();
        wire.close();
    }

    @Test
    @DisplayName("only the account's own posts since the attempt are asked for, ten at most")
    void asks() {
        wire.json(200, "{\"meta\":{\"result_count\":0}}");

        look(Samples.ARTICLE);

        RecordedRequest sent = wire.request();
        assertThat(Wire.path(sent)).isEqualTo("GET /2/users/2244994945/tweets");
        assertThat(sent.getUrl().queryParameter("start_time")).isEqualTo("2026-11-22T09:59:00Z");
        assertThat(sent.getUrl().queryParameter("max_results")).isEqualTo("10");
        assertThat(sent.getUrl().queryParameter("exclude")).isEqualTo("retweets");
        assertThat(sent.getUrl().queryParameter("tweet.fields")).isEqualTo("created_at,entities");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expanded_url", "unwound_url"})
    @DisplayName("a post with the tracked link is the one, whatever else became of its text")
    void link(String field) {
        var post = post("Changed https://t.co/abc", MADE);
        post.putObject("entities").putArray("urls").addObject().put(field, Samples.LINK.toString());
        list(post);

        PublishResult found = look(Samples.ARTICLE);

        assertThat(found).isInstanceOfSatisfying(Published.class, p -> {
            assertThat(p.post().id()).isEqualTo(Samples.ID);
            assertThat(p.at()).isEqualTo(MADE);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTPS://Example.COM/post?id=1&ref=share", "https://example.com:443/post/?id=1&ref=share"})
    @DisplayName("a tracked link in another spelling is the same link")
    void linkSpelling(String kept) {
        var post = post("It stood https://t.co/abc", MADE);
        link(post, "https://t.co/abc", kept);
        list(post);

        assertThat(look(Samples.ARTICLE)).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("line ends and white space before them make no other text")
    void lineEnds() {
        list(post("Three weeks\nIt stood", MADE));

        assertThat(look(Post.text("Three weeks \r\nIt stood\r\n"))).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("the same text with another link is not the one")
    void otherLink() {
        var post = post(Samples.TEXT.text() + " https://t.co/abc", MADE);
        link(post, "https://t.co/abc", "https://example.com/other");
        list(post);

        assertThat(look(Samples.ARTICLE)).isInstanceOf(Pending.class);
    }

    @ParameterizedTest(name = "{0} was kept as {1}")
    @CsvSource({
        "It stood, It stood",
        "R&D < 3 > 2, R&amp;D &lt; 3 &gt; 2",
        "See example.com/a, See https://t.co/abc",
        "See https://example.com/a, See https://t.co/abc",
        "cafe\u0301, café"
    })
    @DisplayName("a post without a link is known by its text, as X keeps it")
    void text(String written, String kept) {
        var post = post(kept, MADE);
        link(post, "https://t.co/abc", "https://example.com/a");
        list(post);

        assertThat(look(Post.text(written))).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("the address that X adds for a picture belongs not to the text")
    void picture() {
        var post = post("It stood https://t.co/pic", MADE);
        link(post, "https://t.co/pic", "https://x.com/kari/status/" + Samples.ID + "/photo/1");
        list(post);

        assertThat(look(Post.text("It stood").withMedia(Samples.png("")))).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("the handles that X puts before an answer belong not to the text, those of another post do")
    void answer() {
        list(post("@ola @per Thank you", MADE)).list(post("@ola @per Thank you", MADE));

        assertThat(look(Post.text("Thank you").replyingTo("1"))).isInstanceOf(Published.class);
        assertThat(look(Post.text("Thank you"))).isInstanceOf(Pending.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"data\":{}}",
                "{\"data\":[null,3,\"x\",{}]}",
                "{\"data\":[{\"id\":\"1\",\"text\":\"It stood\"}]}",
                "{\"data\":[{\"id\":\"1\",\"text\":\"It stood\",\"created_at\":\"yesterday\"}]}",
                "{\"data\":[{\"id\":\"one\",\"text\":\"It stood\",\"created_at\":\"2026-11-22T10:00:02.000Z\"}]}",
                "{\"data\":[{\"id\":\"1\",\"text\":\"It stood\",\"created_at\":\"2026-11-22T09:58:59.000Z\"}]}",
                "{\"data\":[{\"id\":\"1\",\"text\":\"Other\",\"created_at\":\"2026-11-22T10:00:02.000Z\"}]}"
            })
    @DisplayName("a list that does not show it proves nothing: it is looked for again")
    void pending(String answer) {
        wire.json(200, answer);

        assertThat(look(Post.text("It stood"))).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("where X has another name for the fields, the read is asked once more by it")
    void otherName() {
        wire.json(400, "{\"errors\":[{\"message\":\"The query parameter [tweet.fields] is not one of [id]\"}]}");
        list(post("It stood", MADE));

        assertThat(look(Post.text("It stood"))).isInstanceOf(Published.class);
        assertThat(wire.requests())
                .extracting(r -> r.getUrl().queryParameter("post.fields"))
                .containsExactly(null, "created_at,entities");
    }

    @Test
    @DisplayName(
            "an address without its short form changes nothing, nor does one that stands for others make a text grow")
    void hostileLinks() {
        var blank = post("It stood".repeat(1_000), MADE);
        var links = blank.putObject("entities").putArray("urls");
        for (int link = 0; link < 6; link++) {
            links.addObject().put("url", link < 3 ? "" : "t").put("expanded_url", "t".repeat(5_000));
        }
        wire.json(200, "{\"data\":[" + blank + "," + post("It stood", MADE) + "]}");

        assertThat(look(Post.text("It stood"))).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("a text that begins with thousands of handles is read")
    void manyHandles() {
        list(post("@o ".repeat(50_000) + "Thank you", MADE)).list(post("@o ".repeat(2_500) + "Thank you", MADE));

        assertThat(look(Post.text("Thank you").replyingTo("1"))).isInstanceOf(Pending.class);
        assertThat(look(Post.text("Thank you").replyingTo("1"))).isInstanceOf(Published.class);
    }

    private static ObjectNode post(String text, Instant made) {
        return Json.object().put("id", Samples.ID).put("text", text).put("created_at", made.toString());
    }

    private static void link(ObjectNode post, String shown, String expanded) {
        post.putObject("entities")
                .putArray("urls")
                .addObject()
                .put("url", shown)
                .put("expanded_url", expanded);
    }

    private LookUpTest list(ObjectNode post) {
        wire.json(200, "{\"data\":[" + post + "]}");
        return this;
    }

    private PublishResult look(Post post) {
        return x.publisher().orElseThrow().reconcile(Samples.request(post)).orElseThrow();
    }
}
