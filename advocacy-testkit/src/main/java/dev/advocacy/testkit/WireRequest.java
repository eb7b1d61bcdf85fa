package dev.advocacy.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request as it stood on the wire.
 *
 * @param method as sent
 * @param target path and query exactly as sent
 * @param headers names in lower case; a header that was sent twice is joined with a comma
 * @param body as UTF-8 text; bytes that are none are replaced
 * @param bodySize how many bytes of body were sent
 */
public record WireRequest(String method, String target, Map<String, String> headers, String body, int bodySize) {

    /** Copies. */
    public WireRequest {
        headers = Map.copyOf(headers);
    }

    /** The target without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** A header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether target or body holds this value: as it is, without the escapes of JSON or a form, or percent-encoded. */
    boolean names(String value) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        return Arrival.of(this).holds(value)
                || Stream.of(target, body).anyMatch(text -> text.contains(value) || text.contains(encoded));
    }

    /** Method, path and size: no header, no query and no body, because those may hold secrets. */
    @Override
    public String toString() {
        return method + " " + path() + " (" + bodySize + " bytes)";
    }
}
