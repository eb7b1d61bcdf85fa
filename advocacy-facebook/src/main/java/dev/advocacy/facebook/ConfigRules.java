package dev.advocacy.facebook;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a config must be like. Collects every problem, nulls too, then refuses once. */
final class ConfigRules {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<Finding> findings = new ArrayList<>();

    ConfigRules filled(String field, @Nullable String value) {
        return require(
                value != null && !value.isBlank(), field, "is missing: take it from the app's dashboard at Meta");
    }

    /** It stands in addresses. */
    ConfigRules appId(String field, @Nullable String value) {
        return require(
                value != null && value.matches("[\\w-]{1,100}"),
                field,
                "is missing or no app's number: take it from the app's dashboard at Meta");
    }

    ConfigRules present(String field, @Nullable Object value) {
        return require(value != null, field, "is null: leave it out for the default");
    }

    ConfigRules version(String field, @Nullable String version) {
        return require(
                GraphVersion.isWellFormed(version),
                field,
                "'" + version + "' must be a version of the Graph API, for example v26.0");
    }

    ConfigRules redirect(String field, @Nullable URI uri) {
        return require(
                uri != null && isSafe(uri) && uri.getRawFragment() == null,
                field,
                "'" + shown(uri)
                        + "' must be a whole https address (http only on loopback) without a fragment,"
                        + " as it is registered with the app");
    }

    ConfigRules server(String field, @Nullable URI uri) {
        return require(
                uri != null && isSafe(uri) && uri.getRawQuery() == null && uri.getRawFragment() == null,
                field,
                "'" + shown(uri) + "' must be a whole https address (http only on loopback) without a query");
    }

    void refuse() {
        if (!findings.isEmpty()) {
            throw new RefusedException("Facebook configuration", findings);
        }
    }

    private ConfigRules require(boolean good, String field, String problem) {
        if (!good) {
            String code = field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            findings.add(Finding.error("facebook.config." + code, field, field + " " + problem));
        }
        return this;
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
}
