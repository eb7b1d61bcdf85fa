package dev.advocacy.sandbox.internal.linkedin;

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
import java.time.Instant;
import java.util.Locale;

/** Where apps change codes and refresh tokens into access tokens, look at them and give them back. */
final class TokenEndpoint {
    private final Directory directory;
    private final Grants grants;
    private final Clock clock;

    TokenEndpoint(Directory directory, Grants grants, Clock clock) {
        this.directory = directory;
        this.grants = grants;
        this.clock = clock;
    }

    Answer token(Call call) {
        Form form = form(call);
        App app = app(form);
        return switch (form.value("grant_type")) {
            case "authorization_code" -> redeem(app, form);
            case "refresh_token" -> refresh(app, form);
            default -> throw error(400, "unsupported_grant_type", "The grant_type is not supported");
        };
    }

    Answer revoke(Call call) {
        Form form = form(call);
        App app = app(form);
        grants.grantOf(form.value("token"))
                .filter(grant -> grant.app().clientId().equals(app.clientId()))
                .ifPresent(Grant::revoke);
        return Answer.empty(200);
    }

    Answer introspect(Call call) {
        Form form = form(call);
        App app = app(form);
        return grants.find(form.value("token"))
                .filter(token -> token.grant().app().clientId().equals(app.clientId()))
                .map(token -> Answer.json(200, description(token)))
                .orElseGet(() -> Answer.json(200, Json.object().put("active", false)));
    }

    private Answer redeem(App app, Form form) {
        requireNoProof(form);
        if (!app.redirectUri().equals(form.value("redirect_uri"))) {
            throw badCode();
        }
        Instant now = clock.instant();
        return grants.redeem(app, form.value("code"), "", now)
                .map(token -> begun(token, now))
                .orElseThrow(TokenEndpoint::badCode);
    }

    private Answer refresh(App app, Form form) {
        Instant now = clock.instant();
        return grants.refresh(app, form.value("refresh_token"), now)
                .map(token -> answer(token, now))
                .orElseThrow(() -> error(
                        400,
                        "invalid_request",
                        "The provided authorization grant or refresh token is invalid, expired or revoked"));
    }

    /** Asking for another set of scopes ends what the same app had from the same person before. */
    private Answer begun(AccessToken token, Instant now) {
        grants.endOthers(token.grant());
        return answer(token, now);
    }

    private static Answer answer(AccessToken token, Instant now) {
        Grant grant = token.grant();
        ObjectNode body = Json.object()
                .put("access_token", token.value())
                .put("expires_in", Duration.between(now, token.expiresAt()).toSeconds())
                .put("scope", Scopes.join(grant.scopes()))
                .put("token_type", "Bearer");
        if (grant.app().refreshable()) {
            body.put("refresh_token", grant.refreshToken())
                    .put("refresh_token_expires_in", grant.refreshableFor(now).toSeconds());
        }
        return Answer.json(200, body);
    }

    private ObjectNode description(AccessToken token) {
        AccessToken.Status status = token.status(clock.instant());
        return Json.object()
                .put("active", status == AccessToken.Status.ACTIVE)
                .put("client_id", token.grant().app().clientId())
                .put("authorized_at", token.grant().givenAt().getEpochSecond())
                .put("created_at", token.issuedAt().getEpochSecond())
                .put("status", status.name().toLowerCase(Locale.ROOT))
                .put("expires_at", token.expiresAt().getEpochSecond())
                .put("scope", Scopes.join(token.grant().scopes()))
                .put("auth_type", "3L");
    }

    private static Form form(Call call) {
        if (!call.isType("application/x-www-form-urlencoded")) {
            throw error(400, "invalid_request", "The request body must be form-urlencoded");
        }
        return call.form();
    }

    private App app(Form form) {
        return directory
                .app(form.value("client_id"))
                .filter(app -> app.clientSecret().equals(form.value("client_secret")))
                .orElseThrow(TokenEndpoint::badClient);
    }

    /** Every app here has a secret, and from such an app LinkedIn takes no PKCE. The code is not spent by this. */
    private static void requireNoProof(Form form) {
        if (form.find("code_verifier").isPresent()) {
            throw badClient();
        }
    }

    private static Refusal badClient() {
        return error(401, "invalid_client", "Client authentication failed");
    }

    private static Refusal badCode() {
        return error(
                400,
                "invalid_request",
                "Unable to retrieve access token: the code is unknown, used, expired or was issued for another redirect_uri or with a challenge");
    }

    private static Refusal error(int status, String error, String description) {
        return new Refusal(
                Answer.json(status, Json.object().put("error", error).put("error_description", description)));
    }
}
