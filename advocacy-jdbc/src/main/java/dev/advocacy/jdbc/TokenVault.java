package dev.advocacy.jdbc;

import com.google.crypto.tink.Aead;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what nobody may read in the database, each piece to its place: moved to another row, another person or another tenant,
 * it does not open. Thread-safe.
 */
final class TokenVault {
    static final String KEY_MISSING = "vault.key-missing";
    private static final Logger LOG = LoggerFactory.getLogger(TokenVault.class);

    /** Written into each seal, so that a later form cannot be taken for this one. */
    private static final int FORM = 1;

    /** Tink puts this and the key's number before each sealed text. */
    private static final byte PREFIX = 1;

    private static final int PREFIX_BYTES = 5;
    private static final long NO_KEY = 0;

    private final TokenKeys keys;
    private final Aead aead;
    private final String tenant;
    private final Set<Long> toldMissing = ConcurrentHashMap.newKeySet();

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
     * @throws ChannelException with {@link Remedy#RECONNECT} where it was sealed for another place or changed since, or its key
     *     was given up; with {@link Remedy#RETRY} and the code {@link #KEY_MISSING} where this node's keyset lacks its key:
     *     another node may hold it, so what is sealed is to be kept
     */
    String open(Place place, byte[] sealed) {
        long key = keyOf(sealed);
        if (key != NO_KEY && !canOpen(key)) {
            throw isGivenUp(key) ? lost(place, key) : missing(place, key);
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
                : NO_KEY;
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

    private static ChannelException lost(Place place, long key) {
        return closed("vault.key-lost", place, "are sealed by key " + key + ", which was given up");
    }

    /** Told once for each key: everything that it has sealed waits for it. */
    private ChannelException missing(Place place, long key) {
        String message = "the stored " + place + " are sealed by key " + key
                + ", which this node's keyset does not hold; they are kept: hand over a keyset that holds it, or, where it is lost"
                + " for good, open with TokenKeys.givingUp(..)";
        if (toldMissing.add(key)) {
            LOG.error("tenant '{}': {}", tenant, message);
        }
        return new ChannelException(Remedy.RETRY, KEY_MISSING, message, null);
    }

    private static ChannelException closed(String code, Place place, String why) {
        return new ChannelException(
                Remedy.RECONNECT, code, "the stored " + place + " " + why + ": connect the account again", null);
    }
}
