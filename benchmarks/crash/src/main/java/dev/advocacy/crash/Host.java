package dev.advocacy.crash;

import dev.advocacy.Advocacy;
import dev.advocacy.channel.Secret;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.linkedin.LinkedInConfig;
import dev.advocacy.store.AdvocacyStore;
import java.net.URI;
import java.time.Clock;

/** How every process wires the SDK, as an application would. */
final class Host {
    static final URI LINKS = URI.create("https://go.example.com/r/");

    private Host() {}

    static Advocacy embed(AdvocacyStore store, URI linkedIn, Clock clock) {
        var config = LinkedInConfig.of(NetworkProcess.APP, Secret.of(NetworkProcess.SECRET), NetworkProcess.CALLBACK)
                .withServer(linkedIn)
                .withClock(clock);
        return Advocacy.builder()
                .store(store)
                .channel(LinkedInChannel.members(config))
                .channel(LinkedInChannel.pages(config))
                .linkBase(LINKS)
                .clock(clock)
                .build();
    }
}
