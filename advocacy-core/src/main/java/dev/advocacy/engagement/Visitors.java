package dev.advocacy.engagement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells people from machines, and gives a visitor a pseudonym that lives for one day. Thread-safe. */
final class Visitors {
    /** Names that preview fetchers, scanners and libraries give themselves; a missing name counts too. */
    private static final Pattern MACHINE = Pattern.compile(
            "bot|crawl|spider|preview|fetch|scan|slurp|facebookexternalhit|facebot|embedly|whatsapp|skypeuripreview"
                    + "|curl|wget|python|java|okhttp|httpclient|go-http|headless|monitor|safelinks");

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private LocalDate day = LocalDate.MIN;
    private byte[] key = new byte[KEY_BYTES];

    boolean isMachine(String userAgent) {
        return userAgent.isBlank()
                || MACHINE.matcher(userAgent.toLowerCase(Locale.ROOT)).find();
    }

    /** The same for one visitor within one day of this process; the key is forgotten with the day. */
    String pseudonym(String visitor, LocalDate today) {
        var digest = sha256();
        digest.update(keyOf(today));
        byte[] hash = digest.digest(visitor.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    private synchronized byte[] keyOf(LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            key = new byte[KEY_BYTES];
            random.nextBytes(key);
        }
        return key.clone();
    }
}
