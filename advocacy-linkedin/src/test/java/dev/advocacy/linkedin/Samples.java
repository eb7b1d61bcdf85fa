package dev.advocacy.linkedin;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.HttpSettings;
import dev.advocacy.testkit.SettableClock;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/** What several tests speak of. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final String TOKEN = "canary-access-token-5d1e";
    static final String REFRESH = "canary-refresh-token-77ab";
    static final String CLIENT_SECRET = "canary-client-secret-90c3";
    static final URI CALLBACK = URI.create("https://app.example.com/cb");
    static final Account KARI = new Account(LinkedInChannel.MEMBERS, "urn:li:person:782bbtaQ", "Kari");
    static final Account PAGE = new Account(LinkedInChannel.PAGES, "urn:li:organization:2414183", "Turbines");
    static final Credentials CREDENTIALS = new Credentials(
            Secret.of(TOKEN), Optional.of(Secret.of(REFRESH)), Set.of("w_member_social"), Optional.empty());
    static final URI LINK = URI.create("https://example.com/post?id=1&ref=share");
    static final Post TEXT = Post.text("Three weeks (cold) on the #NorthSea");
    static final Post ARTICLE = TEXT.withLink(LinkCard.of(LINK, "It stood"));

    static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private Samples() {}

    static SettableClock clock() {
        return SettableClock.at(NOW);
    }

    static LinkedInConfig config() {
        return LinkedInConfig.of("abc123", Secret.of(CLIENT_SECRET), CALLBACK);
    }

    static LinkedInConfig config(URI server, Clock clock) {
        return config().withServer(server)
                .withClock(clock)
                .withHttp(HttpSettings.standard()
                        .withCallTimeout(Duration.ofSeconds(2))
                        .withRepeats(2, Duration.ofMillis(1), Duration.ofMillis(5)));
    }

    static PublishRequest request(Account account, Post post) {
        return new PublishRequest("delivery-1", account, CREDENTIALS, post, NOW);
    }

    /** A picture without anything on it. */
    static Media picture(String format, int width, int height) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Media.image("image/" + format, out.toByteArray(), "nothing");
    }

    /** Not a film, but of a size that LinkedIn takes; no two of its bytes that are near each other are the same. */
    static Media video(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + i / 251);
        }
        return Media.video("video/mp4", bytes, "Three weeks");
    }

    static Media document(String title) {
        return Media.document("application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), title);
    }

    static Post.Poll poll() {
        return new Post.Poll("What is your favourite colour?", List.of("Red", "Blue"), Duration.ofDays(3));
    }

    /** A GIF of one pixel. */
    static Media gif(String altText) {
        byte[] bytes = Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
        return Media.image("image/gif", bytes, altText);
    }
}
