package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where apps change codes into tokens, short-lived tokens into long-lived ones, and look at them. */
final class TokenEndpoint {
    private static final int BAD_CODE = 36009;
    private static final int OTHER_ADDRESS = 36008;

    private final Directory directory;
    private final Codes codes;
    private final Tokens tokens;
    private final Rules rules;

    TokenEndpoint(Directory directory, Codes codes, Tokens tokens, Rules rules) {
        this.directory = directory;
        this.codes = codes;
        this.tokens = tokens;
        this.rules = rules;
    }

    Answer token(GraphRequest request) {
        App app = app(request.params());
        Token token = request.params().value("grant_type").equals("fb_exchange_token")
                ? exchange(app, request)
                : redeem(app, request);
        return Answer.json(200, shape(token, request.now()));
    }

    Answer debug(GraphRequest request) {
        App app = appOf(request.params().value("access_token"));
        ObjectNode data = tokens.find(request.params().value("input_token"))
                .filter(token -> token.grant().app().clientId().equals(app.clientId()))
                .map(token -> TokenView.of(token, request.now()))
                .orElseGet(TokenView::unknown);
        ObjectNode body = Json.object();
        body.set("data", data);
        return Answer.json(200, body);
    }

    private Token redeem(App app, GraphRequest request) {
        if (!app.redirectUri().equals(request.params().value("redirect_uri"))) {
            throw GraphError.of(
                            100,
                            OTHER_ADDRESS,
                            "Error validating verification code. Please make sure your redirect_uri is identical to the one"
                                    + " you used in the OAuth dialog request")
                    .refusal();
        }
        Grant grant = codes.redeem(request.params().value("code"), app, request.now())
                .orElseThrow(() -> GraphError.of(
                                100, BAD_CODE, "This authorization code is unknown, has been used or has expired.")
                        .refusal());
        return rules.longLivedAtOnce()
                ? tokens.longLived(grant, request.now())
                : tokens.shortLived(grant, request.now());
    }

    private Token exchange(App app, GraphRequest request) {
        Token token = tokens.find(request.params().value("fb_exchange_token"))
                .filter(known -> known.pageId().isEmpty())
                .filter(known -> known.grant().app().clientId().equals(app.clientId()))
                .orElseThrow(
                        () -> GraphError.of(190, "Invalid OAuth access token.").refusal());
        Optional<GraphError> end = token.end(request.now());
        if (end.isPresent()) {
            throw end.get().refusal();
        }
        return tokens.longLived(token.grant(), request.now());
    }

    private static ObjectNode shape(Token token, Instant now) {
        ObjectNode body = Json.object().put("access_token", token.value()).put("token_type", "bearer");
        token.expiresAt()
                .ifPresent(
                        end -> body.put("expires_in", Duration.between(now, end).toSeconds()));
        return body;
    }

    private App app(Params params) {
        App app = directory
                .app(params.value("client_id"))
                .orElseThrow(() ->
                        GraphError.of(101, "Error validating application.").refusal());
        if (!app.clientSecret().equals(params.value("client_secret"))) {
            throw GraphError.of(1, "Error validating client secret.").refusal();
        }
        return app;
    }

    /** An app's own token is its id and its secret. */
    private App appOf(String token) {
        String id = token.substring(0, Math.max(0, token.indexOf('|')));
        return directory
                .app(id)
                .filter(app -> token.equals(app.clientId() + "|" + app.clientSecret()))
                .orElseThrow(() -> GraphError.of(190, "Invalid OAuth access token signature.")
                        .refusal());
    }
}
