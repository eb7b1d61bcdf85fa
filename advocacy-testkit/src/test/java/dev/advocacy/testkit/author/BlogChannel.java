package dev.advocacy.testkit.author;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Editor;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;
import java.util.Optional;

/** An adapter that publishes and does nothing else, for the README's example. */
final class BlogChannel extends PebbleChannel {

    BlogChannel(URI baseUrl) {
        super(baseUrl);
    }

    @Override
    public ChannelDescriptor descriptor() {
        return ChannelDescriptor.of(ChannelId.of("blog"), "Blog", 300, "code points", ChannelPolicy.careful())
                .noting(notes());
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(new Publisher() {
            @Override
            public PublishResult publish(PublishRequest request) {
                return post(request);
            }
        });
    }

    @Override
    public Optional<ShareLinks> shareLinks() {
        return Optional.empty();
    }

    @Override
    public Optional<EngagementReader> engagement() {
        return Optional.empty();
    }

    @Override
    public Optional<Retractor> retractor() {
        return Optional.empty();
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.empty();
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return Optional.empty();
    }
}
