package dev.advocacy;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** A network that can only be reached through the person's browser. */
public record TestDialog(ChannelId id, boolean carriesText) implements ChannelAdapter, ShareLinks {
    public static final ChannelId ID = ChannelId.of("dialog");
    public static final ChannelId CARRYING = ChannelId.of("dialog-with-text");

    @Override
    public ChannelDescriptor descriptor() {
        var policy = new ChannelPolicy(false, true, Duration.ZERO, false);
        return ChannelDescriptor.of(id, "Dialog", TestNetwork.LIMIT, "characters", policy);
    }

    @Override
    public Optional<ShareLinks> shareLinks() {
        return Optional.of(this);
    }

    @Override
    public URI linkFor(Post post) {
        var link = post.link() == null ? "" : post.link().url().toString();
        return URI.create("https://dialog.example/share?u=" + URLEncoder.encode(link, StandardCharsets.UTF_8));
    }
}
