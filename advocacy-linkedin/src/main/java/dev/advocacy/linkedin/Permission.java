package dev.advocacy.linkedin;

import java.util.List;
import java.util.regex.Pattern;

/** What LinkedIn calls a resource in "Not enough permissions to access: ...", and the scopes that open it. */
enum Permission {
    WRITE("partnerApiPostsExternal\\.(CREATE|DELETE)", Scope.MEMBER_POSTS, Scope.PAGE_POSTS),
    LIST("partnerApiPostsExternal\\.(FINDER|GET)", Scope.PAGE_READ),
    PAGES("organizationAcls|organizationalEntityShareStatistics", Scope.STATISTICS),
    MEMBER_COUNTS("memberCreatorPostAnalytics", Scope.MEMBER_ANALYTICS),
    PERSON("userinfo", "openid", Scope.PROFILE);

    private final Pattern words;
    private final List<String> scopes;

    Permission(String words, String... scopes) {
        this.words = Pattern.compile("permissions to access: \\S*(" + words + ")", Pattern.CASE_INSENSITIVE);
        this.scopes = List.of(scopes);
    }

    Pattern words() {
        return words;
    }

    /** Those that the channel asks for; all of them where it asks for none. */
    List<String> among(List<String> asked) {
        List<String> both = scopes.stream().filter(asked::contains).toList();
        return both.isEmpty() ? scopes : both;
    }
}
