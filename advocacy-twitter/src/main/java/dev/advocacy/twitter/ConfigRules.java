package dev.advocacy.twitter;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a config must be like. Collects every problem, then refuses once. */
final class ConfigRules {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<Finding> findings = new ArrayList<>();

    /** Nulls are findings too, so that a caller without null checks learns of all of them at once. */
    static void check(
            @Nullable String clientId,
            Optional<Secret> clientSecret,
            @Nullable URI redirectUri,
            @Nullable URI apiUrl,
            @Nullable URI signInUrl,
            @Nullable Object fieldNames,
            @Nullable Object http,
            @Nullable Object clock) {
        var rules = new ConfigRules();
        rules.filled("clientId", clientId);
        clientSecret.ifPresent(secret -> rules.filled("clientSecret", secret.reveal()));
        rules.redirect(redirectUri);
        rules.server("apiUrl", apiUrl);
        rules.server("signInUrl", signInUrl);
        rules.present("fieldNames", fieldNames);
        rules.present("http", http);
        rules.present("clock", clock);
        rules.refuse();
    }

    private void filled(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            problem(field, field + " is missing: take it from the app's page at X");
        }
    }

    private void present(String field, @Nullable Object value) {
        if (value == null) {
            problem(field, field + " is null: leave it out for the default");
        }
    }

    private void redirect(@Nullable URI uri) {
        if (uri == null || !isSafe(uri) || uri.getRawFragment() != null || "localhost".equals(uri.getHost())) {
            problem(
                    "redirectUri",
                    "redirectUri '" + shown(uri)
                            + "' must be a whole https address (http only on 127.0.0.1, X knows no localhost) without a"
                            + " fragment, as it is registered with the app");
        }
    }

    private void server(String field, @Nullable URI uri) {
        if (uri == null || !isSafe(uri) || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            problem(
                    field,
                    field + " '" + shown(uri)
                            + "' must be a whole https address (http only on loopback) without a query");
        }
    }

    private static boolean isSafe(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && ("https".equalsIgnoreCase(uri.getScheme()) || isLoopback(uri));
    }

    private static boolean isLoopback(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) && LOOPBACK.contains(uri.getHost());
    }

    /** Without what may be a password, before the host or in the query. */
    private static String shown(@Nullable URI uri) {
        return uri == null ? "" : uri.toString().replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", "");
    }

    private void problem(String field, String message) {
        String code = field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        findings.add(Finding.error("x.config." + code, field, message));
    }

    private void refuse() {
        if (!findings.isEmpty()) {
            throw new RefusedException("X configuration", findings);
        }
    }
}
