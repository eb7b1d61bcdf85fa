package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.channel.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeysTest {

    @Test
    @DisplayName("a generated keyset has one key, and no two are alike")
    void generates() {
        var keyset = TokenKeys.generate();
        assertThat(TokenKeys.of(keyset).ids())
                .hasSize(1)
                .containsExactly(TokenKeys.of(keyset).primary());
        assertThat(TokenKeys.generate()).isNotEqualTo(keyset);
        assertThat(keyset).hasToString("Secret[hidden]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "null", "CANARY", "{\"primaryKeyId\":1,\"key\":[]}", "{\"key\":\"CANARY\"}"})
    @DisplayName("what is no keyset is refused without being shown")
    void refusesGarbage(String garbage) {
        assertThatThrownBy(() -> TokenKeys.of(Secret.of(garbage)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageContaining(garbage.length() + " characters")
                .hasMessageContaining("TokenKeys.generate()")
                .hasMessageNotContaining("CANARY")
                .hasNoCause();
    }

    @Test
    @DisplayName("a keyset that was cut off, or lost a character of its key, is refused")
    void refusesDamage() {
        String keyset = TokenKeys.generate().reveal().strip();
        String value = keyset.replaceAll(".*\"value\":\"([^\"]+)\".*", "$1");
        for (int length = 0; length < keyset.length(); length += 7) {
            assertRefused(keyset.substring(0, length), "cannot be read");
        }
        assertRefused(keyset.replace(value, value.substring(4)), "cannot be read");
    }

    @Test
    @DisplayName("a keyset whose primary key is disabled or is not in it is refused")
    void refusesNoPrimary() {
        String keyset = TokenKeys.generate().reveal().strip();
        assertRefused(keyset.replace("ENABLED", "DISABLED"), "no enabled primary key");
        assertRefused(keyset.replaceFirst("\"primaryKeyId\":\\d+", "\"primaryKeyId\":7"), "cannot be read");
    }

    @Test
    @DisplayName(
            "a key without Tink's prefix is refused by its number: what it seals could not be told from what others seal")
    void refusesOtherPrefixes() {
        var keyset = TokenKeys.generate();
        assertThatThrownBy(() -> TokenKeys.of(Secret.of(keyset.reveal().replace("\"TINK\"", "\"RAW\""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key " + TokenKeys.of(keyset).primary())
                .hasMessageContaining("AES256_GCM");
    }

    @Test
    @DisplayName("the key management is asked once; where it fails, that is said with its cause")
    void asksTheKeyManagement() {
        var keyset = TokenKeys.generate();
        assertThat(TokenKeys.from(() -> keyset).primary())
                .isEqualTo(TokenKeys.of(keyset).primary());
        assertThatThrownBy(() -> TokenKeys.from(() -> {
                    throw new IllegalStateException("the KMS is away");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key management")
                .hasRootCauseMessage("the KMS is away");
        assertThatThrownBy(() -> TokenKeys.from(() -> Secret.of("CANARY")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("CANARY");
    }

    @Test
    @DisplayName("a key comes, becomes the one that seals, and the old one goes")
    void rotates() {
        var first = TokenKeys.generate();
        var both = TokenKeys.withAnotherKey(first);
        var promoted = TokenKeys.withNewestFirst(both);
        var last = TokenKeys.withPrimaryOnly(promoted);
        long old = TokenKeys.of(first).primary();
        long fresh = TokenKeys.of(last).primary();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(TokenKeys.of(both).primary()).isEqualTo(old);
        assertThat(TokenKeys.of(both).ids()).containsExactlyInAnyOrder(old, fresh);
        assertThat(TokenKeys.of(promoted).primary()).isEqualTo(fresh);
        assertThat(TokenKeys.of(promoted).ids()).containsExactlyInAnyOrder(old, fresh);
        assertThat(TokenKeys.of(last).ids()).containsExactly(fresh);
        assertThat(TokenKeys.of(last)).hasToString("TokenKeys[" + fresh + "]");
    }

    private static void assertRefused(String keyset, String why) {
        assertThatThrownBy(() -> TokenKeys.of(Secret.of(keyset)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
