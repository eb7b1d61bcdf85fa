package dev.advocacy.sandbox;

import java.util.HashMap;
import java.util.Map;

/** Which handler serves which method and path; filled before the server starts, then only read. */
final class Router {
    private final Map<String, Route> routes = new HashMap<>();

    /** A place that was asked for; {@code name} is method and path template, e.g. {@code GET /rest/posts/{id}}. */
    record Route(String name, Handler handler) {}

    void add(String method, String template, Handler handler) {
        String name = method + " " + template;
        routes.put(name, new Route(name, handler));
    }

    /** Exact paths first, then the ones that end in an id; unknown places answer 404 under the name {@code (unknown)}. */
    Route find(String method, String path) {
        Route exact = routes.get(method + " " + path);
        return exact != null ? exact : findWithId(method, path);
    }

    private Route findWithId(String method, String path) {
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        Route route = routes.get(method + " " + parent + "/{id}");
        return route != null ? route : new Route(method + " (unknown)", Router::unknown);
    }

    private static Answer unknown(Call call) {
        throw Refusal.notFound();
    }
}
