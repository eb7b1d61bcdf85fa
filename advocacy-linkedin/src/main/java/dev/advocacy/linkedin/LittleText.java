package dev.advocacy.linkedin;

import dev.advocacy.channel.Post;
import dev.advocacy.channel.Post.Mention;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * LinkedIn's "little text", the syntax of a post's {@code commentary}. An unescaped reserved character silently cuts the
 * published post although LinkedIn answers 201, so all fifteen are escaped, in one pass.
 *
 * <p>A {@code #} at the beginning of a word that holds a letter becomes a hashtag; any other is escaped and stays a sign
 * ({@code C#}, {@code #1}). An {@code @} before the whole name of somebody whom the post mentions becomes a mention; any other
 * stays a sign. Inside a link nothing becomes either.
 */
final class LittleText {
    private static final String RESERVED = "\\|{}@[]()<>#*_~";
    private static final String WORD = "[\\p{L}\\p{M}\\p{Nd}_]";
    private static final String LINK = "https?://\\S+";
    private static final String HASHTAG = "(?<!" + WORD + ")[#\uFF03](?=[\\p{M}\\p{Nd}_]*\\p{L})" + WORD + "++";
    private static final String SIGN = "[" + Pattern.quote(RESERVED) + "]";
    private static final String NOBODY = "(?!)";

    /**
     * A hashtag's sign and word, a mention's name, an escaped character: whatever stands first is taken whole. What comes back
     * is not trusted: a mark ends where the next one begins, so that a text of nothing but beginnings is read in one pass.
     */
    private static final Pattern MARKED = Pattern.compile(
            "\\{hashtag\\|\\\\?([#\uFF03])\\|([^{}]*+)}" + "|@\\[((?:\\\\.|[^@\\]\\\\])*+)]\\([^@)]*+\\)" + "|\\\\(.)",
            Pattern.DOTALL);

    private final List<Mention> mentions;
    private final Pattern special;

    private LittleText(List<Mention> mentions) {
        this.mentions = mentions;
        this.special = Pattern.compile("(" + LINK + ")|(" + named(mentions) + ")|(" + HASHTAG + ")|" + SIGN);
    }

    /** The commentary for a post's text as the person wrote it. */
    static String commentary(Post post) {
        var text = new LittleText(post.mentions());
        return text.special.matcher(post.text()).replaceAll(m -> Matcher.quoteReplacement(text.marked(m)));
    }

    /** Whom the post's text really names, each as it stands there: an {@code @} and the name. */
    static Set<String> mentioned(Post post) {
        return new LittleText(post.mentions())
                .special
                .matcher(post.text())
                .results()
                .filter(m -> m.group(2) != null)
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** The text as its author wrote it, for a commentary of ours that LinkedIn gave back. */
    static String plain(String commentary) {
        return MARKED.matcher(commentary).replaceAll(m -> Matcher.quoteReplacement(written(m)));
    }

    /** Longer names come first, for one may begin with another. */
    private static String named(List<Mention> mentions) {
        return mentions.stream()
                .map(Mention::name)
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .map(names -> "(?<!" + WORD + ")@(?:" + names + ")(?!" + WORD + ")")
                .orElse(NOBODY);
    }

    private String marked(MatchResult found) {
        if (found.group(2) != null) {
            return mention(found.group());
        }
        return found.group(3) != null ? hashtag(found.group()) : signs(found.group());
    }

    private String mention(String inText) {
        Mention named = mentions.stream()
                .filter(m -> m.inText().equals(inText))
                .findFirst()
                .orElseThrow();
        return "@[" + signs(named.name()) + "](" + named.id() + ")";
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

    private static String written(MatchResult marked) {
        if (marked.group(1) != null) {
            return marked.group(1) + plain(marked.group(2));
        }
        return marked.group(3) != null ? "@" + plain(marked.group(3)) : marked.group(4);
    }
}
