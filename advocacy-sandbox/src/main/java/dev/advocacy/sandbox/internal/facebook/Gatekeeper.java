package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Call;
import java.util.Locale;
import java.util.Optional;

/** Finds out for whom a call is made, and refuses what does not hold. */
final class Gatekeeper {
    private static final int INVALID = 467;
    private static final int NO_ADMIN = 492;

    private final Tokens tokens;
    private final Directory directory;
    private final Rules rules;

    Gatekeeper(Tokens tokens, Directory directory, Rules rules) {
        this.tokens = tokens;
        this.directory = directory;
        this.rules = rules;
    }

    GraphCall admit(GraphRequest request) {
        String value = sent(request)
                .orElseThrow(() -> GraphError.of(104, "An access token is required to request this resource.")
                        .refusal());
        Token token = tokens.find(value).orElseThrow(() -> unknown(value).refusal());
        token.end(request.now()).map(GraphError::refusal).ifPresent(ended -> {
            throw ended;
        });
        checkRole(token);
        checkProof(request.params(), token);
        return new GraphCall(request, token);
    }

    private static Optional<String> sent(GraphRequest request) {
        return request.params().find("access_token").or(() -> header(request.call()));
    }

    /** {@code Bearer} and {@code OAuth} mean the same here. */
    private static Optional<String> header(Call call) {
        return call.bearer()
                .or(() -> call.header("Authorization")
                        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("oauth "))
                        .map(header -> header.substring("oauth ".length()).trim()));
    }

    private static GraphError unknown(String value) {
        return value.startsWith("EAA")
                ? GraphError.token(INVALID, "The access token is invalid.")
                : GraphError.of(190, "Invalid OAuth access token - Cannot parse access token");
    }

    private void checkRole(Token token) {
        boolean lost = token.pageId()
                .filter(id -> directory
                        .page(id)
                        .filter(page -> page.knows(token.person()))
                        .isEmpty())
                .isPresent();
        if (lost) {
            throw GraphError.token(NO_ADMIN, "The user is no longer an admin of the page.")
                    .refusal();
        }
    }

    private void checkProof(Params params, Token token) {
        String appId = token.grant().app().clientId();
        if (!params.has("appsecret_proof")) {
            if (rules.requiresProof(appId)) {
                throw GraphError.of(100, "API calls from the server require an appsecret_proof argument")
                        .refusal();
            }
            return;
        }
        String message = token.value()
                + params.find("appsecret_time").map(time -> "|" + time).orElse("");
        if (!AppSecretProof.proves(
                params.value("appsecret_proof"), message, token.grant().app().clientSecret())) {
            throw GraphError.of(100, "Invalid appsecret_proof provided in the API argument")
                    .refusal();
        }
    }
}
