package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.AccessToken;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Grant;
import dev.advocacy.sandbox.internal.Grants;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Clock;
import java.time.Duration;

/** Where apps change codes and refresh tokens into pairs of tokens, and give them back. */
final class TokenEndpoint {
    private final ClientProof clients;
    private final Grants grants;
    private final Clock clock;

    TokenEndpoint(ClientProof clients, Grants grants, Clock clock) {
        this.clients = clients;
        this.grants = grants;
        this.clock = clock;
    }

    Answer token(Call call) {
        Form form = form(call);
        App app = clients.app(call, form);
        return switch (form.value("grant_type")) {
            case "authorization_code" -> redeem(app, form);
            case "refresh_token" -> refresh(app, form);
            default -> throw invalid("Missing or unknown required parameter [grant_type].");
        };
    }

    Answer revoke(Call call) {
        Form form = form(call);
        App app = clients.app(call, form);
        grants.grantOf(form.value("token"))
                .filter(grant -> grant.app().clientId().equals(app.clientId()))
                .ifPresent(Grant::revoke);
        return Answer.json(200, Json.object().put("revoked", true));
    }

    private Answer redeem(App app, Form form) {
        if (!app.redirectUri().equals(form.value("redirect_uri"))) {
            throw invalid("Value passed for the redirect uri did not match the uri of the authorization code.");
        }
        return grants.redeem(app, form.value("code"), form.value("code_verifier"), clock.instant())
                .map(TokenEndpoint::answer)
                .orElseThrow(() -> invalid("Value passed for the authorization code was invalid."));
    }

    private Answer refresh(App app, Form form) {
        return grants.refresh(app, form.value("refresh_token"), clock.instant())
                .map(TokenEndpoint::answer)
                .orElseThrow(() -> invalid("Value passed for the token was invalid."));
    }

    private static Answer answer(AccessToken token) {
        Grant grant = token.grant();
        ObjectNode body = Json.object()
                .put("token_type", "bearer")
                .put(
                        "expires_in",
                        Duration.between(token.issuedAt(), token.expiresAt()).toSeconds())
                .put("access_token", token.value())
                .put("scope", String.join(" ", grant.scopes().stream().sorted().toList()));
        if (grant.app().refreshable()) {
            body.put("refresh_token", grant.refreshToken());
        }
        return Answer.json(200, body);
    }

    private static Form form(Call call) {
        if (!call.isType("application/x-www-form-urlencoded")) {
            throw invalid("The request body must be form-urlencoded.");
        }
        return call.form();
    }

    private static Refusal invalid(String description) {
        return ClientProof.error(400, "invalid_request", description);
    }
}
