package dev.advocacy.scoring.recognition.openbadge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whose badge it is, so that only who knows the identity can tell. Immutable. It holds personal data: its text says nothing.
 *
 * @param type what the identity is, such as {@code emailAddress}
 * @param identity the identity itself; it never gets into a credential
 * @param salt at least 16 characters by chance, another one for each badge, so that two badges of a person do not match
 */
public record Recipient(String type, String identity, String salt) {
    private static final int SHORTEST_SALT = 16;

    /** Checks the salt. */
    public Recipient {
        if (identity.isBlank() || salt.length() < SHORTEST_SALT) {
            throw new IllegalArgumentException(
                    identity.isBlank()
                            ? "recipient has no identity: give one"
                            : "salt has " + salt.length() + " characters: use at least " + SHORTEST_SALT);
        }
    }

    /** Somebody by their e-mail address. */
    public static Recipient email(String address, String salt) {
        return new Recipient("emailAddress", address, salt);
    }

    /** {@code sha256$} and the SHA-256 of identity and salt, one after the other, in hexadecimal digits. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return "sha256$"
                    + HexFormat.of().formatHex(digest.digest((identity + salt).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, though every Java platform must have it", e);
        }
    }

    @Override
    public String toString() {
        return "recipient by " + type;
    }
}
