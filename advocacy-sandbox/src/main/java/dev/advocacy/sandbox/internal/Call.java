package dev.advocacy.sandbox.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request as it came over the wire; path, its variables and query are raw, that is still percent-encoded. */
public final class Call {
    private static final int LARGEST_BODY = 128 * 1024 * 1024;
    private static final String BEARER = "Bearer ";

    private final String method;
    private final String path;
    private final Map<String, String> variables;
    private final String query;
    private final Headers headers;
    private final byte[] body;

    private Call(
            String method, String path, Map<String, String> variables, String query, Headers headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.variables = variables;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    static Call read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        String query = exchange.getRequestURI().getRawQuery();
        Headers headers = exchange.getRequestHeaders();
        String path = exchange.getRequestURI().getRawPath();
        return new Call(exchange.getRequestMethod(), path, Map.of(), query == null ? "" : query, headers, body)
                .untunnelled();
    }

    /** Long queries come as a POST whose form body is the query. */
    private Call untunnelled() {
        String override = headers.getFirst("X-HTTP-Method-Override");
        boolean tunnel = "POST".equals(method) && override != null && isType("application/x-www-form-urlencoded");
        return tunnel
                ? new Call(override.toUpperCase(Locale.ROOT), path, variables, text(), headers, new byte[0])
                : this;
    }

    Call at(Map<String, String> foundVariables) {
        return new Call(method, path, Map.copyOf(foundVariables), query, headers, body);
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** The part of the path that stands for {@code {name}} in the route's template, raw; empty if the template has none. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    public String query() {
        return query;
    }

    /** The query read as a form. */
    public Form queryForm() {
        return Form.parse(query);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    public boolean hasHeader(String name, String value) {
        return header(name).filter(value::equalsIgnoreCase).isPresent();
    }

    /** The token in {@code Authorization: Bearer ...}. */
    public Optional<String> bearer() {
        return header("Authorization")
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).trim())
                .filter(token -> !token.isEmpty());
    }

    public boolean isType(String mediaType) {
        return header("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type -> type.equals(mediaType) || type.startsWith(mediaType + ";"))
                .isPresent();
    }

    public int bodySize() {
        return body.length;
    }

    public byte[] body() {
        return body.clone();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body read as a form, whatever its content type says. */
    public Form form() {
        return Form.parse(text());
    }

    /** The JSON object in the body, whatever its content type says; empty if it is none. */
    public Optional<ObjectNode> json() {
        return Json.parseObject(text());
    }

    /** The parts of a {@code multipart/form-data} body; empty if it is none. */
    public List<Part> parts() {
        return isType("multipart/form-data")
                ? Multipart.parse(header("Content-Type").orElse(""), body)
                : List.of();
    }

    public Optional<Part> part(String name) {
        return parts().stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
