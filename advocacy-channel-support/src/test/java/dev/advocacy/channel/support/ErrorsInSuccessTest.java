package dev.advocacy.channel.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PostRef;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A network that tells its errors with any status, 200 too")
class ErrorsInSuccessTest {
    private static final String TOKEN_ENDED = error(190, 463, "Session has expired");

    private final ErrorTable table = ErrorTable.reading(ErrorsInSuccessTest::read)
            .errorsInSuccess(body -> body.has("error"))
            .code("463", Remedy.REFRESH, "demo.token-expired", "refresh the token")
            .code("190", Remedy.RECONNECT, "demo.token-invalid", "connect again")
            .words(Pattern.compile("(?i)abusive"), Remedy.EDIT, "demo.blocked", "change the text")
            .code(400, "506", Remedy.RECONCILE, "demo.duplicate", "look")
            .build();

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 302, 400, 408, 429, 500, 503})
    @DisplayName("a row without a status counts for every status, after publish and after repeat")
    void anyStatus(int status) {
        assertThat(published(status, TOKEN_ENDED).code()).isEqualTo("demo.token-expired");
        assertThat(repeated(status, TOKEN_ENDED).remedy()).isEqualTo(Remedy.REFRESH);
        assertThat(published(status, error(190, 460, "Password changed")).code())
                .isEqualTo("demo.token-invalid");
        assertThat(published(status, error(1, 2, "It looked abusive")).code()).isEqualTo("demo.blocked");
    }

    @Test
    @DisplayName("the message shows the status, every code and the words")
    void message() {
        assertThat(published(200, TOKEN_ENDED))
                .hasMessage("demo: send: HTTP 200 190/463 'Session has expired': refresh the token");
    }

    @Test
    @DisplayName("an error with 200 of which no row speaks leaves open what happened")
    void unknown() {
        String body = error(2, 0, "Please retry");
        assertThat(published(200, body).remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(published(200, body).code()).isEqualTo("demo.outcome-unknown");
        assertThat(repeated(200, body).remedy()).isEqualTo(Remedy.RETRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"1_2\"}", "[]", "7", "\"error\"", "true"})
    @DisplayName("a body without an error is an answer")
    void accepted(String body) {
        assertThat(sent(200, body, ChannelHttp::publish).complete()).isTrue();
        assertThat(sent(200, body, ChannelHttp::repeat).json().isMissingNode()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"error\":"})
    @DisplayName(
            "an accepting answer that cannot be read is an answer, since its headers may be enough; its JSON is RECONCILE")
    void unreadable(String body) {
        HttpAnswer answer = sent(201, body, ChannelHttp::publish);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(Fixture.failure(answer::json).remedy()).isEqualTo(Remedy.RECONCILE);
    }

    @Test
    @DisplayName("a table that does not ask for it takes 200 for what it says")
    void notAsked() {
        try (var server = new RawServer(answer(200, TOKEN_ENDED));
                var http = Fixture.http()) {
            assertThat(http.publish(call(server)).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429, 500})
    @DisplayName("where any status may be a duplicate by its body, no unreadable refusal says that nothing was created")
    void perhapsADuplicate(int status) {
        var anywhere = ErrorTable.reading(ErrorsInSuccessTest::read)
                .code("506", Remedy.RECONCILE, "demo.duplicate", "look")
                .build();
        assertThat(refused(anywhere, status, "<html>").remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(refused(anywhere, status, error(506, 0, "Duplicate")).code()).isEqualTo("demo.duplicate");
    }

    @Test
    @DisplayName("a row for one status only makes only that status doubtful")
    void oneStatus() {
        assertThat(published(400, "<html>").remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(published(403, "<html>").remedy()).isEqualTo(Remedy.RECONNECT);
    }

    @Test
    @DisplayName("a further code that is absent or blank says nothing, and the other parts stay")
    void aliases() {
        var post = new PostRef("1_2", null);
        NetworkError error = NetworkError.of("190", "words")
                .alias("463")
                .alias(null)
                .alias(" ")
                .suspecting(post);
        assertThat(error.aliases()).containsExactly("463");
        assertThat(error.alias("x").suspected()).isEqualTo(post);
        assertThat(NetworkError.of(null, null).alias("463").code()).isNull();
    }

    private ChannelException published(int status, String body) {
        return refused(table, status, body);
    }

    private static ChannelException refused(ErrorTable errors, int status, String body) {
        try (var server = new RawServer(answer(status, body));
                var http = Fixture.http(Fixture.QUICK, errors)) {
            return Fixture.failure(() -> http.publish(call(server)));
        }
    }

    private ChannelException repeated(int status, String body) {
        RawServer.Turn turn = answer(status, body);
        try (var server = new RawServer(turn, turn, turn);
                var http = Fixture.http(Fixture.QUICK, table)) {
            return Fixture.failure(() -> http.repeat(call(server)));
        }
    }

    private HttpAnswer sent(int status, String body, BiFunction<ChannelHttp, HttpCall, HttpAnswer> how) {
        try (var server = new RawServer(answer(status, body));
                var http = Fixture.http(Fixture.QUICK, table)) {
            return how.apply(http, call(server));
        }
    }

    private static HttpCall call(RawServer server) {
        return HttpCall.post("send", server.uri("/")).json("{}");
    }

    private static RawServer.Turn answer(int status, String body) {
        int length = body.getBytes(StandardCharsets.ISO_8859_1).length;
        return RawServer.says("HTTP/1.1 " + status + " Said\r\nContent-Length: " + length + "\r\n\r\n" + body);
    }

    private static String error(int code, int subcode, String message) {
        return "{\"error\":{\"code\":" + code + ",\"error_subcode\":" + subcode + ",\"message\":\"" + message + "\"}}";
    }

    private static NetworkError read(JsonNode body) {
        JsonNode error = body.path("error");
        return NetworkError.of(text(error, "code"), text(error, "message")).alias(text(error, "error_subcode"));
    }

    private static @Nullable String text(JsonNode error, String field) {
        return error.path(field).asText(null);
    }
}
