package dev.advocacy.facebook;

import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelDescriptor.Notes;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Post;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is constant about Facebook's two channels. Held against Meta's documentation and observed answers of November 2026. */
final class Descriptors {
    private static final int MAX_TEXT = 63_206;
    private static final String UNIT = "UTF-16 units";
    private static final LocalDate CHECKED_ON = LocalDate.of(2026, 11, 22);

    /** Meta's pages say 10 MB, its refusals 4 MB: the smaller one is kept to. */
    private static final MediaLimit IMAGES =
            MediaLimit.of(Media.Kind.IMAGE, 10, 4_000_000, "image/jpeg", "image/png", "image/gif");

    private static final MediaLimit VIDEO = MediaLimit.of(Media.Kind.VIDEO, 1, 1_000_000_000, "video/mp4");

    private Descriptors() {}

    static ChannelDescriptor profiles() {
        var policy = new ChannelPolicy(false, true, Duration.ZERO, false);
        return ChannelDescriptor.of(FacebookChannel.PROFILES, "Facebook", MAX_TEXT, UNIT, policy)
                .noting(new Notes(
                        CHECKED_ON,
                        List.of(),
                        List.of(),
                        List.of(
                                "Facebook has let no app post to a personal profile since 2018-08-01, so the person finishes"
                                        + " each share in Facebook's own dialog.",
                                "The dialog takes a link and no text, so the text is offered for copying.",
                                "Facebook does not tell whether anything was posted, so a click on the person's own link is"
                                        + " what confirms a share.")));
    }

    static ChannelDescriptor pages(FacebookConfig config) {
        var policy = new ChannelPolicy(true, true, Duration.ZERO, false);
        GraphVersion version = config.version();
        return ChannelDescriptor.of(FacebookChannel.PAGES, "Facebook page", MAX_TEXT, UNIT, policy)
                .taking(IMAGES, VIDEO)
                .allowing(Post.Form.APPEARS_LATER)
                .counting(PageStatistics.METRICS)
                .speaking(version.value(), version.end().orElse(null))
                .noting(new Notes(CHECKED_ON, Scope.of(config), approvals(), footnotes(config)));
    }

    private static List<String> approvals() {
        return List.of("Meta's App Review for each permission", "Meta's Business Verification");
    }

    private static List<String> footnotes(FacebookConfig config) {
        var notes = new ArrayList<>(List.of(
                "Facebook names two limits for a picture, 4 MB and 10 MB, and the smaller one is kept to.",
                "A post shows a link's card, or pictures, or one video, and never two of them.",
                "A link's title and picture come from the page behind it and cannot be set.",
                "Pictures or a video have to be uploaded within 30 seconds; what is not is tried again from the start, and"
                        + " given up in the end.",
                "A post may appear from 10 minutes to 30 days ahead.",
                "Facebook leaves the number of shares out where it is zero and where it is hidden, so it is then unknown.",
                "A page's token is not renewed, so the person connects the page again when it has ended.",
                "Disconnecting one page ends the app's access to all pages of the person who connected it."));
        if (!config.readUserContent()) {
            notes.add("Facebook may hide the numbers of comments and reactions without pages_read_user_content.");
        }
        return List.copyOf(notes);
    }
}
