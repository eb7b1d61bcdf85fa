package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Secret;
import dev.advocacy.jdbc.TokenVault.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenVaultTest {
    private static final String CANARY = "SECRET-7f3a-canary";
    private static final Place KARI = new Place("kari", "linkedin", "urn:li:person:1", Place.CREDENTIALS);

    private final Secret keyset = TokenKeys.generate();
    private final TokenVault vault = new TokenVault(TokenKeys.of(keyset), "acme");
    private final byte[] sealed = vault.seal(KARI, CANARY);

    @Test
    @DisplayName("what was sealed opens at its place, and sealing twice does not look alike")
    void opens() {
        assertThat(vault.open(KARI, sealed)).isEqualTo(CANARY);
        assertThat(vault.seal(KARI, CANARY)).isNotEqualTo(sealed);
        assertThat(TokenVault.keyOf(sealed)).isEqualTo(TokenKeys.of(keyset).primary());
        assertThat(new TokenVault(TokenKeys.of(keyset), "acme").open(KARI, sealed))
                .isEqualTo(CANARY);
    }

    @Test
    @DisplayName("of 1,000 seals with one bit flipped none opens")
    void refusesOneFlippedBit() {
        var random = new Random(7);
        for (int sample = 0; sample < 1_000; sample++) {
            byte[] damaged = vault.seal(KARI, CANARY + sample);
            int bit = random.nextInt(damaged.length * 8);
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(refusal(vault, KARI, damaged).code())
                    .as("bit %s", bit)
                    .isEqualTo(bit / 8 > 0 && bit / 8 < 5 ? "vault.key-missing" : "vault.refused");
        }
    }

    @Test
    @DisplayName("a seal that was cut off, or is empty, is refused")
    void refusesCuts() {
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThat(refusal(vault, KARI, cut).code()).startsWith("vault.");
        }
    }

    static List<Place> otherPlaces() {
        var places = new ArrayList<Place>();
        places.add(new Place("ola", "linkedin", "urn:li:person:1", Place.CREDENTIALS));
        places.add(new Place("kari", "linkedin-page", "urn:li:person:1", Place.CREDENTIALS));
        places.add(new Place("kari", "linkedin", "urn:li:person:2", Place.CREDENTIALS));
        places.add(new Place("kari", "linkedin", "urn:li:person:1", Place.AUTHORIZATION));
        places.add(new Place("karil", "inkedin", "urn:li:person:1", Place.CREDENTIALS));
        places.add(new Place("kari", "linkedinurn:li:person:1", "", Place.CREDENTIALS));
        places.add(new Place("linkedin", "kari", "urn:li:person:1", Place.CREDENTIALS));
        places.add(new Place("", "kari", "linkedinurn:li:person:1", Place.CREDENTIALS));
        return places;
    }

    @ParameterizedTest
    @MethodSource("otherPlaces")
    @DisplayName("at another place it does not open, also where the parts read alike one after the other")
    void refusesOtherPlaces(Place other) {
        assertThat(refusal(vault, other, sealed).code()).isEqualTo("vault.refused");
    }

    @Test
    @DisplayName("another tenant's row does not open, though the keys are the same")
    void refusesOtherTenants() {
        var other = new TokenVault(TokenKeys.of(keyset), "other");
        assertThat(refusal(other, KARI, sealed).code()).isEqualTo("vault.refused");
        var alike = new TokenVault(TokenKeys.of(keyset), "acmek");
        assertThat(refusal(alike, new Place("ari", "linkedin", "urn:li:person:1", Place.CREDENTIALS), sealed)
                        .code())
                .isEqualTo("vault.refused");
    }

    @Test
    @DisplayName(
            "a key that this node lacks is named, with the account, and is to be waited for; one given up asks to connect again")
    void namesTheKey() {
        var others = new TokenVault(TokenKeys.of(TokenKeys.generate()), "acme");
        assertThat(refusal(others, KARI, sealed).code()).isEqualTo("vault.key-missing");
        assertThat(refusal(others, KARI, sealed))
                .hasMessageContaining("key " + TokenKeys.of(keyset).primary())
                .hasMessageContaining("kari")
                .hasMessageContaining("urn:li:person:1");
        long lost = TokenKeys.of(keyset).primary();
        var without = new TokenVault(TokenKeys.of(TokenKeys.generate()).givingUp(lost), "acme");
        assertThat(refusal(without, KARI, sealed).code()).isEqualTo("vault.key-lost");
    }

    private static ChannelException refusal(TokenVault vault, Place place, byte[] sealed) {
        var refusal = new ChannelException[1];
        assertThatThrownBy(() -> vault.open(place, sealed))
                .isInstanceOfSatisfying(ChannelException.class, e -> refusal[0] = e)
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
        boolean waits = refusal[0].code().equals("vault.key-missing");
        assertThat(refusal[0].remedy()).isEqualTo(waits ? Remedy.RETRY : Remedy.RECONNECT);
        assertThat(refusal[0]).hasMessageContaining(waits ? "they are kept" : "connect the account again");
        return refusal[0];
    }
}
