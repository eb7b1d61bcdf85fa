package dev.advocacy.linkedin;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A value in the URL syntax of Rest.li 2.0, ready to stand in a query or a path. The marks of lists and records stay raw;
 * everything inside a text is percent-encoded as UTF-8, and a space becomes {@code %20}, never {@code +}.
 *
 * @param encoded as it stands in the URL
 */
record RestLi(String encoded) {
    private static final String RAW = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /** A text. The empty text is written as two quotes, as Rest.li wants it. */
    static RestLi text(String value) {
        return new RestLi(value.isEmpty() ? "''" : percent(value));
    }

    static RestLi number(long value) {
        return new RestLi(Long.toString(value));
    }

    static RestLi list(Collection<RestLi> values) {
        return new RestLi(values.stream().map(RestLi::encoded).collect(Collectors.joining(",", "List(", ")")));
    }

    /** A list of texts. */
    static RestLi texts(Collection<String> values) {
        return list(values.stream().map(RestLi::text).toList());
    }

    /** A record. Keys are written in their natural order; Rest.li leaves the order free. */
    static RestLi record(Map<String, RestLi> fields) {
        SortedMap<String, RestLi> sorted = new TreeMap<>(fields);
        return new RestLi(sorted.entrySet().stream()
                .map(f -> percent(f.getKey()) + ":" + f.getValue().encoded())
                .collect(Collectors.joining(",", "(", ")")));
    }

    /** Every byte but the unreserved characters of RFC 3986; safe in a path segment and in a query alike. */
    static String percent(String value) {
        var encoded = new StringBuilder(value.length() + 16);
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            append(encoded, b);
        }
        return encoded.toString();
    }

    private static void append(StringBuilder encoded, byte b) {
        if (isRaw((char) b)) {
            encoded.append((char) b);
        } else {
            encoded.append('%').append(HEX.toHexDigits(b));
        }
    }

    private static boolean isRaw(char c) {
        return RAW.indexOf(c) >= 0;
    }

    @Override
    public String toString() {
        return encoded;
    }
}
