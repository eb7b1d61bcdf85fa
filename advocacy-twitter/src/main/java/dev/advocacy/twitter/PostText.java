package dev.advocacy.twitter;

import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import java.util.regex.Pattern;

/** The text as X is to show it. X makes its card of a link in the text, so a link that is not there yet is put at its end. */
final class PostText {
    private static final String NOT_BEFORE = "(?<![\\w/=?&%#.-])";
    private static final String NOT_AFTER = "(?![\\w/?#=&%+~@-]|[.,:;!]\\w)";

    private PostText() {}

    static String of(Post post) {
        LinkCard link = post.link();
        if (link == null || names(post.text(), link.url().toString())) {
            return post.text();
        }
        String url = link.url().toASCIIString();
        return names(post.text(), url) ? post.text() : joined(post.text(), url);
    }

    /** Whether the address stands in the text, whole and not as a part of another one. */
    private static boolean names(String text, String url) {
        var whole = Pattern.compile(NOT_BEFORE + Pattern.quote(url) + NOT_AFTER, Pattern.UNICODE_CHARACTER_CLASS);
        return whole.matcher(text).find();
    }

    private static String joined(String text, String url) {
        boolean apart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        return text + (apart ? "" : " ") + url;
    }
}
