package dev.advocacy.twitter;

import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;

/** X's own composer, opened in the person's browser with text and link. Pictures and videos do not go along. */
final class ShareIntent implements ShareLinks {
    private static final String PAGE = "https://x.com/intent/tweet?text=";

    @Override
    public URI linkFor(Post post) {
        return URI.create(PAGE + Percent.encode(post.text()) + url(post));
    }

    @Override
    public boolean carriesText() {
        return true;
    }

    /** Nothing where the text holds the link already. */
    private static String url(Post post) {
        LinkCard link = post.link();
        return link == null || PostText.of(post).equals(post.text())
                ? ""
                : "&url=" + Percent.encode(link.url().toASCIIString());
    }
}
