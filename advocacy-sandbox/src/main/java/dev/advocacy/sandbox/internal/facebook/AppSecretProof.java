package dev.advocacy.sandbox.internal.facebook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of a token under the app's secret, in lower-case hex: shows that who holds the token also holds the secret. */
final class AppSecretProof {
    private static final String ALGORITHM = "HmacSHA256";

    private AppSecretProof() {}

    static String of(String message, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    static boolean proves(String proof, String message, String secret) {
        byte[] expected = of(message, secret).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, proof.getBytes(StandardCharsets.UTF_8));
    }
}
