package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Json;
import java.time.Instant;

/** A token as {@code /debug_token} tells about it. */
final class TokenView {
    private TokenView() {}

    static ObjectNode of(Token token, Instant now) {
        ObjectNode data = Json.object()
                .put("app_id", token.grant().app().clientId())
                .put("type", token.pageId().isPresent() ? "PAGE" : "USER")
                .put("is_valid", token.end(now).isEmpty())
                .put(
                        "expires_at",
                        token.expiresAt().map(Instant::getEpochSecond).orElse(0L))
                .put("issued_at", token.issuedAt().getEpochSecond())
                .put("user_id", token.person().id());
        token.pageId().ifPresent(page -> data.put("profile_id", page));
        token.end(now).ifPresent(end -> data.set("error", error(end)));
        ArrayNode scopes = data.putArray("scopes");
        token.grant().granted().forEach(scopes::add);
        return data;
    }

    static ObjectNode unknown() {
        ObjectNode data = Json.object().put("is_valid", false);
        data.set("error", error(GraphError.of(190, "Invalid OAuth access token.")));
        data.putArray("scopes");
        return data;
    }

    private static ObjectNode error(GraphError error) {
        ObjectNode json = Json.object().put("code", error.code()).put("message", error.message());
        return error.subcode() == 0 ? json : json.put("subcode", error.subcode());
    }
}
