package dev.advocacy.linkedin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LinkedIn's "little text", the syntax of a post's {@code commentary}. An unescaped reserved character silently cuts the
 * published post although LinkedIn answers 201, so all fifteen are escaped, in one pass.
 *
 * <p>A {@code #} at the beginning of a word that holds a letter becomes a hashtag; any other is escaped and stays a sign
 * ({@code C#}, {@code #1}). Inside a link nothing becomes a hashtag. Mentions are not built: an {@code @} stays a sign.
 */
final class LittleText {
    private static final String RESERVED = "\\|{}@[]()<>#*_~";
    private static final String WORD = "[\\p{L}\\p{M}\\p{Nd}_]";

    /** In this order: a link, a hashtag that does not follow a word, a reserved character. */
    private static final Pattern SPECIAL = Pattern.compile("(?<link>https?://\\S+)"
            + "|(?<!" + WORD + ")(?<sign>[#\uFF03])(?<word>(?=[\\p{M}\\p{Nd}_]*\\p{L})" + WORD + "++)"
            + "|[" + Pattern.quote(RESERVED) + "]");

    private static final Pattern HASHTAG = Pattern.compile("\\{hashtag\\|\\\\?(?<sign>[#\uFF03])\\|(?<word>[^}]*)}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    private LittleText() {}

    /** The commentary for a text as the person wrote it. */
    static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll(m -> Matcher.quoteReplacement(commentary(m.group())));
    }

    /** The text as people see it, for a commentary of ours that LinkedIn gave back. */
    static String plain(String commentary) {
        String words = HASHTAG.matcher(commentary).replaceAll("${sign}${word}");
        return ESCAPED.matcher(words).replaceAll("$1");
    }

    private static String commentary(String special) {
        boolean hashtag = special.length() > 1 && !special.startsWith("http");
        return hashtag ? hashtag(special) : signs(special);
    }

    private static String hashtag(String tag) {
        return "{hashtag|" + signs(tag.substring(0, 1)) + "|" + signs(tag.substring(1)) + "}";
    }

    private static String signs(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(RESERVED.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.toString();
    }
}
