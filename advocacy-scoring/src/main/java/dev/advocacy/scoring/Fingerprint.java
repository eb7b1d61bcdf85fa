package dev.advocacy.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of a rule book, made when it is first asked for and kept with it. Equal to any other: books are told apart by what
 * they say. Thread-safe, since whoever makes it makes the same.
 */
final class Fingerprint {
    private volatile @Nullable String digest;

    /** Of this book, over its file in the one form that {@link RulesWriter} gives it, where nothing in a text can pass for more. */
    String of(RuleBook book) {
        var known = digest;
        if (known == null) {
            known = sha256(RulesWriter.write(book).toString());
            digest = known;
        }
        return known;
    }

    private static String sha256(String text) {
        try {
            var made = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(made);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, though every Java platform must have it", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
