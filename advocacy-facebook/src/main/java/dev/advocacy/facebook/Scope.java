package dev.advocacy.facebook;

import java.util.ArrayList;
import java.util.List;

/** What an app may ask a person to allow. Only what is used is asked for. */
final class Scope {
    static final String PUBLISH = "pages_manage_posts";

    private Scope() {}

    /** To know the pages, to post and look whether a post is there, and to read its counts. */
    static List<String> of(FacebookConfig config) {
        var scopes = new ArrayList<>(List.of("pages_show_list", "pages_read_engagement", PUBLISH, "read_insights"));
        if (config.businessManagement()) {
            scopes.add("business_management");
        }
        if (config.readUserContent()) {
            scopes.add("pages_read_user_content");
        }
        return List.copyOf(scopes);
    }
}
