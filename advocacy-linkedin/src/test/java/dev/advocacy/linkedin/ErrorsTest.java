package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** LinkedIn's literal error bodies, and what helps. */
class ErrorsTest {
    private static final String DUPLICATE_OF =
            "com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of ";

    private final Wire wire = new Wire();
    private final LinkedInChannel members = LinkedInChannel.members(wire.config());

    @AfterEach
    void close() {
        members.close();
        wire.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @MethodSource
    @DisplayName("a refusal of LinkedIn's means one remedy, and the post was sent once")
    void literal(int status, String body, Remedy remedy, String code) {
        wire.json(status, body);

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(remedy);
        assertThat(e.code()).isEqualTo("linkedin." + code);
        assertThat(e).hasMessageContaining("HTTP " + status).hasMessageNotContaining(Samples.TOKEN);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    static Stream<Arguments> literal() {
        return Stream.of(token(), permission(), version(), content(), later()).flatMap(rows -> rows);
    }

    private static Stream<Arguments> token() {
        return Stream.of(
                arguments(
                        401,
                        "{\"status\":401,\"serviceErrorCode\":65600,\"code\":\"INVALID_ACCESS_TOKEN\","
                                + "\"message\":\"Invalid access token\"}",
                        Remedy.RECONNECT,
                        "token-invalid"),
                arguments(401, "{\"status\":401,\"serviceErrorCode\":65600}", Remedy.RECONNECT, "token-invalid"),
                arguments(
                        401,
                        "{\"status\":401,\"serviceErrorCode\":65601,\"code\":\"REVOKED_ACCESS_TOKEN\","
                                + "\"message\":\"The token used in the request has been revoked by the user\"}",
                        Remedy.RECONNECT,
                        "token-revoked"),
                arguments(401, "{\"serviceErrorCode\":65601,\"status\":401}", Remedy.RECONNECT, "token-revoked"),
                arguments(
                        401,
                        "{\"status\":401,\"serviceErrorCode\":65602,\"code\":\"EXPIRED_ACCESS_TOKEN\","
                                + "\"message\":\"The token used in the request has expired\"}",
                        Remedy.REFRESH,
                        "token-expired"),
                arguments(
                        401,
                        "{\"message\":\"Empty oauth2_access_token\",\"serviceErrorCode\":401,\"status\":401}",
                        Remedy.REFRESH,
                        "unauthorized"),
                arguments(401, "", Remedy.REFRESH, "unauthorized"));
    }

    private static Stream<Arguments> permission() {
        return Stream.of(
                arguments(
                        403,
                        "{\"message\":\"Not enough permissions to access: partnerApiPostsExternal.CREATE.20260401\","
                                + "\"status\":403,\"serviceErrorCode\":100,\"code\":\"ACCESS_DENIED\"}",
                        Remedy.RECONNECT,
                        "forbidden"),
                arguments(403, "<html>no</html>", Remedy.RECONNECT, "forbidden"));
    }

    private static Stream<Arguments> version() {
        return Stream.of(
                arguments(
                        426,
                        "{\"status\":426,\"code\":\"NONEXISTENT_VERSION\","
                                + "\"message\":\"Requested version 20241101 is not active\"}",
                        Remedy.RETRY,
                        "version-ended"),
                arguments(426, "", Remedy.RETRY, "version-ended"),
                arguments(
                        400,
                        "{\"message\":\"Requested version 20260901 is not active\"}",
                        Remedy.RETRY,
                        "version-ended"),
                arguments(
                        400,
                        "{\"status\":400,\"code\":\"VERSION_MISSING\",\"message\":\"A version must be present\"}",
                        Remedy.RETRY,
                        "version-ended"));
    }

    private static Stream<Arguments> content() {
        return Stream.of(
                arguments(
                        400,
                        "{\"status\":400,\"code\":\"FIELD_LENGTH_TOO_LONG\",\"message\":\"too long\"}",
                        Remedy.EDIT,
                        "content-refused"),
                arguments(
                        400,
                        "{\"status\":400,\"code\":\"MEDIA_ASSET_PROCESSING_FAILED\",\"message\":\"broken\"}",
                        Remedy.EDIT,
                        "media-refused"),
                arguments(400, "{\"status\":400,\"code\":\"INVALID_URN_ID\"}", Remedy.EDIT, "content-refused"),
                arguments(400, "[]", Remedy.EDIT, "content-refused"),
                arguments(
                        400,
                        "{\"status\":400,\"code\":\"ILLEGAL_ARGUMENT\","
                                + "\"message\":\"Request body could not be converted to data map\"}",
                        Remedy.NONE,
                        "request-refused"),
                arguments(
                        400,
                        "{\"status\":400,\"code\":\"MEDIA_ASSET_WAITING_UPLOAD\",\"message\":\"wait\"}",
                        Remedy.RETRY,
                        "media-not-ready"),
                arguments(
                        422,
                        "{\"message\":\"ERROR :: /author :: field is required but not found and has no default"
                                + " value\\n\",\"status\":422}",
                        Remedy.EDIT,
                        "content-refused"));
    }

    private static Stream<Arguments> later() {
        return Stream.of(
                arguments(409, "{\"code\":\"CONFLICT\",\"message\":\"Retry the request.\"}", Remedy.RETRY, "conflict"),
                arguments(
                        429,
                        "{\"message\":\"Resource level throttle APPLICATION DAY limit for calls to this resource is"
                                + " reached.\",\"status\":429,\"serviceErrorCode\":101}",
                        Remedy.RETRY,
                        "app-rate-limited"),
                arguments(
                        429,
                        "{\"message\":\"Resource level throttle MEMBER DAY limit for calls to this resource is"
                                + " reached.\",\"status\":429,\"serviceErrorCode\":101}",
                        Remedy.RETRY,
                        "rate-limited"),
                arguments(
                        429,
                        "{\"status\":429,\"code\":\"QUOTA_EXCEEDED\",\"message\":\"Daily request quota exceeded\"}",
                        Remedy.RETRY,
                        "rate-limited"),
                arguments(500, "<html><h1>Oops</h1></html>", Remedy.RECONCILE, "outcome-unknown"),
                arguments(503, "", Remedy.RECONCILE, "outcome-unknown"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("version")
    @DisplayName("an ended version pauses the whole channel for an operator, and no post is lost")
    void operator(int status, String body) {
        wire.json(status, body);

        ChannelException e = refused();

        assertThat(e.isForWholeChannel()).isTrue();
        assertThat(e.retryAfter()).contains(Duration.ofHours(8));
        assertThat(e).hasMessageContainingAll("no post is lost", "an operator has to set apiVersion");
    }

    @ParameterizedTest
    @CsvSource({"APPLICATION, true", "MEMBER, false"})
    @DisplayName("the app's limit of a day holds for everybody until LinkedIn's midnight, a member's for that member")
    void limitOfTheDay(String whose, boolean everybody) {
        wire.json(
                429,
                "{\"message\":\"Resource level throttle " + whose
                        + " DAY limit for calls to this resource is reached.\","
                        + "\"status\":429,\"serviceErrorCode\":101}");

        ChannelException e = refused();

        assertThat(e.isForWholeChannel()).isEqualTo(everybody);
        assertThat(e.retryAfter()).contains(Duration.ofHours(14));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:li:share:7470701611313471488, urn:li:share:7470701611313471488",
        "urn:li:ugcPost:7470701611313471488, urn:li:ugcPost:7470701611313471488"
    })
    @DisplayName("a duplicate is not sent again, and the post that LinkedIn names is handed on as a hint")
    void duplicate(String named, String suspected) {
        wire.json(
                422,
                "{\"errorDetailType\":\"com.linkedin.common.error.BadRequest\",\"message\":\"" + DUPLICATE_OF + named
                        + "\",\"status\":422}");

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(e.code()).isEqualTo("linkedin.duplicate");
        assertThat(e.suspected()).hasValueSatisfying(post -> {
            assertThat(post.id()).isEqualTo(suspected);
            assertThat(post.url()).hasToString("https://www.linkedin.com/feed/update/" + suspected + "/");
        });
    }

    @Test
    @DisplayName("a person that a duplicate names is no post")
    void duplicateOfPerson() {
        wire.json(422, "{\"message\":\"" + DUPLICATE_OF + "urn:li:person:782bbtaQ\",\"code\":\"DUPLICATE_POST\"}");

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(e.suspected()).isEmpty();
    }

    @Test
    @DisplayName("a refusal whose body is cut before it says whether it is a duplicate leaves the outcome open")
    void cutDuplicate() {
        wire.answer(new MockResponse.Builder()
                .code(422)
                .body("{\"mess")
                .setHeader("Content-Length", 5000)
                .onResponseEnd(new SocketEffect.CloseSocket()));

        assertThat(refused().remedy()).isEqualTo(Remedy.RECONCILE);
    }

    private ChannelException refused() {
        var publisher = members.publisher().orElseThrow();
        return catchThrowableOfType(
                ChannelException.class, () -> publisher.publish(Samples.request(Samples.KARI, Samples.TEXT)));
    }
}
