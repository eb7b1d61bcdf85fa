package dev.advocacy.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A signed click id")
class ClickSignerTest {
    private static final byte[] KEY = "a key of thirty-two bytes, random".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "another key of thirty-two bytes!".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-03T09:00:00Z");
    private static final ClickSigner SIGNER = ClickSigner.of(KEY, Duration.ofDays(30));

    private static String code(ClickProof proof) {
        return proof instanceof ClickProof.Worthless worthless ? worthless.why().code() : "genuine";
    }

    @Test
    @DisplayName("comes back as it went in, with the moment of its click, also with | and dots in it")
    void genuine() {
        for (String click : new String[] {"168", "a|b.c", "ø", ""}) {
            assertThat(SIGNER.check(SIGNER.sign(click, NOW), NOW.plusSeconds(60)))
                    .isEqualTo(new ClickProof.Genuine(click, NOW));
        }
    }

    @Test
    @DisplayName("is one that HMAC-SHA-256 of another library would give")
    void vector() {
        // printf '1|1793696400|168' | openssl dgst -sha256 -hmac 'a key of thirty-two bytes, random' -binary | basenc
        // --base64url
        assertThat(ClickSigner.of(KEY, Duration.ofDays(1)).sign("168", Instant.ofEpochSecond(1_793_696_400L)))
                .isEqualTo("MXwxNzkzNjk2NDAwfDE2OA.y8jgLFoh_BCeRLoRdIeKrk_UTVkwfa5S21zHyCk35ss");
    }

    @Test
    @DisplayName("proves nothing when any one character of it is changed")
    void forged() {
        var signed = SIGNER.sign("168", NOW);
        for (int i = 0; i < signed.length(); i++) {
            var changed = signed.substring(0, i) + (signed.charAt(i) == 'A' ? 'B' : 'A') + signed.substring(i + 1);
            boolean sameBytes = decoded(changed).equals(decoded(signed));
            if (!sameBytes) {
                assertThat(code(SIGNER.check(changed, NOW))).as(changed).isIn("click.forged", "click.malformed");
            }
        }
    }

    /** The last character of Base64 has bits that stand for nothing. */
    private static String decoded(String signed) {
        var parts = signed.split("\\.", -1);
        try {
            var text = new StringBuilder();
            for (String part : parts) {
                text.append(Base64.getEncoder()
                                .encodeToString(Base64.getUrlDecoder().decode(part)))
                        .append('.');
            }
            return text.toString();
        } catch (IllegalArgumentException e) {
            return signed;
        }
    }

    @Test
    @DisplayName("of another key is forged, unless that key is taken too; new ones are signed with the new key")
    void keys() {
        var old = ClickSigner.of(OTHER, Duration.ofDays(30)).sign("168", NOW);
        assertThat(code(SIGNER.check(old, NOW))).isEqualTo("click.forged");
        assertThat(code(SIGNER.taking(OTHER).check(old, NOW))).isEqualTo("genuine");
        assertThat(SIGNER.taking(OTHER).sign("168", NOW)).isEqualTo(SIGNER.sign("168", NOW));
    }

    @Test
    @DisplayName("ends when its time is over, and is none before it was made")
    void dated() {
        var signed = SIGNER.sign("168", NOW);
        assertThat(code(SIGNER.check(signed, NOW.plus(Duration.ofDays(30))))).isEqualTo("genuine");
        assertThat(code(SIGNER.check(signed, NOW.plus(Duration.ofDays(30)).plusSeconds(1))))
                .isEqualTo("click.expired");
        assertThat(code(SIGNER.check(signed, NOW.minusSeconds(1)))).isEqualTo("click.of-the-future");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "168", "a.b.c", "!.!", "MXwx.MXwx", "."})
    @DisplayName("of any other form is told apart, and never an exception")
    void malformed(String text) {
        assertThat(code(SIGNER.check(text, NOW))).isIn("click.malformed", "click.forged");
        assertThat(code(SIGNER.check("a".repeat(2_000), NOW))).isEqualTo("click.malformed");
    }

    @Test
    @DisplayName("needs a key of 32 bytes, which never shows in a text")
    void secret() {
        assertThatThrownBy(() -> ClickSigner.of(new byte[31], Duration.ofDays(1)))
                .hasMessage("the key for click ids has 31 bytes: give 32 random ones or more");
        assertThatThrownBy(() -> ClickSigner.of(KEY, Duration.ZERO)).hasMessageContaining("above 0");
        assertThat(SIGNER).hasToString("ClickSigner, 1 keys, ids hold for PT720H");
    }
}
