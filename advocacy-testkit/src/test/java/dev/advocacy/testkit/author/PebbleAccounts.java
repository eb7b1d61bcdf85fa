package dev.advocacy.testkit.author;

import static dev.advocacy.testkit.author.PebbleChannel.encoded;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Signs in to Pebble. */
final class PebbleAccounts implements AccountConnector {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String CALLBACK = "https://app.example/callback/pebble";

    private final SecureRandom random = new SecureRandom();
    private final PebbleHttp http;
    private final PebbleChannel channel;

    PebbleAccounts(PebbleChannel channel) {
        this.channel = channel;
        this.http = channel.http;
    }

    @Override
    public Authorization begin() {
        Secret state = fresh();
        Secret verifier = fresh();
        String url = "https://pebble.example/authorize?response_type=code&client_id=app&redirect_uri="
                + encoded(CALLBACK) + "&scope=" + encoded(channel.askedScopes()) + "&state=" + state.reveal()
                + "&code_challenge_method=S256&code_challenge=" + challengeOf(verifier);
        return new Authorization(URI.create(url), state, verifier);
    }

    @Override
    public Grant complete(Authorization begun, URI callback) {
        String code = codeIn(callback);
        Credentials credentials = exchange("grant_type=authorization_code&code=" + encoded(code) + "&redirect_uri="
                + encoded(CALLBACK) + "&code_verifier=" + begun.verifier().reveal());
        PebbleReply me = http.call("GET", "/me", null, credentials.accessToken(), "profile");
        String id = me.text("id").orElseThrow(() -> refused(me));
        return Grant.of(
                List.of(new Account(PebbleChannel.PEBBLE, id, me.text("name").orElse(id))), credentials);
    }

    @Override
    public Credentials refresh(Credentials current) {
        Secret token = current.refreshToken().orElseThrow(() -> reconnect("there is no refresh token"));
        return exchange("grant_type=refresh_token&refresh_token=" + encoded(token.reveal()));
    }

    @Override
    public void revoke(Credentials credentials) {
        PebbleReply reply = http.call(
                "POST", "/revoke", "token=" + encoded(credentials.accessToken().reveal()), null, "revoke");
        if (reply.status() != 200) {
            throw refused(reply);
        }
    }

    @Override
    public String publishingScope() {
        return "post";
    }

    private Credentials exchange(String form) {
        PebbleReply reply = http.call("POST", "/token", form, null, "token");
        String access = reply.text("access_token").orElseThrow(() -> refused(reply));
        return new Credentials(
                Secret.of(access),
                reply.text("refresh_token").map(Secret::of),
                channel.scopesIn(reply),
                Optional.empty());
    }

    private static String codeIn(URI callback) {
        for (String pair : callback.getRawQuery().split("&", -1)) {
            if (pair.startsWith("code=")) {
                return pair.substring("code=".length());
            }
        }
        throw reconnect("the person said no");
    }

    private static ChannelException refused(PebbleReply reply) {
        return reply.status() >= 500
                ? new ChannelException(Remedy.RETRY, "pebble.token", "Pebble: token gave " + reply.status(), null)
                : reconnect("token gave " + reply.status());
    }

    private static ChannelException reconnect(String why) {
        return new ChannelException(Remedy.RECONNECT, "pebble.token", "Pebble: " + why, null);
    }

    private Secret fresh() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Secret.of(BASE64.encodeToString(bytes));
    }

    private static String challengeOf(Secret verifier) {
        try {
            byte[] ascii = verifier.reveal().getBytes(StandardCharsets.US_ASCII);
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(ascii));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
