package dev.advocacy.channel.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * One request, not yet sent. Immutable: each method gives a new one. Its text form shows the method, the host, the path and
 * the step; never the query, a header or the body.
 */
public final class HttpCall {
    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    private final String method;
    private final String step;
    private final URI uri;
    private final List<Map.Entry<String, String>> headers;
    private final @Nullable String contentType;
    private final byte[] body;
    private final List<String> hidden;

    private HttpCall(
            String method,
            String step,
            URI uri,
            List<Map.Entry<String, String>> headers,
            @Nullable String contentType,
            byte[] body,
            List<String> hidden) {
        this.method = method;
        this.step = Objects.requireNonNull(step, "step");
        this.uri = uri;
        this.headers = List.copyOf(headers);
        this.contentType = contentType;
        this.body = body;
        this.hidden = List.copyOf(hidden);
    }

    private static HttpCall of(String method, String step, URI uri) {
        return new HttpCall(method, step, checked(step, uri), List.of(), null, new byte[0], List.of());
    }

    /**
     * Reads.
     *
     * @param step a short name for messages, for example {@code read counts}
     * @param uri absolute, http or https, without user information
     */
    public static HttpCall get(String step, URI uri) {
        return of("GET", step, uri);
    }

    /** Creates; for example {@code create post}. Without a body, an empty one is sent. */
    public static HttpCall post(String step, URI uri) {
        return of("POST", step, uri);
    }

    /** Replaces or uploads; for example {@code upload image}. Without a body, an empty one is sent. */
    public static HttpCall put(String step, URI uri) {
        return of("PUT", step, uri);
    }

    /** Deletes; for example {@code delete post}. */
    public static HttpCall delete(String step, URI uri) {
        return of("DELETE", step, uri);
    }

    /**
     * The same request with one more header.
     *
     * @throws IllegalArgumentException where the name or the value cannot stand in a header; the value is not shown
     */
    public HttpCall header(String name, String value) {
        if (!HEADER_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    step + ": header name '" + Redaction.line(name, 40) + "' is not a token");
        }
        if (!HEADER_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(step + ": value of header " + name + " is not printable ASCII");
        }
        var more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new HttpCall(method, step, uri, more, contentType, body, hidden);
    }

    /** The same request, authorized with this token. The token is cut out of every message about the request. */
    public HttpCall bearer(Secret token) {
        return header("Authorization", "Bearer " + token.reveal()).hiding(token);
    }

    /** The same request; this secret, sent somewhere in it, is cut out of every message about it. */
    public HttpCall hiding(Secret secret) {
        var more = new ArrayList<>(hidden);
        more.add(secret.reveal());
        return new HttpCall(method, step, uri, headers, contentType, body, more);
    }

    /** The same request with this JSON. */
    public HttpCall json(JsonNode json) {
        return json(Json.write(json));
    }

    /** The same request with this JSON, UTF-8. */
    public HttpCall json(byte[] utf8) {
        return body("application/json", utf8);
    }

    /** The same request with this JSON. */
    public HttpCall json(String json) {
        return json(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same request with these fields, in the order of the map, as {@code application/x-www-form-urlencoded}. */
    public HttpCall form(Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The same request with this body; the bytes are copied.
     *
     * @throws IllegalArgumentException on a GET, which carries none
     */
    public HttpCall body(String type, byte[] bytes) {
        if (method.equals("GET")) {
            throw new IllegalArgumentException(step + ": a GET carries no body, use post or put");
        }
        if (MediaType.parse(type) == null) {
            throw new IllegalArgumentException(step + ": '" + Redaction.line(type, 60) + "' is no media type");
        }
        return new HttpCall(method, step, uri, headers, type, bytes.clone(), hidden);
    }

    /** The short name for messages. */
    public String step() {
        return step;
    }

    /** {@code GET}, {@code POST}, {@code PUT} or {@code DELETE}. */
    public String method() {
        return method;
    }

    URI uri() {
        return uri;
    }

    List<Map.Entry<String, String>> headers() {
        return headers;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    List<String> hidden() {
        return hidden;
    }

    boolean creates() {
        return method.equals("POST") || method.equals("PUT");
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost() + uri.getRawPath() + " (" + step + ")";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static URI checked(String step, URI uri) {
        if (HttpUrl.parse(uri.toString()) == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    step + ": the address is not http or https with a host and without user information");
        }
        return uri;
    }
}
