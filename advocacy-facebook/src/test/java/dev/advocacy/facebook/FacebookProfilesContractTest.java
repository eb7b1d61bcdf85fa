package dev.advocacy.facebook;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Post;
import dev.advocacy.testkit.ChannelAdapterContract;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Facebook profiles keep the contract of every channel, as one that only opens a share dialog")
class FacebookProfilesContractTest extends ChannelAdapterContract {

    @Override
    protected ChannelAdapter adapter(URI baseUrl) {
        return FacebookChannel.profiles(Samples.config(baseUrl, Samples.clock()));
    }

    @Override
    protected Post samplePost() {
        return Samples.LINKED;
    }

    @Override
    protected Account sampleAccount() {
        return new Account(FacebookChannel.PROFILES, "kari", "Kari");
    }
}
