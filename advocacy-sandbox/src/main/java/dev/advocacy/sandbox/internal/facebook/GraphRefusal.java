package dev.advocacy.sandbox.internal.facebook;

import java.util.Map;

/** A Graph request turned down. */
final class GraphRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient GraphError error;
    private final transient Map<String, String> headers;

    GraphRefusal(GraphError error) {
        this(error, Map.of());
    }

    GraphRefusal(GraphError error, Map<String, String> headers) {
        super(error.code() + " " + error.message(), null, false, false);
        this.error = error;
        this.headers = Map.copyOf(headers);
    }

    GraphError error() {
        return error;
    }

    /** What the answer carries besides. */
    Map<String, String> headers() {
        return headers;
    }
}
