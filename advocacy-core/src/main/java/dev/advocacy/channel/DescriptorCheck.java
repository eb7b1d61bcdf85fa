package dev.advocacy.channel;

import dev.advocacy.Finding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What in a post goes against its channel's descriptor. Collects every finding. */
final class DescriptorCheck {
    private final ChannelDescriptor channel;
    private final List<Finding> findings = new ArrayList<>();

    private DescriptorCheck(ChannelDescriptor channel) {
        this.channel = channel;
    }

    static List<Finding> of(ChannelDescriptor channel, Post post) {
        var check = new DescriptorCheck(channel);
        check.forms(post);
        for (Media.Kind kind : Media.Kind.values()) {
            check.media(
                    kind, post.media().stream().filter(m -> m.kind() == kind).toList());
        }
        LinkCard link = post.link();
        if (link != null && link.thumbnail() != null) {
            check.altText("link.thumbnail", link.thumbnail());
        }
        return List.copyOf(check.findings);
    }

    private void forms(Post post) {
        Set<Post.Form> unknown = EnumSet.noneOf(Post.Form.class);
        unknown.addAll(post.forms());
        unknown.removeAll(channel.forms());
        unknown.forEach(form -> findings.add(notTaken(form)));
    }

    private void media(Media.Kind kind, List<Media> media) {
        if (!media.isEmpty()) {
            channel.limitOf(kind).ifPresentOrElse(limit -> within(limit, media), () -> findings.add(notTaken(kind)));
        }
    }

    private void within(MediaLimit limit, List<Media> media) {
        if (media.size() > limit.maxCount()) {
            findings.add(tooMany(limit, media.size()));
        }
        media.forEach(m -> within(limit, m));
    }

    private void within(MediaLimit limit, Media media) {
        if (!limit.contentTypes().contains(media.contentType().toLowerCase(Locale.ROOT))) {
            findings.add(wrongType(limit, media));
        }
        if (media.size() == 0) {
            findings.add(Finding.error("media.empty", "media", "the " + word(limit.kind()) + " is an empty file"));
        }
        if (media.size() > limit.maxBytes()) {
            findings.add(tooLarge(limit, media));
        }
        altText("media", media);
    }

    private void altText(String field, Media media) {
        if (media.kind() == Media.Kind.IMAGE && media.altText().isBlank()) {
            findings.add(Finding.warning(
                    "media.no-alt-text", field, "the picture has no description for those who cannot see it"));
        }
    }

    private Finding notTaken(Post.Form form) {
        String text = form.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Finding.error("post.form-not-taken", "post", channel.name() + " takes no " + text + ": leave it out")
                .with("form", text);
    }

    private Finding notTaken(Media.Kind kind) {
        return Finding.error(
                        "media.kind-not-taken", "media", channel.name() + " takes no " + word(kind) + ": leave it out")
                .with("kind", word(kind));
    }

    private Finding tooMany(MediaLimit limit, int count) {
        String text = "post has " + count + " " + word(limit.kind()) + "s, " + channel.name() + " takes at most "
                + limit.maxCount() + ": drop " + (count - limit.maxCount());
        return Finding.error("media.too-many", "media", text)
                .with("count", count)
                .with("limit", limit.maxCount());
    }

    private Finding wrongType(MediaLimit limit, Media media) {
        String text = channel.name() + " takes "
                + limit.contentTypes().stream().sorted().toList() + " and not " + media.contentType()
                + ": save it as one of these";
        return Finding.error("media.type", "media", text).with("type", media.contentType());
    }

    private Finding tooLarge(MediaLimit limit, Media media) {
        String text = "the " + word(limit.kind()) + " has " + media.size() + " bytes and " + channel.name()
                + " takes at most " + limit.maxBytes() + ": make it smaller";
        return Finding.error("media.too-large", "media", text)
                .with("size", media.size())
                .with("limit", limit.maxBytes());
    }

    private static String word(Media.Kind kind) {
        return switch (kind) {
            case IMAGE -> "picture";
            case VIDEO -> "video";
            case DOCUMENT -> "document";
        };
    }
}
