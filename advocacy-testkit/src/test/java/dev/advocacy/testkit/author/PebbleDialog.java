package dev.advocacy.testkit.author;

import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;

/** Opens Pebble's own share dialog. */
record PebbleDialog(PebbleChannel channel) implements ShareLinks {

    @Override
    public URI linkFor(Post post) {
        LinkCard link = post.link();
        String also = link == null ? "" : "&url=" + channel.inAddress(link.url());
        return URI.create("https://pebble.example/share?text=" + PebbleChannel.encoded(post.text()) + also);
    }

    @Override
    public boolean carriesText() {
        return true;
    }
}
