package dev.advocacy.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request says, however it was written down: as it is, read as JSON, read as a form.
 *
 * @param readings the same body, read in each way
 */
record Arrival(List<String> readings) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");
    private static final int HEX = 16;

    static Arrival of(WireRequest request) {
        String body = request.body();
        String query = request.target().substring(request.path().length());
        return new Arrival(List.of(body, unescaped(body), decoded(body), query, decoded(query)));
    }

    boolean holds(String text) {
        return readings.stream().anyMatch(reading -> reading.contains(text));
    }

    boolean holds(URI link) {
        return holds(link.toString()) || holds(link.toASCIIString());
    }

    private static String unescaped(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> Matcher.quoteReplacement(meaning(escape.group(1))));
    }

    private static String meaning(String escaped) {
        if (escaped.length() > 1) {
            return String.valueOf((char) Integer.parseInt(escaped.substring(1), HEX));
        }
        return switch (escaped) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "b" -> "\b";
            case "f" -> "\f";
            default -> escaped;
        };
    }

    /** A body that is no form is left as it is. */
    private static String decoded(String form) {
        try {
            return URLDecoder.decode(form, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return form;
        }
    }
}
