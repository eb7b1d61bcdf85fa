package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Handler;
import dev.advocacy.sandbox.internal.Router;
import java.util.function.Function;

/** Which place is where; each is there with a version in front and without. */
final class GraphRoutes {
    private static final String VERSION = "/{version}";

    private final Router router;
    private final GraphDoor door;

    GraphRoutes(Router router, GraphDoor door) {
        this.router = router;
        this.door = door;
    }

    Router router() {
        return router;
    }

    void login(LoginDialog dialog, TokenEndpoint tokens) {
        add("GET", "/dialog/oauth", dialog::show);
        add("POST", "/dialog/oauth", dialog::decide);
        add("GET", "/oauth/access_token", door.open(tokens::token));
        add("POST", "/oauth/access_token", door.open(tokens::token));
        add("GET", "/debug_token", door.open(tokens::debug));
    }

    void accounts(AccountResource accounts) {
        graph("GET", "/me/accounts", accounts::accounts);
        graph("GET", "/me/permissions", accounts::permissions);
        graph("DELETE", "/me/permissions", accounts::revoke);
    }

    void feed(FeedResource feed) {
        graph("POST", "/{id}/feed", feed::create);
        graph("GET", "/{id}/feed", feed::list);
        graph("GET", "/{id}/published_posts", feed::list);
        graph("GET", "/{id}/scheduled_posts", feed::scheduled);
    }

    void media(PhotosResource photos, VideosResource videos, UploadResource uploads) {
        graph("POST", "/{id}/photos", photos::create);
        graph("POST", "/{id}/videos", videos::create);
        graph("POST", "/{id}/uploads", uploads::begin);
    }

    void insights(InsightsResource insights) {
        graph("GET", "/{id}/insights", insights::read);
    }

    void share(ShareDialog dialog) {
        add("GET", "/dialog/share", dialog::show);
        add("POST", "/dialog/share", dialog::decide);
        router.add("GET", "/sharer/sharer.php", dialog::show);
        router.add("POST", "/sharer/sharer.php", dialog::decide);
    }

    void nodes(NodeResource nodes) {
        graph("GET", "/{id}", nodes::read);
        graph("POST", "/{id}", nodes::change);
        graph("DELETE", "/{id}", nodes::delete);
    }

    private void graph(String method, String template, Function<GraphCall, Answer> resource) {
        add(method, template, door.into(resource));
    }

    private void add(String method, String template, Handler handler) {
        router.add(method, VERSION + template, handler);
        router.add(method, template, handler);
    }
}
