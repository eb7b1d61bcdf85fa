package dev.advocacy.linkedin;

import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What LinkedIn would refuse about a post's content beside what its descriptor says: one kind, and each as it has to be. */
final class ContentRules {
    static final int DESCRIPTION_BELOW = 4_086;

    /** "75 KB", read strictly. */
    static final int SMALLEST_VIDEO = 75 * 1_024;

    private final ChannelDescriptor channel;
    private final List<Finding> findings = new ArrayList<>();

    private ContentRules(ChannelDescriptor channel) {
        this.channel = channel;
    }

    static List<Finding> findings(Post post, ChannelDescriptor channel) {
        var rules = new ContentRules(channel);
        rules.oneKind(post);
        post.media().forEach(rules::medium);
        if (post.link() != null) {
            rules.link(post.link());
        }
        if (post.poll() != null) {
            rules.findings.addAll(PollRules.findings(post.poll()));
        }
        rules.reshare(post);
        return rules.findings;
    }

    private void oneKind(Post post) {
        List<String> kinds = kinds(post);
        if (kinds.isEmpty() && post.text().isBlank()) {
            error("text.empty", "text", "the post shows nothing: write a sentence of your own");
        }
        if (kinds.size() > 1) {
            String all = String.join(", ", kinds);
            findings.add(Finding.error(
                            "linkedin.one-content",
                            "post",
                            "post has " + all + ", and LinkedIn shows one kind of content: keep one of them")
                    .with("kinds", all));
        }
    }

    private static List<String> kinds(Post post) {
        var kinds = new ArrayList<String>();
        if (post.link() != null) {
            kinds.add("link");
        }
        post.media().stream()
                .map(m -> m.kind().name().toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(kinds::add);
        if (post.poll() != null) {
            kinds.add("poll");
        }
        if (post.reshared() != null) {
            kinds.add("reshare");
        }
        return kinds;
    }

    private void medium(Media media) {
        if (media.kind() == Media.Kind.VIDEO && media.size() < SMALLEST_VIDEO) {
            String message = "the video has " + media.size() + " bytes and LinkedIn takes at least " + SMALLEST_VIDEO
                    + ": take a longer one, or one of better quality";
            findings.add(Finding.error("media.too-small", "media", message)
                    .with("size", media.size())
                    .with("limit", SMALLEST_VIDEO));
        }
        if (media.kind() == Media.Kind.DOCUMENT && media.title().isBlank()) {
            error("media.no-title", "media", "the document has no title and LinkedIn shows one: give it a title");
        }
    }

    private void link(LinkCard card) {
        if (!card.leadsToTheWeb()) {
            error("link.not-http", "link", "link '" + card.url() + "' is not a whole http or https address");
        }
        if (card.title().isBlank()) {
            error("link.no-title", "link.title", "link has no title and LinkedIn does not fetch one: give it a title");
        }
        String description = card.description();
        if (description != null && description.length() >= DESCRIPTION_BELOW) {
            findings.add(descriptionTooLong(description.length()));
        }
        if (card.thumbnail() != null) {
            thumbnail(card.thumbnail());
        }
    }

    private void thumbnail(Media picture) {
        Set<String> types =
                channel.limitOf(Media.Kind.IMAGE).map(MediaLimit::contentTypes).orElse(Set.of());
        if (!types.contains(picture.contentType().toLowerCase(Locale.ROOT))) {
            String message = "LinkedIn takes " + types.stream().sorted().toList() + " and not " + picture.contentType()
                    + ": save it as one of these";
            findings.add(Finding.error("media.type", "link.thumbnail", message).with("type", picture.contentType()));
        }
    }

    private void reshare(Post post) {
        String id = post.reshared();
        if (id != null && PostUrn.parse(id).isEmpty()) {
            String message = "'" + id + "' is no post that LinkedIn can show again: give urn:li:share:... or"
                    + " urn:li:ugcPost:..., not the activity of a web address";
            findings.add(Finding.error("linkedin.not-resharable", "reshared", message)
                    .with("id", id));
        }
    }

    private void error(String code, String field, String message) {
        findings.add(Finding.error(code, field, message));
    }

    private static Finding descriptionTooLong(int length) {
        String message = "link's description is " + length + " UTF-16 units long, LinkedIn takes fewer than "
                + DESCRIPTION_BELOW + ": shorten it";
        return Finding.error("link.description-too-long", "link.description", message)
                .with("length", length)
                .with("limit", DESCRIPTION_BELOW - 1);
    }
}
