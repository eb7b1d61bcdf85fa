package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorsTest {
    private static final String DEPLETED = "{\"account_id\":2059529979700846592,\"title\":\"CreditsDepleted\","
            + "\"detail\":\"Your enrolled account [2059529979700846592] does not have any credits to fulfill this"
            + " request.\",\"type\":\"https://api.twitter.com/2/problems/credits\"}";
    private static final String PAYMENT = "{\"title\":\"Payment Required\",\"status\":402,"
            + "\"type\":\"https://api.x.com/2/problems/credits-depleted\"}";
    private static final String CAPPED = "{\"account_id\":\"1\",\"product_name\":\"standard-basic\","
            + "\"title\":\"UsageCapExceeded\",\"period\":\"Monthly\",\"scope\":\"Product\",\"detail\":\"Usage cap"
            + " exceeded: Monthly product cap\",\"type\":\"https://api.twitter.com/2/problems/usage-capped\"}";

    private final Wire wire = new Wire();
    private final XChannel x = XChannel.of(wire.config());

    @AfterEach
    void close() {
        x.close();
        wire.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            400|{"errors":[{"message":"odd"}],"title":"Invalid Request"}|EDIT|x.content-refused
            400|<html>|EDIT|x.content-refused
            401|{"title":"Unauthorized","type":"about:blank","status":401,"detail":"Unauthorized"}|REFRESH|x.unauthorized
            401|{"errors":[{"code":89,"message":"Invalid or expired token."}]}|REFRESH|x.unauthorized
            401||REFRESH|x.unauthorized
            403|{"detail":"You are not allowed to create a Tweet with duplicate content.","type":"about:blank","title":"Forbidden","status":403}|RECONCILE|x.duplicate
            403|{"errors":[{"code":187,"message":"Status is a duplicate."}]}|RECONCILE|x.duplicate
            403|{"detail":"Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to."}|EDIT|x.reply-not-allowed
            403|{"detail":"Quoting this post is not allowed because you have not been mentioned or are not part of the conversation thread of the post you are quoting."}|EDIT|x.reply-not-allowed
            403|{"title":"Unsupported Authentication","detail":"Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.","type":"https://api.twitter.com/2/problems/unsupported-authentication","status":403}|RECONNECT|x.token-of-app
            403|{"title":"Client Forbidden","type":"https://api.twitter.com/2/problems/client-forbidden","reason":"client-not-enrolled"}|RETRY|x.app-refused
            403|{"detail":"Your Tweet text is too long."}|EDIT|x.text-too-long
            403|{"detail":"You are not permitted to perform this action."}|RECONNECT|x.forbidden
            403|<html>|RECONCILE|x.outcome-unknown
            404||EDIT|x.not-found
            408||RECONCILE|x.outcome-unknown
            429|{"title":"Too Many Requests","type":"about:blank","status":429}|RETRY|x.rate-limited
            429|{"errors":[{"code":88,"message":"Rate limit exceeded"}]}|RETRY|x.rate-limited
            429||RETRY|x.rate-limited
            500|{"title":"Internal Server Error","type":"https://api.x.com/2/problems/internal-error"}|RECONCILE|x.outcome-unknown
            503|<html>|RECONCILE|x.outcome-unknown
            """)
    @DisplayName("every refusal that X is known to give has its remedy, and the post was on the wire once")
    void table(int status, String body, Remedy remedy, String code) {
        wire.json(status, body == null ? "" : body);

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(remedy);
        assertThat(e.code()).isEqualTo(code);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {DEPLETED, PAYMENT, "", "[]", "[{\"errors\":3}]"})
    @DisplayName("an app without credits pauses the whole channel, blames nobody and loses no post")
    void credits(String body) {
        wire.json(402, body);

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(e.code()).isEqualTo("x.credits-depleted");
        assertThat(e.isForWholeChannel()).isTrue();
        assertThat(e.retryAfter()).contains(Duration.ofHours(8));
        assertThat(e).hasMessageContaining("an operator has to buy credits");
    }

    @Test
    @DisplayName("an app that is not enrolled pauses the whole channel")
    void notEnrolled() {
        wire.json(403, "{\"title\":\"Client Forbidden\",\"reason\":\"client-not-enrolled\"}");

        ChannelException e = refused();

        assertThat(e.isForWholeChannel()).isTrue();
        assertThat(e.retryAfter()).contains(Duration.ofHours(8));
    }

    @Test
    @DisplayName("a cap that is used up is no rate limit: the whole channel waits a day, whatever the window says")
    void cap() {
        wire.answer(limited("x-rate-limit-remaining", "98", "x-rate-limit-reset", in(60))
                .body(CAPPED));

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(e.code()).isEqualTo("x.usage-capped");
        assertThat(e.isForWholeChannel()).isTrue();
        assertThat(e.retryAfter()).contains(Duration.ofDays(1));
    }

    @Test
    @DisplayName("a window that is used up is waited for to its end, for the account alone")
    void window() {
        wire.answer(limited("x-rate-limit-remaining", "0", "x-rate-limit-reset", in(600)));

        ChannelException e = refused();

        assertThat(e.retryAfter()).contains(Duration.ofMinutes(10));
        assertThat(e.isForWholeChannel()).isFalse();
    }

    @Test
    @DisplayName("a day's limit that is used up counts more than the window, of which something remains")
    void dayLimit() {
        wire.answer(limited("x-rate-limit-remaining", "98", "x-rate-limit-reset", in(600))
                .addHeader("x-user-limit-24hour-remaining", "0")
                .addHeader("x-user-limit-24hour-reset", in(7200))
                .addHeader("x-app-limit-24hour-remaining", "9000")
                .addHeader("x-app-limit-24hour-reset", in(9000)));

        assertThat(refused().retryAfter()).contains(Duration.ofHours(2));
    }

    @Test
    @DisplayName("of two limits that are used up the later end counts")
    void laterEnd() {
        wire.answer(limited("x-rate-limit-remaining", "0", "x-rate-limit-reset", in(600))
                .addHeader("x-app-limit-24hour-remaining", "0")
                .addHeader("x-app-limit-24hour-reset", in(60)));

        assertThat(refused().retryAfter()).contains(Duration.ofMinutes(10));
    }

    @Test
    @DisplayName("where X does not say what remains, the window's end counts")
    void onlyReset() {
        wire.answer(limited("x-rate-limit-limit", "100", "x-rate-limit-reset", in(30)));

        assertThat(refused().retryAfter()).contains(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("a limit of which X says nothing may be one of 24 hours: nine waits outlast it")
    void untoldLimit() {
        wire.answer(new MockResponse.Builder().code(429))
                .answer(limited("x-rate-limit-remaining", "98", "x-rate-limit-reset", in(600)))
                .answer(limited("x-rate-limit-remaining", "98", "x-user-limit-24hour-remaining", "0"));

        for (int answer = 0; answer < 3; answer++) {
            assertThat(refused().retryAfter()).contains(Duration.ofHours(3));
        }
    }

    @Test
    @DisplayName("a window that is used up and whose end cannot be read is waited for once over")
    void endUnknown() {
        wire.answer(limited("x-rate-limit-remaining", "0", "x-rate-limit-reset", in(-5)));

        assertThat(refused().retryAfter()).contains(Duration.ofMinutes(15));
    }

    @Test
    @DisplayName("a message names channel, step, status and X's words, and no secret that X repeats")
    void message() {
        wire.json(400, "{\"title\":\"Invalid Request\",\"detail\":\"Bearer " + Samples.TOKEN + " is odd\"}");

        assertThat(refused())
                .hasMessageContainingAll("x: create post: HTTP 400", "Invalid Request", "is odd")
                .hasMessageNotContaining(Samples.TOKEN);
    }

    private static MockResponse.Builder limited(String header, String value, String other, String otherValue) {
        return new MockResponse.Builder().code(429).addHeader(header, value).addHeader(other, otherValue);
    }

    private static String in(long seconds) {
        return Long.toString(Samples.NOW.plusSeconds(seconds).getEpochSecond());
    }

    private ChannelException refused() {
        var publisher = x.publisher().orElseThrow();
        return catchThrowableOfType(ChannelException.class, () -> publisher.publish(Samples.request(Samples.TEXT)));
    }
}
