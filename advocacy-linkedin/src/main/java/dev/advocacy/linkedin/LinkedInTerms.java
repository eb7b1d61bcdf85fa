package dev.advocacy.linkedin;

import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelDescriptor.Notes;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What LinkedIn takes, counts and asks for, as its documentation of November 2026 has it. Sizes are read strictly. */
final class LinkedInTerms {
    static final int MAX_TEXT = 3_000;

    private static final LocalDate CHECKED_ON = LocalDate.of(2026, 11, 22);

    /** LinkedIn names no size for pictures, only that their pixels stay below 36,152,320. */
    private static final MediaLimit IMAGES = MediaLimit.of(
                    Media.Kind.IMAGE, 20, Integer.MAX_VALUE, "image/jpeg", "image/png", "image/gif")
            .withPixels(36_152_319);

    private static final MediaLimit VIDEO = MediaLimit.of(Media.Kind.VIDEO, 1, 500_000_000, "video/mp4");
    private static final MediaLimit DOCUMENT = MediaLimit.of(
            Media.Kind.DOCUMENT,
            1,
            100_000_000,
            "application/pdf",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final List<String> OF_ALL = List.of(
            "A post shows one of these: a link card, pictures, a video, a document, a poll or another post.",
            "LinkedIn fetches no title and no picture for a link card, so they have to be given.",
            "Pictures are JPG, PNG or GIF, a GIF with at most 250 frames.",
            "A video is an MP4 of 75 KB to 500 MB and of 3 seconds to 30 minutes.",
            "A video that is not uploaded and ready within 30 seconds is uploaded again at the next attempt.",
            "A document is a PDF, Word or PowerPoint file of at most 100 MB and 300 pages, and needs a title.",
            "Afterwards only the text of a post can be changed.",
            "LinkedIn's counts may be shown and not stored.");
    private static final List<String> OF_MEMBERS = List.of(
            "An app may not read a member's posts, so after a lost answer the person says whether the post is there.",
            "Counts of a member's posts need the product Community Management, in an app of its own.",
            "An app without a review may make 150 requests a day for each member.");
    private static final List<String> OF_PAGES = List.of(
            "Community Management is given to registered organisations after a review, and only in an app of its own.",
            "Only administrators of a page may read its counts.",
            "LinkedIn's list of pages holds no names, so a page is shown by its URN.");

    private LinkedInTerms() {}

    static ChannelDescriptor ofMembers(LinkedInConfig config) {
        boolean analytics = config.memberAnalytics();
        List<String> approvals = analytics
                ? List.of("Sign In with LinkedIn using OpenID Connect", "Share on LinkedIn", "Community Management")
                : List.of("Sign In with LinkedIn using OpenID Connect", "Share on LinkedIn");
        return descriptor(LinkedInChannel.MEMBERS, "LinkedIn", config)
                .counting(analytics ? MemberStatistics.metrics(config.version()) : Set.<Metric>of())
                .noting(notes(Scope.forMembers(analytics), approvals, OF_MEMBERS));
    }

    static ChannelDescriptor ofPages(LinkedInConfig config) {
        return descriptor(LinkedInChannel.PAGES, "LinkedIn page", config)
                .counting(PageStatistics.METRICS)
                .noting(notes(Scope.forPages(), List.of("Community Management"), OF_PAGES));
    }

    private static ChannelDescriptor descriptor(ChannelId id, String name, LinkedInConfig config) {
        ApiVersion version = config.version();
        var policy = new ChannelPolicy(true, true, Duration.ZERO, false);
        return ChannelDescriptor.of(id, name, MAX_TEXT, "UTF-16 units", policy)
                .taking(IMAGES, VIDEO, DOCUMENT)
                .allowing(Post.Form.MENTION, Post.Form.POLL, Post.Form.RESHARE)
                .speaking(version.value(), version.sunset().orElse(null));
    }

    private static Notes notes(List<String> scopes, List<String> approvals, List<String> own) {
        var footnotes = new ArrayList<>(OF_ALL);
        footnotes.addAll(own);
        return new Notes(CHECKED_ON, scopes, approvals, footnotes);
    }
}
