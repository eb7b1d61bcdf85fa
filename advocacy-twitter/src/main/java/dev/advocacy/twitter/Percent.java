package dev.advocacy.twitter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of addresses: UTF-8, and a space is {@code %20}, never {@code +}. */
final class Percent {
    private Percent() {}

    /** Fit for a path segment and for a query alike. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
