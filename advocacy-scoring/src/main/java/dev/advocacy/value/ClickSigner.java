package dev.advocacy.value;

import dev.advocacy.Finding;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the id of a click, so that a form on another site can carry it along and whoever imports what was filled in knows that nobody
 * made it up. The text is {@code payload.signature}, both Base64 for URLs, signed with HMAC-SHA-256; the payload is not secret. The
 * host gives the key; there is no default one. Immutable and thread-safe.
 */
public final class ClickSigner {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;
    private static final int LONGEST = 1_000;
    private static final String FORM = "1";

    private final List<SecretKeySpec> keys;
    private final Duration holds;

    private ClickSigner(List<SecretKeySpec> keys, Duration holds) {
        this.keys = List.copyOf(keys);
        this.holds = holds;
    }

    /**
     * Signs and checks with a key.
     *
     * @param key 32 random bytes or more
     * @param holds how long an id is good for
     */
    public static ClickSigner of(byte[] key, Duration holds) {
        if (holds.isNegative() || holds.isZero()) {
            throw new IllegalArgumentException("click ids hold for " + holds + ": give a time above 0");
        }
        return new ClickSigner(List.of(key(key)), holds);
    }

    /** The same, which also takes what was signed with an older key. */
    public ClickSigner taking(byte[] olderKey) {
        List<SecretKeySpec> more = new ArrayList<>(keys);
        more.add(key(olderKey));
        return new ClickSigner(more, holds);
    }

    private static SecretKeySpec key(byte[] key) {
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException(
                    "the key for click ids has " + key.length + " bytes: give " + LEAST_BYTES + " random ones or more");
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    /** The signed id of a click that happened now. */
    public String sign(String click, Instant now) {
        var payload = bytes(FORM + "|" + now.getEpochSecond() + "|" + click);
        return text(payload) + "." + text(signature(keys.get(0), payload));
    }

    /** What such a text is worth at a moment. Takes as long whatever the signature is. */
    public ClickProof check(String signed, Instant now) {
        var parts = signed.length() > LONGEST ? new String[0] : signed.split("\\.", -1);
        if (parts.length != 2) {
            return worthless("malformed", "has not the form payload.signature: pass it on as it was given");
        }
        try {
            return check(
                    Base64.getUrlDecoder().decode(parts[0]),
                    Base64.getUrlDecoder().decode(parts[1]),
                    now);
        } catch (IllegalArgumentException e) {
            return worthless("malformed", "is no Base64 for URLs: pass it on as it was given");
        }
    }

    private ClickProof check(byte[] payload, byte[] signature, Instant now) {
        boolean genuine = false;
        for (SecretKeySpec key : keys) {
            genuine |= MessageDigest.isEqual(signature(key, payload), signature);
        }
        return genuine
                ? dated(new String(payload, StandardCharsets.UTF_8), now)
                : worthless("forged", "was not signed with this key: do not count it, or add the older key");
    }

    private ClickProof dated(String payload, Instant now) {
        var parts = payload.split("\\|", 3);
        if (parts.length != 3 || !parts[0].equals(FORM)) {
            return worthless("malformed", "is of another form: use the same version that signed it");
        }
        try {
            return dated(parts[2], Instant.ofEpochSecond(Long.parseLong(parts[1])), now);
        } catch (NumberFormatException | DateTimeException e) {
            return worthless("malformed", "has no date in it: use the same version that signed it");
        }
    }

    private ClickProof dated(String click, Instant at, Instant now) {
        if (at.isAfter(now)) {
            return worthless("of-the-future", "was signed at " + at + ", after " + now + ": mend one of the clocks");
        }
        return at.plus(holds).isBefore(now)
                ? worthless(
                        "expired", "was signed at " + at + " and held for " + holds + ": it cannot be counted any more")
                : new ClickProof.Genuine(click, at);
    }

    private static ClickProof worthless(String code, String message) {
        return new ClickProof.Worthless(Finding.error("click." + code, "click", "click: the click id " + message));
    }

    private static byte[] signature(SecretKeySpec key, byte[] payload) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(payload);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing, though every Java platform must have it", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "ClickSigner, " + keys.size() + " keys, ids hold for " + holds;
    }
}
