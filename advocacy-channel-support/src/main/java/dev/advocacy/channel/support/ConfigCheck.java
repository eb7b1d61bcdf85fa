package dev.advocacy.channel.support;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter's config must be like. Collects every problem, nulls too, then refuses once; its messages show no secret and
 * no query. Codes are {@code <network>.config.<field>}, with the field in lower case and hyphens. Not thread-safe.
 */
public final class ConfigCheck {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String network;
    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    private ConfigCheck(String network, String name) {
        this.network = Objects.requireNonNull(network, "network");
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * A check of the settings for a network.
     *
     * @param network begins the codes, for example {@code linkedin}
     * @param name as people know it, for example {@code LinkedIn}
     */
    public static ConfigCheck of(String network, String name) {
        return new ConfigCheck(network, name);
    }

    /** There, and not blank; else the message says where to take it from. */
    public ConfigCheck filled(String field, @Nullable String value, String takeItFrom) {
        return require(value != null && !value.isBlank(), field, "is missing: take it from " + takeItFrom);
    }

    /** Not null. */
    public ConfigCheck present(String field, @Nullable Object value) {
        return require(value != null, field, "is null: leave it out for the default");
    }

    /** A whole address without a fragment: https, or http on loopback. */
    public ConfigCheck redirect(String field, @Nullable URI uri) {
        return require(
                uri != null && isSafe(uri) && uri.getRawFragment() == null,
                field,
                "'" + shown(uri)
                        + "' must be a whole https address (http only on loopback) without a fragment,"
                        + " as it is registered with the app");
    }

    /** A whole address without a query: https, or http on loopback. */
    public ConfigCheck server(String field, @Nullable URI uri) {
        return require(
                uri != null && isSafe(uri) && uri.getRawQuery() == null && uri.getRawFragment() == null,
                field,
                "'" + shown(uri) + "' must be a whole https address (http only on loopback) without a query");
    }

    /**
     * Whatever else a network asks for.
     *
     * @param problem follows the field's name in the message; shows no secret
     */
    public ConfigCheck require(boolean good, String field, String problem) {
        if (!good) {
            String code = field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            findings.add(Finding.error(network + ".config." + code, field, field + " " + problem));
        }
        return this;
    }

    /**
     * Ends the check.
     *
     * @throws RefusedException with one finding per problem
     */
    public void refuse() {
        if (!findings.isEmpty()) {
            throw new RefusedException(name + " configuration", findings);
        }
    }

    private static boolean isSafe(URI uri) {
        return uri.getHost() != null
                && uri.getRawUserInfo() == null
                && ("https".equalsIgnoreCase(uri.getScheme()) || isLoopback(uri));
    }

    private static boolean isLoopback(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme())
                && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    /** Without what may be a password, before the host or in the query. */
    private static String shown(@Nullable URI uri) {
        return uri == null ? "" : uri.toString().replaceFirst("//[^/@]*@", "//").replaceFirst("\\?.*", "");
    }
}
