package dev.advocacy.sandbox.internal.linkedin;

import java.util.Set;

/** Who may write and read in whose name: people for themselves, and for pages where they have a role for that. */
final class Authorship {
    private static final Set<String> ROLES =
            Set.of(Assignment.ADMINISTRATOR, "CONTENT_ADMIN", "DIRECT_SPONSORED_CONTENT_POSTER");

    private final Directory directory;

    Authorship(Directory directory) {
        this.directory = directory;
    }

    boolean mayWrite(RestCall call, String author) {
        return may(call, author, "w_member_social", "w_organization_social");
    }

    boolean mayRead(RestCall call, String author) {
        return may(call, author, "r_member_social", "r_organization_social");
    }

    private boolean may(RestCall call, String author, String memberScope, String pageScope) {
        return author.equals(call.person().id())
                ? call.has(memberScope)
                : call.has(pageScope) && directory.hasRole(call.person(), author, ROLES);
    }
}
