package dev.advocacy.channel;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over parts that are each written with their length. Not thread-safe. */
final class BodyHash {
    private final MessageDigest digest = sha256();

    /** Character by character, so that even half a character counts as what it is. */
    BodyHash add(@Nullable String part) {
        if (part == null) {
            return add(-1);
        }
        var bytes = ByteBuffer.allocate(part.length() * Character.BYTES);
        part.chars().forEach(c -> bytes.putChar((char) c));
        return add(bytes.array());
    }

    BodyHash add(byte[] part) {
        add(part.length);
        digest.update(part);
        return this;
    }

    BodyHash add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
