package dev.advocacy.channel.support;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and values as they stand in forms and in addresses, UTF-8. */
final class Encoded {
    private Encoded() {}

    /** Fields in the order of the map; a space is a plus. */
    static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> form(e.getKey()) + "=" + form(e.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The address with one more parameter, without its fragment; a space is %20. */
    static URI query(URI uri, String name, String value) {
        String text = uri.toString();
        int fragment = text.indexOf('#');
        String address = fragment < 0 ? text : text.substring(0, fragment);
        return URI.create(address + separator(uri.getRawQuery()) + percent(name) + "=" + percent(value));
    }

    private static String separator(@Nullable String query) {
        if (query == null) {
            return "?";
        }
        return query.isEmpty() ? "" : "&";
    }

    /** RFC 3986, 2.1: all but letters, digits, dot, dash, underscore and tilde. */
    private static String percent(String text) {
        return form(text).replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
