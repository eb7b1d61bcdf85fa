package dev.advocacy.facebook;

import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Facebook's share dialog. It takes the link only; no field for a text is left. Title and picture come from the
 * page behind the link.
 */
final class ShareDialog implements ShareLinks {
    private static final URI HOME = URI.create("https://www.facebook.com/");

    private final FacebookConfig config;

    ShareDialog(FacebookConfig config) {
        this.config = config;
    }

    /** A post without a link opens Facebook, where the person pastes the text; {@code check} refuses it before. */
    @Override
    public URI linkFor(Post post) {
        LinkCard link = post.link();
        return link == null ? HOME : dialog(link.url().toString());
    }

    @Override
    public boolean carriesText() {
        return false;
    }

    private URI dialog(String link) {
        return URI.create(
                config.share() + "?app_id=" + encoded(config.appId()) + "&display=page&href=" + encoded(link));
    }

    /** A space is %20. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
