package dev.advocacy.facebook;

import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.support.PictureCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What Facebook would refuse about a post, apart from the length of its text. No I/O. */
final class DraftRules {
    /** Meta's guide: at least ten minutes ahead and at most 30 days; older pages of its documentation allow more. */
    static final Duration EARLIEST = Duration.ofMinutes(10);

    static final Duration LATEST = Duration.ofDays(30);

    private final Post post;
    private final List<Finding> findings = new ArrayList<>();

    private DraftRules(Post post) {
        this.post = post;
    }

    /** Every problem and warning with a page's post, all at once. */
    static List<Finding> ofPage(Post post, ChannelDescriptor channel, Instant now) {
        var rules = new DraftRules(post);
        rules.shows();
        rules.linkLeadsToTheWeb();
        rules.oneContent();
        rules.appears(now);
        rules.findings.addAll(channel.against(post));
        rules.findings.addAll(PictureCheck.findings(post, channel));
        return List.copyOf(rules.findings);
    }

    /** Every problem with what is handed to the share dialog. */
    static List<Finding> ofProfile(Post post, ChannelDescriptor channel) {
        var rules = new DraftRules(post);
        if (post.link() == null) {
            rules.error("facebook.no-link", "link", "Facebook's share dialog takes nothing but a link: add one");
        }
        rules.linkLeadsToTheWeb();
        rules.findings.addAll(channel.against(post));
        return List.copyOf(rules.findings);
    }

    private void shows() {
        if (post.text().isBlank() && post.link() == null && post.media().isEmpty()) {
            error("text.empty", "text", "the post shows nothing: write a sentence of your own");
        }
    }

    private void linkLeadsToTheWeb() {
        LinkCard link = post.link();
        if (link != null && !link.leadsToTheWeb()) {
            error("link.not-http", "link", "link '" + link.url() + "' is not a whole http or https address");
        }
    }

    private void oneContent() {
        long videos =
                post.media().stream().filter(m -> m.kind() == Media.Kind.VIDEO).count();
        if (videos > 0 && videos < post.media().size()) {
            error("facebook.video-and-pictures", "media", "Facebook takes pictures or a video in one post: drop one");
        }
        if (post.link() != null && !post.media().isEmpty()) {
            error(
                    "facebook.link-and-media",
                    "media",
                    "Facebook shows a link's card or media, not both: put the link into the text or drop the media");
        }
    }

    private void appears(Instant now) {
        Instant time = post.appearsAt();
        if (time != null && (time.isBefore(now.plus(EARLIEST)) || time.isAfter(now.plus(LATEST)))) {
            findings.add(Finding.error("facebook.appears-outside-window", "appearsAt", outside(time))
                    .with("appearsAt", time));
        }
    }

    private static String outside(Instant time) {
        return "post is to appear at " + time + ", Facebook takes times from " + EARLIEST.toMinutes() + " minutes to "
                + LATEST.toDays() + " days ahead: choose another";
    }

    private void error(String code, String field, String message) {
        findings.add(Finding.error(code, field, message));
    }
}
