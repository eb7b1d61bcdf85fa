package dev.advocacy.linkedin;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What LinkedIn calls a resource in "Not enough permissions to access: ...", and the scopes that open it.
 *
 * @param words finds the resource in the message
 * @param scopes those of members and of pages
 */
record Permission(Pattern words, List<String> scopes) {
    static final List<Permission> ALL = List.of(
            to("partnerApiPostsExternal\\.(CREATE|DELETE|PARTIAL_UPDATE)", Scope.MEMBER_POSTS, Scope.PAGE_POSTS),
            to("partnerApi(Images|Videos|Documents)\\.", Scope.MEMBER_POSTS, Scope.PAGE_POSTS),
            to("partnerApiPostsExternal\\.(FINDER|GET)", Scope.PAGE_READ),
            to("organizationAcls|organizationalEntityShareStatistics", Scope.STATISTICS),
            to("memberCreatorPostAnalytics", Scope.MEMBER_ANALYTICS),
            to("userinfo", "openid", Scope.PROFILE));

    Permission {
        scopes = List.copyOf(scopes);
    }

    private static Permission to(String resource, String... scopes) {
        String words = "permissions to access: \\S*(" + resource + ")";
        return new Permission(Pattern.compile(words, Pattern.CASE_INSENSITIVE), List.of(scopes));
    }

    /** Those that the channel asks for; all of them where it asks for none. */
    List<String> among(List<String> asked) {
        List<String> both = scopes.stream().filter(asked::contains).toList();
        return both.isEmpty() ? scopes : both;
    }
}
