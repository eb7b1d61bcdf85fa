package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.AccessToken;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Person;
import java.time.Clock;

/** Who the token is for: {@code /v2/userinfo}. */
final class UserInfoEndpoint {
    private final Bearer bearer;
    private final Clock clock;

    UserInfoEndpoint(Bearer bearer, Clock clock) {
        this.bearer = bearer;
        this.clock = clock;
    }

    Answer show(Call call) {
        AccessToken token = bearer.token(call, clock.instant());
        if (!token.has("openid")) {
            throw Envelope.numbered(
                    403, 100, "ACCESS_DENIED", "Not enough permissions to access: userinfo.GET.NO_VERSION");
        }
        return Answer.json(200, claims(token));
    }

    private static ObjectNode claims(AccessToken token) {
        Person person = token.person();
        ObjectNode claims = Json.object().put("sub", Urns.sub(person));
        if (token.has("profile")) {
            claims.put("name", person.name())
                    .put("given_name", person.givenName())
                    .put("family_name", person.familyName())
                    .put("locale", "en-US");
        }
        if (token.has("email")) {
            claims.put("email", person.email()).put("email_verified", true);
        }
        return claims;
    }
}
