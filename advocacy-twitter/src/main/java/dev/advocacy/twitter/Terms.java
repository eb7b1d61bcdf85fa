package dev.advocacy.twitter;

import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelDescriptor.Notes;
import dev.advocacy.channel.ChannelDescriptor.Price;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Post;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** X's limits, prices and rules as data. Sizes are read in the strict way, a megabyte as 1,000,000 bytes. */
final class Terms {
    static final int MAX_TEXT = 280;
    static final int MAX_PICTURE = 5_000_000;

    private static final MediaLimit PICTURES =
            MediaLimit.of(Media.Kind.IMAGE, 4, 15_000_000, "image/jpeg", "image/png", "image/webp", "image/gif");
    private static final MediaLimit VIDEO =
            MediaLimit.of(Media.Kind.VIDEO, 1, 512_000_000, "video/mp4", "video/quicktime");

    /** X's price list of 2026-04-16. */
    private static final Price PRICE = new Price(15_000, 200_000, Currency.getInstance("USD"));

    /**
     * X's developer policy forbids any compensation for actions on X, virtual ones too, and posts that say much the same from
     * several accounts. It names no time for which counts may be kept, so they are shown and forgotten.
     */
    private static final ChannelPolicy POLICY = new ChannelPolicy(true, false, Duration.ZERO, true);

    private static final Notes NOTES = new Notes(
            LocalDate.of(2026, 11, 22),
            SignIn.SCOPES,
            List.of("A developer account with credits; X has had no free plan since February 2026."),
            List.of(
                    "A post whose text holds a link costs thirteen times as much as one without.",
                    "X forbids texts that say much the same from several accounts.",
                    "X forbids any reward for posting, points included.",
                    "An app without an Enterprise plan may answer only where the author has named the account, may not quote"
                            + " posts, and may name one cashtag in a post.",
                    "Four pictures, one GIF or one video go with a post; a picture may have 5 MB, a GIF 15 MB.",
                    "A video has to be uploaded and processed within 30 seconds; one that is not is tried again.",
                    "Clicks are told for 30 days, and only to the author.",
                    "Whether a post counts as paid promotion is left to the person; the SDK sets no such mark."));

    static final ChannelDescriptor DESCRIPTOR = ChannelDescriptor.of(
                    XChannel.ID, "X", MAX_TEXT, "weighted characters", POLICY)
            .taking(PICTURES, VIDEO)
            .allowing(Post.Form.REPLY, Post.Form.MENTION)
            .counting(PostMetrics.METRICS)
            .charging(PRICE)
            .speaking("2", null)
            .noting(NOTES);

    private Terms() {}
}
