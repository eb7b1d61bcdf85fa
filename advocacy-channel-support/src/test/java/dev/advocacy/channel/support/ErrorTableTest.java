package dev.advocacy.channel.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PostRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A network's refusal becomes a remedy and a readable message")
class ErrorTableTest {

    @Test
    @DisplayName("the first row that fits counts: by code, by words, by status")
    void order() {
        var table = Fixture.table()
                .code(403, "ACCESS_DENIED", Remedy.NONE, "demo.product-missing", "ask for the product")
                .words(403, Pattern.compile("(?i)blocked"), Remedy.EDIT, "demo.blocked", "change the text")
                .status(403, Remedy.RECONNECT, "demo.other", "connect again")
                .status(403, Remedy.RETRY, "demo.never", "never reached")
                .build();
        assertThat(told(table, 403, "{\"code\":\"ACCESS_DENIED\"}").code()).isEqualTo("demo.product-missing");
        assertThat(told(table, 403, "{\"message\":\"Blocked by us\"}").code()).isEqualTo("demo.blocked");
        assertThat(told(table, 403, "{}").code()).isEqualTo("demo.other");
        assertThat(told(table, 404, "{}").code()).isEqualTo("demo.refused");
    }

    @Test
    @DisplayName("a duplicate on a publish is RECONCILE; where nothing could be created it is RETRY")
    void duplicate() {
        String body = "{\"message\":\"Content is a duplicate of urn:li:share:1\"}";
        assertThat(told(Fixture.duplicates(), 422, body).remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(told(Fixture.duplicates(), 422, "{\"message\":\"too long\"}").remedy())
                .isEqualTo(Remedy.EDIT);
        assertThat(told(Fixture.duplicates(), 422, "<html>").remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(repeated(Fixture.duplicates(), 422, body).remedy()).isEqualTo(Remedy.RETRY);
    }

    @Test
    @DisplayName("the post that a body names goes along as a hint")
    void suspected() {
        var post = new PostRef("urn:li:share:1", null);
        var table = ErrorTable.reading(
                        body -> NetworkError.of("DUP", "duplicate").suspecting(post))
                .code(422, "DUP", Remedy.RECONCILE, "demo.duplicate", "look")
                .build();
        assertThat(told(table, 422, "{}").suspected()).contains(post);
    }

    @Test
    @DisplayName("the message says channel, step, status, the network's code and words, and the way out")
    void message() {
        ChannelException told = told(
                Fixture.duplicates(),
                422,
                "{\"code\":\"DUP\",\"message\":\"Content is a duplicate of urn:li:share:1\"}");
        assertThat(told)
                .hasMessage(
                        "demo: create post: HTTP 422 DUP 'Content is a duplicate of urn:li:share:1': look at the profile")
                .hasNoCause();
    }

    @Test
    @DisplayName("a network's words are one line of at most 200 plain characters")
    void words() {
        String nasty = "one\\r\\nERROR two\\u001b[31m\\u202Ethree\\u200b" + "x".repeat(1_000);
        String message = String.valueOf(
                told(Fixture.PLAIN, 400, "{\"message\":\"" + nasty + "\"}").getMessage());
        assertThat(message).contains("'one ERROR two [31m three xx").contains("\u2026'");
        assertThat(message).doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
        assertThat(message.length()).isLessThan(300);
    }

    @Test
    @DisplayName("what a network says is cut to 8,000 characters before words are looked for in it")
    void longWords() {
        String far = "x".repeat(8_000);
        NetworkError error = NetworkError.of(far + "C", far + "duplicate of").alias(far + "A");

        assertThat(error.message()).isEqualTo(far);
        assertThat(error.codes()).containsExactly(far, far);
        assertThat(told(Fixture.duplicates(), 422, "{\"message\":\"" + far + "duplicate of\"}")
                        .remedy())
                .isEqualTo(Remedy.EDIT);
    }

    @Test
    @DisplayName("a body of HTML, of other JSON, or none is told by its status")
    void otherBodies() {
        for (String body :
                new String[] {"<html><body>Bad</body></html>", "", "[]", "null", "7", "\"x\"", "{\"message\":{}}"}) {
            assertThat(told(Fixture.PLAIN, 400, body)).hasMessage("demo: create post: HTTP 400: change what is sent");
        }
    }

    @ParameterizedTest
    @CsvSource({"402, {}, true, PT8H", "402, {\"reset\":60}, true, PT1M", "403, {}, false,"})
    @DisplayName("trouble of the app holds for everybody: as long as the network says, else as long as the table says")
    void wholeChannel(int status, String body, boolean everybody, Duration wait) {
        var table = Fixture.table()
                .status(402, Remedy.RETRY, "demo.unpaid", "an operator has to pay")
                .status(403, Remedy.RETRY, "demo.later", "try again")
                .forWholeChannel("demo.unpaid", Duration.ofHours(8))
                .waiting(answer -> answer.json()
                        .filter(json -> json.has("reset"))
                        .map(json -> Duration.ofSeconds(json.path("reset").asLong())))
                .build();

        ChannelException told = told(table, status, body);

        assertThat(told.isForWholeChannel()).isEqualTo(everybody);
        assertThat(told.retryAfter()).isEqualTo(Optional.ofNullable(wait));
    }

    @Test
    @DisplayName("what would hold for the whole channel needs a row, and a wait of at most 30 days")
    void badWholeChannel() {
        var table = Fixture.table().status(402, Remedy.RETRY, "demo.unpaid", "pay");
        for (Duration wait : List.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(31))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> table.forWholeChannel("demo.unpaid", wait))
                    .withMessageContainingAll("demo.unpaid", wait.toString());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        table.forWholeChannel("demo.typo", Duration.ofHours(1)).build())
                .withMessageContaining("demo.typo");
    }

    @Test
    @DisplayName("a row for no refusal is a mistake that is named")
    void badRow() {
        for (int status : new int[] {-1, 0, 201, 1_000}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Fixture.table().status(status, Remedy.NONE, "demo.x", "y"))
                    .withMessageContaining("'demo.x' is " + status);
        }
    }

    private static ChannelException told(ErrorTable table, int status, String body) {
        try (var server = new RawServer(answer(status, body));
                var http = Fixture.http(Fixture.QUICK, table)) {
            return Fixture.failure(() ->
                    http.publish(HttpCall.post("create post", server.uri("/")).json("{}")));
        }
    }

    private static ChannelException repeated(ErrorTable table, int status, String body) {
        try (var server = new RawServer(answer(status, body));
                var http = Fixture.http(Fixture.QUICK, table)) {
            return Fixture.failure(() -> http.repeat(HttpCall.get("read counts", server.uri("/"))));
        }
    }

    private static RawServer.Turn answer(int status, String body) {
        int length = body.getBytes(StandardCharsets.ISO_8859_1).length;
        return RawServer.says("HTTP/1.1 " + status + " Said\r\nContent-Length: " + length + "\r\n\r\n" + body);
    }
}
