package dev.advocacy.testkit;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values that a request brings, as a network reads them: the strings of a JSON body, the fields of a form and of the query,
 * any other body as it is.
 *
 * @param values one by one, without their escapes
 */
record Arrival(List<String> values) {
    private static final String PLAIN = "[^\"\\\\\\x00-\\x1f]*+";
    private static final Pattern STRING = Pattern.compile("\"(" + PLAIN + "(?:\\\\." + PLAIN + ")*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)");
    private static final int HEX = 16;

    static Arrival of(WireRequest request) {
        String query = request.target().substring(request.path().length());
        return new Arrival(Stream.concat(fields(query.replaceFirst("^\\?", "")), body(request))
                .toList());
    }

    boolean holds(String text) {
        return values.stream().anyMatch(value -> value.contains(text));
    }

    boolean holds(URI link) {
        return holds(link.toString()) || holds(link.toASCIIString());
    }

    /** In ISO 8601, whatever its fraction and zone, or in seconds since 1970; milliseconds begin with those. */
    static boolean namesTime(WireRequest request, Instant time) {
        String second = time.truncatedTo(ChronoUnit.SECONDS).toString();
        return request.names(second.substring(0, second.length() - 1))
                || request.names(Long.toString(time.getEpochSecond()));
    }

    private static Stream<String> body(WireRequest request) {
        String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return strings(request.body());
        }
        return type.contains("form-urlencoded")
                ? fields(request.body())
                : Stream.concat(Stream.of(request.body()), strings(request.body()));
    }

    private static Stream<String> strings(String json) {
        return STRING.matcher(json).results().map(string -> unescaped(string.group(1)));
    }

    private static String unescaped(String string) {
        return ESCAPE.matcher(string).replaceAll(escape -> Matcher.quoteReplacement(meaning(escape)));
    }

    private static String meaning(MatchResult escape) {
        String escaped = escape.group(1);
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

    private static Stream<String> fields(String form) {
        return Stream.of(form.split("&", -1)).map(pair -> decoded(pair.substring(pair.indexOf('=') + 1)));
    }

    /** What is no form is left as it is. */
    private static String decoded(String form) {
        try {
            return URLDecoder.decode(form, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return form;
        }
    }
}
