package dev.advocacy.channel.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One spelling for what networks spell in several ways, so that it can be compared. Every step is linear in the length. */
final class Spelling {
    private static final Pattern LINK =
            Pattern.compile("(https?)://([^/?#]*+)([^?#]*+)(.*+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]++");

    private Spelling() {}

    /** Unicode's composed form, lines that end with LF and without white space, none of it around the whole. */
    static String ofText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /**
     * A web address with a small scheme and host, without the scheme's own port and the slash at the path's end, and with
     * escapes in capitals. What is no web address is a text.
     */
    static String ofLink(String link) {
        Matcher parts = LINK.matcher(link.strip());
        return parts.matches() ? ofParts(parts) : ofText(link);
    }

    private static String ofParts(Matcher parts) {
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String host = withoutEnd(parts.group(2).toLowerCase(Locale.ROOT), scheme.equals("https") ? ":443" : ":80");
        return scheme + "://" + host + escaped(withoutEnd(parts.group(3), "/") + parts.group(4));
    }

    private static String withoutEnd(String text, String end) {
        return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
    }

    private static String escaped(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String ascii =
                BEYOND_ASCII.matcher(composed).replaceAll(m -> URLEncoder.encode(m.group(), StandardCharsets.UTF_8));
        return ESCAPE.matcher(ascii).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
    }
}
