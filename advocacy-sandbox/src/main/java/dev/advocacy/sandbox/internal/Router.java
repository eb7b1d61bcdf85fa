package dev.advocacy.sandbox.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which handler serves which method and path; filled before the server starts, then only read.
 *
 * <p>Templates are like {@code /2/media/upload/{id}/append}: a part in braces stands for any one part of the path. Of several
 * that fit, the one with the fewest such parts wins, then the one that was added first.
 */
public final class Router {
    private final Map<String, Route> exact = new HashMap<>();
    private final List<Route> open = new ArrayList<>();

    /** A place that was asked for; {@code name} is method and path template, e.g. {@code GET /rest/posts/{id}}. */
    record Route(String name, String method, Template template, Handler handler) {}

    /** A route and the parts of the path that stood where its template has braces, raw. */
    record Match(Route route, Map<String, String> variables) {}

    public void add(String method, String template, Handler handler) {
        Route route = new Route(method + " " + template, method, Template.of(template), handler);
        if (route.template().isOpen()) {
            open.add(route);
            open.sort(Comparator.comparingInt(some -> some.template().variables()));
        } else {
            exact.put(route.name(), route);
        }
    }

    Optional<Match> find(String method, String path) {
        Route route = exact.get(method + " " + path);
        return route != null ? Optional.of(new Match(route, Map.of())) : findOpen(method, path);
    }

    private Optional<Match> findOpen(String method, String path) {
        return open.stream()
                .filter(route -> route.method().equals(method))
                .flatMap(route -> route.template().match(path).stream().map(found -> new Match(route, found)))
                .findFirst();
    }
}
