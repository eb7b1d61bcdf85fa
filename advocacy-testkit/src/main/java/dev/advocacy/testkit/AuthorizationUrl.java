package dev.advocacy.testkit;

import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the query of an authorization's or a callback's address. */
record AuthorizationUrl(Map<String, String> parameters) {

    static AuthorizationUrl of(Authorization begun) {
        return parametersOf(begun.url());
    }

    static AuthorizationUrl parametersOf(URI address) {
        var parameters = new HashMap<String, String>();
        for (String pair : Optional.ofNullable(address.getRawQuery()).orElse("").split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return new AuthorizationUrl(parameters);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Scopes are separated by spaces in RFC 6749, by commas on some networks. */
    Set<String> scopes() {
        return Stream.of(parameter("scope").orElse("").split("[ ,]+", -1))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toSet());
    }

    /** RFC 7636, section 4.2. */
    static String challengeOf(Secret verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
