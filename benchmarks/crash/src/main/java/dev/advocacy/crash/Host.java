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
        return Advocacy.builder()
                .store(store)
                .channel(LinkedInChannel.members(config(NetworkProcess.PROFILES, linkedIn, clock)))
                .channel(LinkedInChannel.pages(config(NetworkProcess.PAGES, linkedIn, clock)))
                .linkBase(LINKS)
                .clock(clock)
                .build();
    }

    /** LinkedIn gives profiles and pages to two apps. */
    private static LinkedInConfig config(String app, URI linkedIn, Clock clock) {
        return LinkedInConfig.of(app, Secret.of(NetworkProcess.SECRET), NetworkProcess.CALLBACK)
                .withServer(linkedIn)
                .withClock(clock);
    }
}
