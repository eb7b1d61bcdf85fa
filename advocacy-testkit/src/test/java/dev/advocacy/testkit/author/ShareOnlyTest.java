package dev.advocacy.testkit.author;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.ShareLinks;
import dev.advocacy.testkit.ChannelAdapterContract;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("an adapter that only opens a share dialog needs three methods to be tested")
class ShareOnlyTest extends ChannelAdapterContract {

    @Override
    protected ChannelAdapter adapter(URI baseUrl) {
        var pebble = new PebbleChannel(baseUrl);
        return new ChannelAdapter() {
            @Override
            public ChannelDescriptor descriptor() {
                return pebble.descriptor().counting(Set.of());
            }

            @Override
            public Optional<ShareLinks> shareLinks() {
                return pebble.shareLinks();
            }
        };
    }

    @Override
    protected Post samplePost() {
        return Post.text("It stood.");
    }

    @Override
    protected Account sampleAccount() {
        return new Account(PebbleChannel.PEBBLE, "kari-7", "Kari");
    }
}
