package dev.advocacy.channel.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okio.ByteString;

/** Tokens as a network gave them. */
record TokenAnswer(Tokens tokens) {
    /** No network gives a token for longer; a larger number is an error of theirs and must not break our calendar. */
    private static final long LONGEST_SECONDS = Duration.ofDays(3_650).toSeconds();
    /** RFC 6749 separates scopes by spaces, LinkedIn and Facebook by commas. */
    private static final Pattern BETWEEN_SCOPES = Pattern.compile("[,\\s]+");

    /** Empty where the answer is not a bearer token in JSON. Our reader goes first: it has limits. */
    static Optional<TokenAnswer> read(Exchange.Reply reply) {
        return reply.json().filter(JsonNode::isObject).flatMap(json -> parse(reply.body()));
    }

    private static Optional<TokenAnswer> parse(ByteString json) {
        try {
            var object = JSONObjectUtils.parse(json.utf8());
            return Optional.of(new TokenAnswer(AccessTokenResponse.parse(object).getTokens()))
                    .filter(TokenAnswer::usable);
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty(); // the text of either may quote a token
        }
    }

    Credentials credentials(Optional<Secret> oldRefresh, Set<String> askedScopes, Instant now) {
        return new Credentials(
                Secret.of(tokens.getAccessToken().getValue()),
                refreshToken().or(() -> oldRefresh),
                granted().orElse(askedScopes),
                lifetime().map(now::plusSeconds));
    }

    private boolean usable() {
        return "Bearer".equalsIgnoreCase(tokens.getAccessToken().getType().getValue())
                && CallChecks.token(tokens.getAccessToken().getValue());
    }

    private Optional<Secret> refreshToken() {
        return Optional.ofNullable(tokens.getRefreshToken()).map(token -> Secret.of(token.getValue()));
    }

    private Optional<Set<String>> granted() {
        return Optional.ofNullable(tokens.getAccessToken().getScope())
                .map(TokenAnswer::split)
                .filter(scopes -> !scopes.isEmpty());
    }

    private static Set<String> split(Scope scope) {
        return scope.toStringList().stream()
                .flatMap(s -> Arrays.stream(BETWEEN_SCOPES.split(s)))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Long> lifetime() {
        long seconds = tokens.getAccessToken().getLifetime();
        return seconds > 0 ? Optional.of(Math.min(seconds, LONGEST_SECONDS)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "TokenAnswer[hidden]";
    }
}
