package dev.advocacy.testkit;

import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;

/** What a token endpoint says. */
final class TokenReplies {
    private TokenReplies() {}

    static Reply granted(Credentials credentials) {
        String refresh = credentials
                .refreshToken()
                .map(Secret::reveal)
                .map(token -> ",\"refresh_token\":\"" + token + "\"")
                .orElse("");
        return Reply.json(
                200,
                "{\"access_token\":\"" + credentials.accessToken().reveal() + "\",\"token_type\":\"Bearer\""
                        + ",\"expires_in\":3600,\"scope\":\"" + String.join(" ", credentials.scopes()) + "\"" + refresh
                        + "}");
    }
}
