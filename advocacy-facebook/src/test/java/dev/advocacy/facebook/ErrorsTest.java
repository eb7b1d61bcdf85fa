package dev.advocacy.facebook;

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

class ErrorsTest {
    private final Wire wire = new Wire();

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest(name = "code {0}, subcode {1}: {2}, {3}")
    @CsvSource({
        "1, 0, RECONCILE, trouble",
        "2, 0, RECONCILE, trouble",
        "1, 1965014, RECONCILE, trouble",
        "3, 0, RECONNECT, permission-missing",
        "10, 0, RECONNECT, permission-missing",
        "200, 0, RECONNECT, permission-missing",
        "299, 0, RECONNECT, permission-missing",
        "4, 0, RETRY, app-rate-limited",
        "17, 0, RETRY, rate-limited",
        "32, 0, RETRY, rate-limited",
        "341, 0, RETRY, rate-limited",
        "613, 0, RETRY, rate-limited",
        "80001, 0, RETRY, rate-limited",
        "80014, 0, RETRY, rate-limited",
        "100, 0, EDIT, content-refused",
        "100, 33, EDIT, not-found",
        "33, 0, EDIT, ''",
        "102, 0, RECONNECT, token-invalid",
        "190, 0, RECONNECT, token-invalid",
        "190, 458, RECONNECT, token-458",
        "190, 459, RECONNECT, token-459",
        "190, 460, RECONNECT, token-460",
        "190, 463, RECONNECT, token-463",
        "190, 464, RECONNECT, token-464",
        "190, 467, RECONNECT, token-467",
        "190, 492, RECONNECT, token-492",
        "368, 0, NONE, blocked",
        "368, 1390008, RETRY, posting-too-fast",
        "506, 0, RECONCILE, duplicate",
        "1609005, 0, EDIT, content-refused",
        "100, 1609005, EDIT, content-refused",
        "100, 1609008, EDIT, content-refused",
        "100, 2061006, EDIT, content-refused",
        "324, 1366046, EDIT, content-refused",
        "100, 1366051, RECONCILE, duplicate",
        "368, 1346003, EDIT, content-refused",
        "200, 1404078, NONE, publishing-not-authorized",
        "2, 1363047, RECONCILE, trouble",
        "368, 4854002, NONE, identity-not-confirmed",
        "2635, 0, RETRY, version-ended"
    })
    @DisplayName("on a publish, the code decides, with whatever status it comes")
    void codes(int code, int subcode, Remedy remedy, String ours) {
        for (int status : code == 33 ? new int[] {400} : new int[] {200, 400, 403, 500}) {
            wire.error(status, code, subcode, "Message describing the error");

            ChannelException e = refused();

            assertThat(e.remedy()).as("%s with %s", e, status).isEqualTo(remedy);
            assertThat(e.code()).startsWith("facebook-page." + ours);
            assertThat(e).hasMessageContaining("HTTP " + status).hasMessageContaining(String.valueOf(code));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2500, Unknown path components: /v26.0",
        "12, (#12) This endpoint is called with a deprecated version of the Graph API",
        "2635, (#2635) You are calling a deprecated version of the Ads API"
    })
    @DisplayName("an ended version pauses the whole channel for an operator, and no post is lost")
    void version(int code, String words) {
        wire.error(400, code, 0, words);

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(e.code()).isEqualTo("facebook-page.version-ended");
        assertThat(e.isForWholeChannel()).isTrue();
        assertThat(e.retryAfter()).contains(Duration.ofHours(8));
        assertThat(e).hasMessageContainingAll("no post is lost", "an operator has to set graphVersion");
    }

    @Test
    @DisplayName("a passing error leaves open what happened, but a limit is a limit even where it is called passing")
    void transientErrors() {
        wire.json(400, "{\"error\":{\"message\":\"x\",\"code\":99,\"is_transient\":true}}")
                .json(400, "{\"error\":{\"message\":\"x\",\"code\":\"4\",\"is_transient\":true}}");

        assertThat(refused().remedy()).isEqualTo(Remedy.RECONCILE);
        ChannelException limit = refused();
        assertThat(limit.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(limit.isForWholeChannel()).isTrue();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"1\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":2},"
                        + "{\"type\":\"instagram\",\"estimated_time_to_regain_access\":\"7\"}]} | PT7M",
                "{\"1\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":0}]} | PT1H",
                "{\"1\":[{\"estimated_time_to_regain_access\":99999999999999999999}]} | PT1H",
                "{\"1\":\"17%\"} | PT1H",
                "no json | PT1H"
            })
    @DisplayName("the wait is the longest that the usage header names, in minutes, and an hour where it names none")
    void waits(String usage, Duration wait) {
        wire.answer(new MockResponse.Builder()
                .code(400)
                .addHeader("X-Business-Use-Case-Usage", usage)
                .addHeader("X-App-Usage", "{\"call_count\":100,\"total_time\":25,\"total_cputime\":25}")
                .body("{\"error\":{\"message\":\"(#32) Page request limit reached\",\"code\":32}}"));

        ChannelException e = refused();

        assertThat(e.retryAfter()).contains(wait);
        assertThat(e.isForWholeChannel()).isFalse();
    }

    @ParameterizedTest(name = "{0}: code {1}, subcode {2}")
    @CsvSource({"400, 4, 0", "400, 17, 0", "400, 32, 0", "400, 613, 0", "403, 368, 1390008", "429, 99, 0"})
    @DisplayName("a limit of which Facebook tells no end is waited for an hour, for a few minutes would not outlast it")
    void untoldWait(int status, int code, int subcode) {
        wire.error(status, code, subcode, "x");

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(e.retryAfter()).contains(Duration.ofHours(1));
    }

    @Test
    @DisplayName("a wait that stands in a usage header of another error is not taken")
    void noWait() {
        wire.answer(new MockResponse.Builder()
                .code(500)
                .addHeader("X-Business-Use-Case-Usage", "{\"1\":[{\"estimated_time_to_regain_access\":2}]}")
                .body("{\"error\":{\"message\":\"x\",\"code\":2}}"));

        assertThat(refused().retryAfter()).isEmpty();
    }

    @Test
    @DisplayName("no message shows a token, the app's secret or the proof, even where Facebook repeats them")
    void hidesSecrets() {
        wire.error(400, 100, 0, Samples.PAGE_TOKEN + " " + Samples.APP_SECRET + " " + Samples.PROOF);

        assertThat(refused().getMessage())
                .doesNotContain(Samples.PAGE_TOKEN)
                .doesNotContain(Samples.APP_SECRET)
                .doesNotContain(Samples.PROOF);
    }

    private ChannelException refused() {
        try (var pages = wire.pages()) {
            return catchThrowableOfType(
                    ChannelException.class,
                    () -> pages.publisher().orElseThrow().publish(Samples.request(Samples.LINKED)));
        }
    }
}
