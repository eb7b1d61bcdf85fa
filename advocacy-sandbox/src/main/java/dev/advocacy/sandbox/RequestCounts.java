package dev.advocacy.sandbox;

import java.util.Map;

/**
 * How often the network was asked, per {@code "METHOD /path/template"}, at the moment of asking.
 *
 * <p>Everything that arrived counts, also what was refused, dropped or met a {@link Fault}. A body is counted when at least one
 * byte of it arrived: {@code bodies("POST", "/rest/posts")} is the number of posts that went over the wire.
 *
 * @param requests requests per route
 * @param bodies requests with a body per route
 */
public record RequestCounts(Map<String, Long> requests, Map<String, Long> bodies) {

    /** Copies both maps. */
    public RequestCounts {
        requests = Map.copyOf(requests);
        bodies = Map.copyOf(bodies);
    }

    /** Requests on one route, 0 if there were none. */
    public long requests(String method, String template) {
        return requests.getOrDefault(method + " " + template, 0L);
    }

    /** Bodies received on one route, 0 if there were none. */
    public long bodies(String method, String template) {
        return bodies.getOrDefault(method + " " + template, 0L);
    }

    /** All requests together. */
    public long total() {
        return requests.values().stream().mapToLong(Long::longValue).sum();
    }
}
