package dev.advocacy.channel.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One request, not yet sent. Immutable: each method gives a new one. Its text form shows the method, the host, the path and
 * the step; never the query, a header or the body.
 */
public final class HttpCall {
    private final String method;
    private final String step;
    private final URI uri;
    private final List<Map.Entry<String, String>> headers;
    private final @Nullable RequestBody body;
    private final List<String> hidden;
    private final boolean tokenUsable;

    private HttpCall(
            String method,
            String step,
            URI uri,
            List<Map.Entry<String, String>> headers,
            @Nullable RequestBody body,
            List<String> hidden,
            boolean tokenUsable) {
        this.method = method;
        this.step = Objects.requireNonNull(step, "step");
        this.uri = uri;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.hidden = List.copyOf(hidden);
        this.tokenUsable = tokenUsable;
    }

    private static HttpCall of(String method, String step, URI uri) {
        return new HttpCall(method, step, CallChecks.address(step, uri), List.of(), null, List.of(), true);
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
        CallChecks.header(step, name, value);
        var more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new HttpCall(method, step, uri, more, body, hidden, tokenUsable);
    }

    /** The same request with one more parameter in its address, percent-encoded (a space is %20). No message shows it. */
    public HttpCall query(String name, String value) {
        return new HttpCall(method, step, Encoded.query(uri, name, value), headers, body, hidden, tokenUsable);
    }

    /**
     * The same request, authorized with this token. The token is cut out of every message about the request. One that is
     * empty or cannot stand in a header was damaged: {@link ChannelHttp} then sends nothing and asks to connect again.
     */
    public HttpCall bearer(Secret token) {
        return CallChecks.token(token.reveal())
                ? header("Authorization", "Bearer " + token.reveal()).hiding(token)
                : new HttpCall(method, step, uri, headers, body, hidden, false).hiding(token);
    }

    /** The same request; this secret, sent somewhere in it, is cut out of every message about it. */
    public HttpCall hiding(Secret secret) {
        var more = new ArrayList<>(hidden);
        more.add(secret.reveal());
        return new HttpCall(method, step, uri, headers, body, more, tokenUsable);
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
        return body("application/x-www-form-urlencoded", Encoded.form(fields));
    }

    /**
     * The same request with these parts, in their order, as {@code multipart/form-data}. The boundary is random, so that no
     * part can hold it. What is secret in a part has to be named to {@link #hiding} too.
     *
     * @throws IllegalArgumentException on a GET, and where there is no part
     */
    public HttpCall multipart(List<Part> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(step + ": no part to send, give at least one");
        }
        var form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        parts.forEach(part -> form.addPart(part.part));
        return body(form.build());
    }

    /**
     * The same request with this body; the bytes are copied.
     *
     * @throws IllegalArgumentException on a GET, which carries none, and where the type is no media type
     */
    public HttpCall body(String type, byte[] bytes) {
        return body(type, bytes.clone(), 0, bytes.length);
    }

    /**
     * The same request with a slice of a large array, which is not copied: it must stay as it is until the request is sent.
     *
     * @param from the first byte
     * @param to the byte after the last
     * @throws IllegalArgumentException on a GET, which carries none, and where the type is no media type
     * @throws IndexOutOfBoundsException where the slice is not within the array
     */
    public HttpCall body(String type, byte[] bytes, int from, int to) {
        return body(slice(CallChecks.type(step, type), bytes, from, to));
    }

    private HttpCall body(RequestBody content) {
        if (method.equals("GET")) {
            throw new IllegalArgumentException(step + ": a GET carries no body, use post or put");
        }
        return new HttpCall(method, step, uri, headers, content, hidden, tokenUsable);
    }

    private static RequestBody slice(MediaType type, byte[] bytes, int from, int to) {
        Objects.checkFromToIndex(from, to, bytes.length);
        return RequestBody.create(bytes, type, from, to - from);
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
    RequestBody body() {
        return body;
    }

    List<String> hidden() {
        return hidden;
    }

    boolean tokenUsable() {
        return tokenUsable;
    }

    boolean creates() {
        return method.equals("POST") || method.equals("PUT");
    }

    @Override
    public String toString() {
        return method + " " + uri.getHost() + uri.getRawPath() + " (" + step + ")";
    }

    /**
     * One part of a form with files. Immutable. Quotes and line breaks in names are escaped as browsers do. Its text form
     * shows the name only.
     */
    public static final class Part {
        private final String name;
        private final MultipartBody.Part part;

        private Part(String name, MultipartBody.Part part) {
            this.name = name;
            this.part = part;
        }

        /** A text field, UTF-8. */
        public static Part field(String name, String value) {
            return new Part(name, MultipartBody.Part.createFormData(name, value));
        }

        /**
         * A file; the bytes are copied.
         *
         * @param filename as the network shall see it
         * @throws IllegalArgumentException where the type is no media type
         */
        public static Part file(String name, String filename, String type, byte[] bytes) {
            return file(name, filename, type, bytes.clone(), 0, bytes.length);
        }

        /**
         * A slice of a large array as a file. It is not copied: it must stay as it is until the request is sent.
         *
         * @param from the first byte
         * @param to the byte after the last
         * @throws IllegalArgumentException where the type is no media type
         * @throws IndexOutOfBoundsException where the slice is not within the array
         */
        public static Part file(String name, String filename, String type, byte[] bytes, int from, int to) {
            RequestBody content = slice(CallChecks.type("part " + name, type), bytes, from, to);
            return new Part(name, MultipartBody.Part.createFormData(name, filename, content));
        }

        @Override
        public String toString() {
            return "Part[" + name + "]";
        }
    }
}
