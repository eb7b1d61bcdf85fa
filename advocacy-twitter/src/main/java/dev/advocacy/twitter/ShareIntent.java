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
        LinkCard link = post.link();
        boolean inText = link == null || PostText.of(post).equals(post.text());
        return URI.create(PAGE + Percent.encode(post.text()) + (inText ? "" : url(link)));
    }

    @Override
    public boolean carriesText() {
        return true;
    }

    private static String url(LinkCard link) {
        return "&url=" + Percent.encode(link.url().toASCIIString());
    }
}
