package dev.advocacy.linkedin;

import dev.advocacy.Finding;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Post;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What LinkedIn would refuse about a post, apart from the length of its visible text. No I/O. */
final class DraftRules {
    static final int MAX_TEXT = 3_000;
    static final int MAX_IMAGES = 20;
    static final int DESCRIPTION_BELOW = 4_086;
    static final MediaLimit IMAGES = MediaLimit.of(
                    Media.Kind.IMAGE, MAX_IMAGES, Integer.MAX_VALUE, "image/jpeg", "image/png", "image/gif")
            .withPixels(36_152_319);

    private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "image/gif");

    private final List<Finding> findings = new ArrayList<>();

    private DraftRules() {}

    /** Every problem and warning, all at once. */
    static List<Finding> findings(Post post) {
        var rules = new DraftRules();
        rules.shows(post);
        rules.text(post.text());
        rules.oneContent(post);
        rules.media(post.media());
        if (post.link() != null) {
            rules.link(post.link());
        }
        return List.copyOf(rules.findings);
    }

    private void shows(Post post) {
        if (post.text().isBlank() && post.link() == null && post.media().isEmpty()) {
            error("text.empty", "text", "the post shows nothing: write a sentence of your own");
        }
    }

    private void text(String text) {
        int escaped = LittleText.escape(text).length();
        if (text.length() <= MAX_TEXT && escaped > MAX_TEXT) {
            findings.add(escapedTooLong(escaped));
        }
    }

    private void oneContent(Post post) {
        if (post.link() != null && !post.media().isEmpty()) {
            error(
                    "linkedin.link-and-media",
                    "media",
                    "post has a link card and " + post.media().size()
                            + " pictures, LinkedIn shows one or the other: drop one, or make the picture the card's");
        }
    }

    private void media(List<Media> media) {
        if (media.size() > MAX_IMAGES) {
            findings.add(tooMany(media.size()));
        }
        media.forEach(m -> picture("media", m));
    }

    private void link(LinkCard card) {
        if (!isWeb(card.url())) {
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
            picture("link.thumbnail", card.thumbnail());
        }
    }

    private void picture(String field, Media media) {
        if (!TYPES.contains(media.contentType())) {
            findings.add(
                    Finding.error("media.type", field, "LinkedIn takes JPG, PNG and GIF, not " + media.contentType())
                            .with("type", media.contentType()));
        }
        if (media.size() == 0) {
            error("media.empty", field, "the picture is an empty file");
        }
        if (media.altText().isBlank()) {
            findings.add(Finding.warning(
                    "media.no-alt-text", field, "the picture has no description for those who cannot see it"));
        }
    }

    private void error(String code, String field, String message) {
        findings.add(Finding.error(code, field, message));
    }

    private static boolean isWeb(URI url) {
        String scheme = url.getScheme();
        return url.getHost() != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
    }

    private static Finding escapedTooLong(int length) {
        String message = "text fits, but with LinkedIn's escapes and hashtags it is " + length
                + " UTF-16 units long and LinkedIn may refuse more than " + MAX_TEXT
                + ": shorten it, or use fewer brackets, underscores and hashtags";
        return Finding.error("linkedin.escaped-too-long", "text", message)
                .with("length", length)
                .with("limit", MAX_TEXT);
    }

    private static Finding tooMany(int count) {
        return Finding.error("media.too-many", "media", "post has " + count + " pictures, LinkedIn takes " + MAX_IMAGES)
                .with("count", count)
                .with("limit", MAX_IMAGES);
    }

    private static Finding descriptionTooLong(int length) {
        String message = "link's description is " + length + " UTF-16 units long, LinkedIn takes fewer than "
                + DESCRIPTION_BELOW + ": shorten it";
        return Finding.error("link.description-too-long", "link.description", message)
                .with("length", length)
                .with("limit", DESCRIPTION_BELOW - 1);
    }
}
