package dev.advocacy.sandbox;

import java.time.Instant;

/** Finds out for whom a call is made, and refuses what does not hold. */
final class Bearer {
    private static final String SCHEME = "Bearer ";

    private final Grants grants;

    Bearer(Grants grants) {
        this.grants = grants;
    }

    AccessToken token(Call call, Instant now) {
        String value = call.header("Authorization")
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).trim())
                .filter(text -> !text.isEmpty())
                .orElseThrow(Bearer::missing);
        return active(grants.find(value).orElseThrow(Bearer::invalid), now);
    }

    private static AccessToken active(AccessToken token, Instant now) {
        return switch (token.status(now)) {
            case ACTIVE -> token;
            case EXPIRED ->
                throw Refusal.numbered(401, 65602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired");
            case REVOKED ->
                throw Refusal.numbered(
                        401,
                        65601,
                        "REVOKED_ACCESS_TOKEN",
                        "The token used in the request has been revoked by the user");
        };
    }

    private static Refusal missing() {
        return new Refusal(Answer.json(
                401,
                Json.object()
                        .put("message", "Empty oauth2_access_token")
                        .put("serviceErrorCode", 401)
                        .put("status", 401)));
    }

    private static Refusal invalid() {
        return Refusal.numbered(401, 65600, "INVALID_ACCESS_TOKEN", "Invalid access token");
    }
}
