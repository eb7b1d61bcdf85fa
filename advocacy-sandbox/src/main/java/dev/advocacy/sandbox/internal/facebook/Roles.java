package dev.advocacy.sandbox.internal.facebook;

/** Who may do what on which page. */
final class Roles {
    private static final int PAGE_TOKEN_NEEDED = 2069032;

    private final Directory directory;

    Roles(Directory directory) {
        this.directory = directory;
    }

    /** The page that is asked for, if this call may post as it. */
    Page author(GraphCall call) {
        return author(call, call.id());
    }

    Page author(GraphCall call, String pageId) {
        Page page = page(call, pageId);
        if (!call.has("pages_manage_posts") || !call.has("pages_read_engagement")) {
            throw denied("posting to a page requires both pages_read_engagement and pages_manage_posts");
        }
        if (!page.lets(call.token().person(), "CREATE_CONTENT")) {
            throw denied("the person lacks the task CREATE_CONTENT on this page");
        }
        return page;
    }

    /** The page that is asked for, if this call may read its posts. */
    Page reader(GraphCall call) {
        return reader(call, call.id());
    }

    Page reader(GraphCall call, String pageId) {
        Page page = page(call, pageId);
        need(call, "pages_read_engagement");
        return page;
    }

    void need(GraphCall call, String permission) {
        if (!call.has(permission)) {
            throw GraphError.of(10, "(#10) This endpoint requires the '" + permission + "' permission")
                    .refusal();
        }
    }

    private Page page(GraphCall call, String id) {
        Page page = directory.page(id).orElseThrow(call::invisible);
        if (call.token().pageId().isEmpty()) {
            throw GraphError.of(
                            190,
                            PAGE_TOKEN_NEEDED,
                            "User Access Token Is Not Supported: a page access token is required for this call")
                    .refusal();
        }
        if (!call.token().isOf(page)) {
            throw denied("the access token is of another page");
        }
        return page;
    }

    private static GraphRefusal denied(String why) {
        return GraphError.of(200, "(#200) Permissions error: " + why).refusal();
    }
}
