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
import org.jspecify.annotations.Nullable;

/** Tokens as a network gave them. */
record TokenAnswer(Tokens tokens, Optional<Long> refreshableFor) {
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
            var tokens = AccessTokenResponse.parse(object).getTokens();
            return Optional.of(new TokenAnswer(tokens, seconds(object.get("refresh_token_expires_in"))))
                    .filter(TokenAnswer::usable);
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty(); // the text of either may quote a token
        }
    }

    /** The credentials, with the old refresh token and its end where there is no new one. */
    Credentials credentials(Optional<Credentials> old, Set<String> askedScopes, Instant now) {
        var oldRefresh = old.flatMap(Credentials::refreshToken);
        var refresh = refreshToken().or(() -> oldRefresh);
        var oldEnd =
                refresh.equals(oldRefresh) ? old.flatMap(Credentials::refreshableUntil) : Optional.<Instant>empty();
        return new Credentials(
                Secret.of(tokens.getAccessToken().getValue()),
                refresh,
                granted().orElse(askedScopes),
                lifetime().map(now::plusSeconds),
                refreshableFor.map(now::plusSeconds).or(() -> oldEnd));
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
        return seconds(tokens.getAccessToken().getLifetime());
    }

    private static Optional<Long> seconds(@Nullable Object given) {
        return given instanceof Number number && number.longValue() > 0
                ? Optional.of(Math.min(number.longValue(), LONGEST_SECONDS))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "TokenAnswer[hidden]";
    }
}
