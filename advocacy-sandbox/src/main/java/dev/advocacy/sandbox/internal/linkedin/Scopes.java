package dev.advocacy.sandbox.internal.linkedin;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Scopes as texts: the authorize request separates them by blanks, the token answer by commas. */
final class Scopes {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("openid", "know who you are"),
            Map.entry("profile", "see your name"),
            Map.entry("email", "see your e-mail address"),
            Map.entry("w_member_social", "create, change and delete posts for you"),
            Map.entry("r_member_social", "read your posts"),
            Map.entry("w_organization_social", "create, change and delete posts for the pages you run"),
            Map.entry("r_organization_social", "read the posts of the pages you run"),
            Map.entry("rw_organization_admin", "manage the pages you run and read their figures"),
            Map.entry("r_organization_admin", "read the figures of the pages you run"),
            Map.entry("r_member_postAnalytics", "read the figures of your posts"));

    private Scopes() {}

    static Set<String> parse(String blankSeparated) {
        Set<String> scopes = new LinkedHashSet<>();
        for (String scope : blankSeparated.trim().split("\\s+", -1)) {
            if (!scope.isEmpty()) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    static String join(Set<String> scopes) {
        return String.join(",", scopes.stream().sorted().toList());
    }

    static String inWords(String scope) {
        return WORDS.getOrDefault(scope, "use \u201c" + scope + "\u201d");
    }
}
