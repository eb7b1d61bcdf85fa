package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.AccessToken;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Grants;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Instant;

/** Finds out for whom a call is made, and refuses what does not hold. */
final class Bearer {
    private final Grants grants;

    Bearer(Grants grants) {
        this.grants = grants;
    }

    AccessToken token(Call call, Instant now) {
        String value = call.bearer().orElseThrow(Bearer::missing);
        return active(grants.find(value).orElseThrow(Bearer::invalid), now);
    }

    private static AccessToken active(AccessToken token, Instant now) {
        return switch (token.status(now)) {
            case ACTIVE -> token;
            case EXPIRED ->
                throw Envelope.numbered(
                        401, 65602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired");
            case REVOKED ->
                throw Envelope.numbered(
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
        return Envelope.numbered(401, 65600, "INVALID_ACCESS_TOKEN", "Invalid access token");
    }
}
