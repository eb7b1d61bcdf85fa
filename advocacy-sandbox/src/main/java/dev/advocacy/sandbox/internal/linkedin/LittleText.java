package dev.advocacy.sandbox.internal.linkedin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a commentary. A reserved character that is neither escaped nor part of a mention or hashtag cuts the published
 * text there, and nobody is told. A mention is one only if its text equals the name, letter by letter.
 */
final class LittleText {
    private static final String RESERVED = "\\|{}@[]()<>#*_~";
    private static final String NAME = "((?:[^" + Pattern.quote(RESERVED) + "]++|\\\\.)*+)";
    private static final Pattern MENTION =
            Pattern.compile("@(?:\\[" + NAME + "])?\\((urn:li:(?:person|organization):[A-Za-z0-9_-]+)\\)");
    private static final Pattern TEMPLATE = Pattern.compile(
            "\\{hashtag\\|(?:\\\\?#|\\\\?\uFF03)\\|((?:[^" + Pattern.quote(RESERVED) + "]++|\\\\.)++)}");
    private static final Pattern HASHTAG = Pattern.compile("#([\\p{L}\\p{N}]+)");

    private final String source;
    private final Function<String, Optional<String>> names;
    private final Set<String> mentions = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private int at;

    private LittleText(String source, Function<String, Optional<String>> names) {
        this.source = source;
        this.names = names;
    }

    /** What readers see, and the URNs of whom it mentions. */
    record Published(String text, boolean truncated, List<String> mentions) {}

    /** {@code names} gives the name of a person or page by its URN, as far as it is known. */
    static Published publish(String commentary, Function<String, Optional<String>> names) {
        LittleText reader = new LittleText(commentary, names);
        boolean whole = true;
        while (whole && reader.at < commentary.length()) {
            whole = reader.step();
        }
        return new Published(reader.text.toString(), !whole, List.copyOf(reader.mentions));
    }

    /** The text as it was meant, as far as that can be told: nothing is cut. */
    static String meant(String commentary) {
        LittleText reader = new LittleText(commentary, urn -> Optional.empty());
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
            case '@' -> mention();
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

    /** Without a text of its own a mention shows the name; with another text than the name it is just that text. */
    private boolean mention() {
        Matcher matcher = MENTION.matcher(source).region(at, source.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        String urn = matcher.group(2);
        Optional<String> name = names.apply(urn);
        String shown = matcher.group(1) == null ? name.orElse("") : unescape(matcher.group(1));
        if (name.filter(shown::equals).isPresent()) {
            mentions.add(urn);
        }
        take(shown, matcher.end() - at);
        return true;
    }

    private boolean element(Pattern shape, String sign) {
        Matcher matcher = shape.matcher(source).region(at, source.length());
        boolean found = matcher.lookingAt();
        if (found) {
            take(sign + unescape(matcher.group(1)), matcher.end() - at);
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
