package dev.advocacy.testkit;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Requests of one kind: a method and a path.
 *
 * @param method for example {@code POST}, or {@code *} for any
 * @param path as sent, percent-encoded, without the query; {@code *} stands for anything within one segment, {@code **} for
 *     anything
 */
public record Route(String method, String path) {

    /** Checks. */
    public Route {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(path, "path");
    }

    /** Every request. */
    public static Route any() {
        return new Route("*", "**");
    }

    /** A GET of this path. */
    public static Route get(String path) {
        return new Route("GET", path);
    }

    /** A POST to this path. */
    public static Route post(String path) {
        return new Route("POST", path);
    }

    /** Whether a request is of this kind. */
    public boolean matches(WireRequest request) {
        return (method.equals("*") || method.equals(request.method()))
                && pattern().matcher(request.path()).matches();
    }

    private Pattern pattern() {
        String quoted = Pattern.quote(path);
        return Pattern.compile(quoted.replace("**", "\\E.{0,}\\Q").replace("*", "\\E[^/]*\\Q"));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
