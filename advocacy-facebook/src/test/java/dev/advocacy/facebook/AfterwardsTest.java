package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterwardsTest {
    private static final PostRef POST = PostId.ref("100_200");

    private final Wire wire = new Wire();
    private final FacebookChannel pages = wire.pages();

    @AfterEach
    void close() {
        pages.close();
        wire.close();
    }

    @Test
    @DisplayName("a post is deleted, and one that is not there any more is gone where the page can still be seen")
    void delete() {
        wire.json(200, "{\"success\":true}")
                .error(400, 100, 33, "Unsupported delete request.")
                .json(200, "{\"id\":\"100\"}")
                .error(400, 100, 0, "Object with ID '100_200' does not exist, cannot be loaded")
                .json(200, "{\"id\":100}");

        retract();
        assertThatCode(this::retract).doesNotThrowAnyException();
        assertThatCode(this::retract).doesNotThrowAnyException();
        var sent = wire.requests();
        assertThat(sent)
                .filteredOn(r -> r.getMethod().equals("DELETE"))
                .hasSize(3)
                .allMatch(r -> r.getTarget().startsWith("/v26.0/100_200?"));
        assertThat(sent.get(2).getTarget()).startsWith("/v26.0/100?").contains("fields=id");
        assertThat(sent.get(2).getHeaders().get("Authorization")).isEqualTo("Bearer " + Samples.PAGE_TOKEN);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {'error':{'code':100,'error_subcode':33,'message':'x'}} | RECONNECT",
                "400 | {'error':{'code':190,'error_subcode':492,'message':'x'}} | RECONNECT",
                "400 | {'error':{'code':32,'message':'x'}} | RETRY",
                "200 | {} | RETRY",
                "200 | {'id':'101'} | RETRY"
            })
    @DisplayName("a post that Facebook does not show to a token without rights is not called deleted")
    void withoutRights(int status, String page, Remedy remedy) {
        wire.error(400, 100, 33, "Unsupported delete request.").json(status, page.replace('\'', '"'));

        assertThat(catchThrowableOfType(ChannelException.class, this::retract).remedy())
                .isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"success\":false}", "{}", "[]"})
    @DisplayName("what Facebook did not call a success is not done")
    void notDeleted(String answer) {
        wire.json(200, answer);

        assertThat(catchThrowableOfType(ChannelException.class, this::retract).remedy())
                .isEqualTo(Remedy.RETRY);
    }

    @ParameterizedTest
    @CsvSource({"urn:li:share:1", "../me", "100_200/../me"})
    @DisplayName("an id that is none of Facebook's is not sent, and nothing is called deleted")
    void foreignId(String id) {
        var e = catchThrowableOfType(
                ChannelException.class,
                () -> pages.retractor()
                        .orElseThrow()
                        .retract(Samples.PAGE, Samples.CREDENTIALS, new PostRef(id, null)));

        assertThat(e.code()).isEqualTo("facebook-page.no-post-id");
        assertThat(wire.requestCount()).isZero();
    }

    @Test
    @DisplayName("an edit puts another text in place")
    void edit() {
        wire.json(200, "{\"success\":true}");

        pages.editor().orElseThrow().edit(Samples.PAGE, Samples.CREDENTIALS, POST, Samples.TEXT);

        RecordedRequest sent = wire.requests().get(0);
        assertThat(sent.getTarget()).isEqualTo("/v26.0/100_200");
        assertThat(Wire.body(sent))
                .isEqualTo("{\"message\":\"Three weeks (cold) on the #NorthSea\",\"appsecret_proof\":\"" + Samples.PROOF
                        + "\"}");
    }

    @Test
    @DisplayName("a metric that Meta ended, a field that needs another permission and a missing count are absent alone")
    void oneByOne() {
        wire.dispatch(counts(Map.of(
                "=post_media_view&", insight("post_media_view", "\"123\""),
                "=post_clicks&", insight("post_clicks", "{\"link clicks\":4,\"other clicks\":\"3\"}"),
                "=post_total", error(100, "(#100) The value must be a valid insights metric"),
                "=reactions", "{\"reactions\":{\"data\":[],\"summary\":{\"total_count\":7}},\"id\":\"100_200\"}",
                "=comments", error(10, "(#10) This endpoint requires the 'pages_read_user_content' permission"),
                "=shares", "{\"id\":\"100_200\"}")));

        assertThat(read())
                .isEqualTo(Map.of(POST, Map.of(Metric.IMPRESSIONS, 123L, Metric.CLICKS, 7L, Metric.REACTIONS, 7L)));
    }

    @Test
    @DisplayName("where every count is refused, the refusal is told")
    void nothing() {
        wire.dispatch(counts(Map.of("fields", error(100, "x"), "metric", error(100, "x"))));

        assertThat(catchThrowableOfType(ChannelException.class, this::read).remedy())
                .isEqualTo(Remedy.EDIT);
    }

    @ParameterizedTest
    @CsvSource({"190, RECONNECT", "32, RETRY", "2, RETRY"})
    @DisplayName("a token that ended, a limit and trouble end the whole read")
    void wholeRead(int code, Remedy remedy) {
        wire.dispatch(counts(Map.of(
                "fields",
                "{\"reactions\":{\"summary\":{\"total_count\":7}}}",
                "=post_media_view&",
                error(code, "x"),
                "metric",
                insight("post_clicks", "1"))));

        assertThat(catchThrowableOfType(ChannelException.class, this::read).remedy())
                .isEqualTo(remedy);
    }

    private void retract() {
        pages.retractor().orElseThrow().retract(Samples.PAGE, Samples.CREDENTIALS, POST);
    }

    private Map<PostRef, Map<Metric, Long>> read() {
        return pages.engagement().orElseThrow().read(Samples.PAGE, Samples.CREDENTIALS, List.of(POST));
    }

    /** Answers by a part of the address, the longest one first. */
    private static Dispatcher counts(Map<String, String> answers) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String target = request.getTarget() + "&";
                String body = answers.entrySet().stream()
                        .filter(e -> target.contains(e.getKey()))
                        .max(Comparator.comparingInt(e -> e.getKey().length()))
                        .map(Map.Entry::getValue)
                        .orElseThrow();
                return new MockResponse.Builder().code(200).body(body).build();
            }
        };
    }

    private static String insight(String name, String value) {
        return "{\"data\":[{\"name\":\"" + name + "\",\"period\":\"lifetime\",\"values\":[{\"value\":" + value
                + "}]}],\"paging\":{}}";
    }

    private static String error(int code, String message) {
        return "{\"error\":{\"message\":\"" + message + "\",\"type\":\"OAuthException\",\"code\":" + code + "}}";
    }
}
