package dev.advocacy.facebook;

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
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** What several tests speak of. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final String APP = "145634995501895";
    static final String APP_SECRET = "canary-app-secret-90c3";
    static final String PAGE_TOKEN = "canary-page-token-5d1e";

    /** Of the page's token, under the app's secret. */
    static final String PROOF = "98cfd01d2cbe07e8b5d894edbbba422d40b65e30f1ac91d5c0be007a28bc69e6";

    static final String PERSON_TOKEN = "canary-person-token-77ab";
    static final URI CALLBACK = URI.create("https://app.example.com/cb");
    static final Account PAGE = new Account(FacebookChannel.PAGES, "100", "Turbines");
    static final Credentials CREDENTIALS = new Credentials(
            Secret.of(PAGE_TOKEN),
            Optional.of(Secret.of(PERSON_TOKEN)),
            Set.of("pages_manage_posts"),
            Optional.empty());
    static final URI LINK = URI.create("https://example.com/post?id=1&ref=share");
    static final Post TEXT = Post.text("Three weeks (cold) on the #NorthSea");
    static final Post LINKED = TEXT.withLink(LinkCard.of(LINK, "It stood"));

    private Samples() {}

    static SettableClock clock() {
        return SettableClock.at(NOW);
    }

    static FacebookConfig config() {
        return FacebookConfig.of(APP, Secret.of(APP_SECRET), CALLBACK);
    }

    static FacebookConfig config(URI server, Clock clock) {
        return config().withServer(server)
                .withClock(clock)
                .withHttp(HttpSettings.standard()
                        .withCallTimeout(Duration.ofSeconds(2))
                        .withRepeats(2, Duration.ofMillis(1), Duration.ofMillis(5)));
    }

    /** For servers that always answer, on a machine that may be busy. */
    static FacebookConfig patient(URI server, Clock clock) {
        FacebookConfig config = config(server, clock);
        return config.withHttp(config.http().withCallTimeout(Duration.ofSeconds(20)));
    }

    static PublishRequest request(Post post) {
        return new PublishRequest("delivery-1", PAGE, CREDENTIALS, post, NOW);
    }

    /** A GIF of one pixel. */
    static Media gif(String altText) {
        byte[] bytes = Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
        return Media.image("image/gif", bytes, altText);
    }

    static Media video(int bytes) {
        return Media.video("video/mp4", new byte[bytes], "It stood");
    }
}
