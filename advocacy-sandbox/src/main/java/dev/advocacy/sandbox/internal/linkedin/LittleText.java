package dev.advocacy.sandbox.internal.linkedin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a commentary. A reserved character that is neither escaped nor part of a mention or hashtag cuts the published
 * text there, and nobody is told.
 */
final class LittleText {
    private static final String RESERVED = "\\|{}@[]()<>#*_~";
    private static final String NAME = "((?:[^" + Pattern.quote(RESERVED) + "]++|\\\\.)*+)";
    private static final Pattern MENTION =
            Pattern.compile("@(?:\\[" + NAME + "])?\\(urn:li:(?:person|organization):[A-Za-z0-9_-]+\\)");
    private static final Pattern TEMPLATE = Pattern.compile(
            "\\{hashtag\\|(?:\\\\?#|\\\\?\uFF03)\\|((?:[^" + Pattern.quote(RESERVED) + "]++|\\\\.)++)}");
    private static final Pattern HASHTAG = Pattern.compile("#([\\p{L}\\p{N}]+)");

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private LittleText(String source) {
        this.source = source;
    }

    /** What readers see. */
    record Published(String text, boolean truncated) {}

    static Published publish(String commentary) {
        LittleText reader = new LittleText(commentary);
        boolean whole = true;
        while (whole && reader.at < commentary.length()) {
            whole = reader.step();
        }
        return new Published(reader.text.toString(), !whole);
    }

    /** The text as it was meant, as far as that can be told: nothing is cut. */
    static String meant(String commentary) {
        LittleText reader = new LittleText(commentary);
        while (reader.at < commentary.length()) {
            if (!reader.step()) {
                reader.take(commentary.substring(reader.at, reader.at + 1), 1);
            }
        }
        return reader.text.toString();
    }

    private boolean step() {
        char next = source.charAt(at);
        return switch (next) {
            case '\\' -> escaped();
            case '@' -> element(MENTION, "");
            case '{' -> element(TEMPLATE, "#");
            case '#' -> element(HASHTAG, "#");
            default -> plain(next);
        };
    }

    private boolean plain(char next) {
        boolean allowed = RESERVED.indexOf(next) < 0;
        if (allowed) {
            take(String.valueOf(next), 1);
        }
        return allowed;
    }

    private boolean escaped() {
        boolean known = at + 1 < source.length() && RESERVED.indexOf(source.charAt(at + 1)) >= 0;
        if (known) {
            take(source.substring(at + 1, at + 2), 2);
        }
        return known;
    }

    private boolean element(Pattern shape, String sign) {
        Matcher matcher = shape.matcher(source).region(at, source.length());
        boolean found = matcher.lookingAt();
        if (found) {
            String word = matcher.group(1) == null ? "" : matcher.group(1);
            take(sign + unescape(word), matcher.end() - at);
        }
        return found;
    }

    private void take(String visible, int consumed) {
        text.append(visible);
        at += consumed;
    }

    private static String unescape(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }
}
