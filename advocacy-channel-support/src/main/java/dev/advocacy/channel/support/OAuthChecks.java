package dev.advocacy.channel.support;

import dev.advocacy.Finding;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What OAuth settings must be. Messages show no query: an address may have been given with a secret in it. */
final class OAuthChecks {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    /** A scope as RFC 6749, 3.3 has it. */
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]+");

    private OAuthChecks() {}

    static void address(List<Finding> problems, String field, URI uri) {
        Objects.requireNonNull(uri, field);
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            problems.add(wrong(field, "is no absolute address with a host: give it as registered"));
        } else if (!"https".equalsIgnoreCase(uri.getScheme()) && !loopback(uri)) {
            problems.add(wrong(field, "is not https: only loopback may use http"));
        }
        if (uri.getRawFragment() != null) {
            problems.add(wrong(field, "has a fragment: leave out what follows #"));
        }
    }

    static void filled(List<Finding> problems, String field, String value) {
        if (Objects.requireNonNull(value, field).isBlank()) {
            problems.add(wrong(field, "is blank: copy it from the network's developer pages"));
        }
    }

    static void scopes(List<Finding> problems, List<String> scopes) {
        if (scopes.isEmpty()) {
            problems.add(wrong("scopes", "is empty: name at least one"));
        }
        if (!scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())) {
            problems.add(wrong("scopes", "holds one that is blank or has a space in it: give one scope per element"));
        }
    }

    static void codeProtected(List<Finding> problems, boolean pkce, boolean secret) {
        if (!pkce && !secret) {
            problems.add(wrong("pkce", "is off and there is no clientSecret: whoever sees a code could use it"));
        }
    }

    private static boolean loopback(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme())
                && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static Finding wrong(String field, String what) {
        return Finding.error("oauth.settings", field, field + " " + what);
    }
}
