package dev.advocacy.channel.support;

import static dev.advocacy.channel.support.Fixture.CANARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("No secret stays in text from outside")
class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET https://a.test/x?access_token=@&y=1",
                "https://a.test/cb?code=@&state=@#f",
                "redirect=https%3A%2F%2Fa.test%2F%3Faccess_token%3D@%26y%3D1",
                "grant_type=refresh_token&refresh_token=@&client_secret=@",
                "code_verifier=@",
                "appsecret_proof=@ id_token=@ fb_exchange_token=@ sessionToken=@ X-Amz-Signature=@",
                "Authorization: Bearer @",
                "authorization: bearer   @",
                "Bearer%20@",
                "DPoP @",
                "Basic U0VDUkVULTdmM2EtY2FuYXJ5@",
                "{\"access_token\":\"@\",\"x\":1}",
                "{ \"refresh_token\" : \"@",
                "{\"client_secret\":\"a\\\"@\"}",
                "{\"error\":\"{\\\"access_token\\\":\\\"@\\\"}\"}",
                "refresh_token: @",
                "https://user:@@a.test/",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.@"
            })
    @DisplayName("the value goes, the rest stays readable")
    void hidden(String text) {
        assertThat(text).contains("@");
        assertThat(Redaction.redact(text.replaceFirst("@a\\.test", "\u0001")
                        .replace("@", CANARY)
                        .replace("\u0001", "@a.test")))
                .doesNotContain(CANARY)
                .contains("[hidden]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content is a duplicate of urn:li:share:6844785523593134080",
                "Not enough permissions to access: partnerApiPostsExternal.GET.20260401",
                "unexpected end of stream on http://127.0.0.1:8080/...",
                "ERROR :: /author :: field is required but not found and has no default value",
                "Requested version 20241101 is not active"
            })
    @DisplayName("harmless words stay as they are")
    void kept(String text) {
        assertThat(Redaction.redact(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("what surrounds a secret stays")
    void rest() {
        assertThat(Redaction.redact("GET https://a.test/x?access_token=abc&y=1 failed"))
                .isEqualTo("GET https://a.test/x?access_token=[hidden]&y=1 failed");
    }

    @Test
    @DisplayName("a secret that was sent is hidden wherever it is echoed, also URL-encoded and in base64")
    void echoed() {
        String secret = "s3cr3t/+ =";
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
        for (String form : List.of(
                secret,
                URLEncoder.encode(secret, StandardCharsets.UTF_8),
                Base64.getEncoder().encodeToString(utf8),
                Base64.getUrlEncoder().withoutPadding().encodeToString(utf8))) {
            assertThat(Redaction.redact("Invalid value " + form + " given", List.of(secret)))
                    .startsWith("Invalid value [hidden]")
                    .endsWith(" given")
                    .doesNotContain(form);
        }
    }

    @Test
    @DisplayName("a line is cut after hiding, never through a pair of surrogates")
    void line() {
        assertThat(Redaction.line("x".repeat(190) + " access_token=" + CANARY, 200))
                .doesNotContain("SECRET");
        assertThat(Redaction.line("\ud83d\ude00".repeat(50), 10)).isEqualTo("\ud83d\ude00".repeat(4) + "\u2026");
        assertThat(Redaction.line(" \r\n\t ", 10)).isEmpty();
    }

    @Test
    @DisplayName("a long text made to be slow is done in time")
    void slow() {
        for (String part : List.of("\\\"", "token", "\"access_token\":\"\\", "a-", "eyJ.", "%26", "://x", "Bearer ")) {
            String text = part.repeat(200_000 / part.length());
            String line = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Redaction.line(text, 200));
            assertThat(line.length()).isLessThanOrEqualTo(200);
        }
    }
}
