package dev.advocacy.linkedin;

import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;

/** LinkedIn's own share page. It takes the link only; title and picture come from the page behind it. */
final class ShareDialog implements ShareLinks {
    private static final String PAGE = "https://www.linkedin.com/sharing/share-offsite/?url=";
    private static final URI FEED = URI.create("https://www.linkedin.com/feed/");

    /** A post without a link opens the feed, where the person pastes the text. */
    @Override
    public URI linkFor(Post post) {
        LinkCard link = post.link();
        return link == null ? FEED : URI.create(PAGE + RestLi.percent(link.url().toString()));
    }

    @Override
    public boolean carriesText() {
        return false;
    }
}
