package dev.advocacy.linkedin;

import java.util.ArrayList;
import java.util.List;

/** What an app may ask a person to allow. Only what is used is asked for. */
final class Scope {
    static final String MEMBER_POSTS = "w_member_social";
    static final String MEMBER_ANALYTICS = "r_member_postAnalytics";
    static final String PAGE_POSTS = "w_organization_social";
    static final String PAGE_READ = "r_organization_social";
    static final String STATISTICS = "rw_organization_admin";
    static final String PROFILE = "profile";

    private Scope() {}

    /** To know who it is and to post; the counts only where the app was granted them. */
    static List<String> forMembers(boolean analytics) {
        var scopes = new ArrayList<>(List.of("openid", PROFILE, MEMBER_POSTS));
        if (analytics) {
            scopes.add(MEMBER_ANALYTICS);
        }
        return List.copyOf(scopes);
    }

    /** To post, to look whether a post is there, to know the pages and to read their counts. */
    static List<String> forPages() {
        return List.of(PAGE_POSTS, PAGE_READ, STATISTICS);
    }
}
