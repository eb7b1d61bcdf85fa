package dev.advocacy.sandbox;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** One request as it came over the wire; path and query are raw, that is still percent-encoded. */
final class Call {
    private static final int LARGEST_BODY = 64 * 1024 * 1024;

    private final String method;
    private final String path;
    private final String query;
    private final Headers headers;
    private final byte[] body;

    private Call(String method, String path, String query, Headers headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    static Call read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        String query = exchange.getRequestURI().getRawQuery();
        Headers headers = exchange.getRequestHeaders();
        String path = exchange.getRequestURI().getRawPath();
        return new Call(exchange.getRequestMethod(), path, query == null ? "" : query, headers, body).untunnelled();
    }

    /** Long queries come as a POST whose form body is the query. */
    private Call untunnelled() {
        String override = headers.getFirst("X-HTTP-Method-Override");
        boolean tunnel = "POST".equals(method) && override != null && isType("application/x-www-form-urlencoded");
        return tunnel ? new Call(override.toUpperCase(Locale.ROOT), path, text(), headers, new byte[0]) : this;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    /** What follows the last slash of the path, raw. */
    String lastSegment() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String query() {
        return query;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    boolean hasHeader(String name, String value) {
        return header(name).filter(value::equalsIgnoreCase).isPresent();
    }

    boolean isType(String mediaType) {
        return header("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.equals(mediaType) || type.startsWith(mediaType + ";"))
                .isPresent();
    }

    int bodySize() {
        return body.length;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Form form() {
        return Form.parse(text());
    }
}
