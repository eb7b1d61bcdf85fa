package dev.advocacy.testkit.author;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Post;
import dev.advocacy.testkit.ChannelAdapterContract;
import java.net.URI;

/** What an author has after three methods: an adapter that offers everything, and no reply for any of it. */
final class BegunContract extends ChannelAdapterContract {

    @Override
    protected ChannelAdapter adapter(URI baseUrl) {
        return new PebbleChannel(baseUrl);
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
