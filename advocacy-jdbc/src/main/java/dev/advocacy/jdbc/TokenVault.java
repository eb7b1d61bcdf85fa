package dev.advocacy.jdbc;

import com.google.crypto.tink.Aead;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals what nobody may read in the database, each piece to its place: moved to another row, another person or another tenant,
 * it does not open. Thread-safe.
 */
final class TokenVault {
    /** Written into each seal, so that a later form cannot be taken for this one. */
    private static final int FORM = 1;

    /** Tink puts this and the key's number before each sealed text. */
    private static final byte PREFIX = 1;

    private static final int PREFIX_BYTES = 5;

    private final TokenKeys keys;
    private final Aead aead;
    private final String tenant;

    TokenVault(TokenKeys keys, String tenant) {
        this.keys = keys;
        this.aead = keys.aead();
        this.tenant = tenant;
    }

    /** Where a sealed text belongs. */
    record Place(String ambassador, String channel, String account, String kind) {
        static final String CREDENTIALS = "credentials";
        static final String AUTHORIZATION = "authorization";

        @Override
        public String toString() {
            return kind + " of " + ambassador + " for " + channel
                    + (kind.equals(AUTHORIZATION) ? "" : " account " + account);
        }
    }

    byte[] seal(Place place, String text) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), bound(place));
        } catch (GeneralSecurityException e) {
            throw new StoreException("vault.not-sealed", "the " + place + " could not be sealed", e);
        }
    }

    /**
     * What was sealed for this place.
     *
     * @throws ChannelException with {@link Remedy#RECONNECT} where its key is missing, or it was sealed for another place or
     *     changed since
     */
    String open(Place place, byte[] sealed) {
        long key = keyOf(sealed);
        if (!keys.ids().contains(key)) {
            throw closed("vault.key-missing", place, "are sealed by key " + key + ", which the keyset does not hold");
        }
        try {
            return new String(aead.decrypt(sealed, bound(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw closed(
                    "vault.refused", place, "are not what was sealed for them: changed, or moved from another row");
        }
    }

    /** The key that new texts are sealed by. */
    long primary() {
        return keys.primary();
    }

    boolean canOpen(long key) {
        return keys.ids().contains(key);
    }

    boolean isGivenUp(long key) {
        return keys.isGivenUp(key);
    }

    /** The key that a text was sealed by; 0, which is no key, where that cannot be told. */
    static long keyOf(byte[] sealed) {
        return sealed.length > PREFIX_BYTES && sealed[0] == PREFIX
                ? Integer.toUnsignedLong(ByteBuffer.wrap(sealed).getInt(1))
                : 0;
    }

    /** Each part with its length before it, so that no two places are written alike. */
    private byte[] bound(Place place) {
        var parts = new byte[][] {
            utf8(tenant), utf8(place.ambassador()), utf8(place.channel()), utf8(place.account()), utf8(place.kind())
        };
        int length = Integer.BYTES;
        for (var part : parts) {
            length += Integer.BYTES + part.length;
        }
        var bound = ByteBuffer.allocate(length).putInt(FORM);
        for (var part : parts) {
            bound.putInt(part.length).put(part);
        }
        return bound.array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ChannelException closed(String code, Place place, String why) {
        return new ChannelException(
                Remedy.RECONNECT, code, "the stored " + place + " " + why + ": connect the account again", null);
    }
}
