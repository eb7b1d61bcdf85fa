package dev.advocacy.facebook;

import dev.advocacy.channel.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows that who sends a token also knows the app's secret, so that a token alone is of no use to a thief. */
final class AppSecretProof {
    private static final String HMAC = "HmacSHA256";

    private AppSecretProof() {}

    /** HMAC-SHA256 of the token under the app's secret, in lower-case hexadecimal. */
    static Secret of(Secret token, Secret appSecret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(utf8(appSecret), HMAC));
            return Secret.of(HexFormat.of().formatHex(mac.doFinal(utf8(token))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256, which every Java must have", e);
        }
    }

    private static byte[] utf8(Secret secret) {
        return secret.reveal().getBytes(StandardCharsets.UTF_8);
    }
}
