package dev.advocacy.twitter;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.HttpSettings;
import dev.advocacy.testkit.SettableClock;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** What several tests speak of. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final String TOKEN = "canary-access-token-5d1e";
    static final String REFRESH = "canary-refresh-token-77ab";
    static final String CLIENT_ID = "M1M5R3BMVy13QmpScXkzTUt5OE46MTpjaQ";
    static final String CLIENT_SECRET = "canary-client-secret-90c3";
    static final URI CALLBACK = URI.create("https://app.example.com/cb");
    static final Account KARI = new Account(XChannel.ID, "2244994945", "@kari");
    static final Credentials CREDENTIALS =
            new Credentials(Secret.of(TOKEN), Optional.of(Secret.of(REFRESH)), Set.of("tweet.write"), Optional.empty());
    static final URI LINK = URI.create("https://example.com/post?id=1&ref=share");
    static final Post TEXT = Post.text("Three weeks on the North Sea 🌊");
    static final Post ARTICLE = TEXT.withLink(LinkCard.of(LINK, "It stood"));
    static final String ID = "1445880548472328192";
    static final String MEDIUM = "1880028106020515840";

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private Samples() {}

    static SettableClock clock() {
        return SettableClock.at(NOW);
    }

    static XConfig config() {
        return XConfig.confidential(CLIENT_ID, Secret.of(CLIENT_SECRET), CALLBACK);
    }

    static XConfig config(URI server, Clock clock) {
        return config().withServer(server)
                .withClock(clock)
                .withHttp(HttpSettings.standard()
                        .withCallTimeout(Duration.ofSeconds(2))
                        .withRepeats(2, Duration.ofMillis(1), Duration.ofMillis(5)));
    }

    static PublishRequest request(Post post) {
        return new PublishRequest("delivery-1", KARI, CREDENTIALS, post, NOW);
    }

    static Media png(String altText) {
        return Media.image("image/png", PNG, altText);
    }

    /** A picture of one pixel and of this many bytes. */
    static Media png(int size) {
        return Media.image("image/png", Arrays.copyOf(PNG, size), "a turbine");
    }

    static Media gif(String altText) {
        return Media.image("image/gif", GIF, altText);
    }

    /** A GIF of one pixel and of this many bytes. */
    static Media gif(int size) {
        return Media.image("image/gif", Arrays.copyOf(GIF, size), "a turbine");
    }

    /** Bytes without any meaning, which only a real X would look into. */
    static Media video(int size) {
        return Media.video("video/mp4", new byte[size], "the turbine");
    }
}
