package dev.advocacy.twitter;

import dev.advocacy.Finding;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What X would refuse about a post, apart from its length and what the descriptor says. No I/O. */
final class DraftRules {
    static final int MAX_ALT_TEXT = 1_000;

    private static final Pattern NO_CHARACTER = Pattern.compile("[\\uFFFE\\uFEFF\\uFFFF]");
    private static final Pattern HANDLE = Pattern.compile("\\w{1,15}");

    private final List<Finding> findings = new ArrayList<>();

    private DraftRules() {}

    /** Every problem, all at once. */
    static List<Finding> findings(Post post) {
        var rules = new DraftRules();
        rules.text(PostText.of(post), post);
        rules.mixture(post.media());
        post.media().forEach(rules::medium);
        post.mentions().forEach(rules::mention);
        rules.answered(post.answered());
        return List.copyOf(rules.findings);
    }

    static boolean isGif(Media media) {
        return media.contentType().toLowerCase(Locale.ROOT).equals("image/gif");
    }

    private void text(String text, Post post) {
        if (text.isBlank() && post.media().isEmpty()) {
            error("text.empty", "text", "the post shows nothing: write a sentence of your own");
        }
        var wrong = NO_CHARACTER.matcher(text);
        if (wrong.find()) {
            String code = "U+%04X".formatted((int) wrong.group().charAt(0));
            findings.add(Finding.error(
                            "x.invalid-character",
                            "text",
                            "text holds the character " + code + ", which nobody sees and X refuses: take it out")
                    .with("character", code));
        }
        int cashtags = WeightedText.cashtags(text);
        if (cashtags > 1) {
            String message = "text names " + cashtags + " shares by their ticker and X lets an app name one: drop "
                    + (cashtags - 1);
            findings.add(Finding.error("x.cashtags", "text", message)
                    .with("count", cashtags)
                    .with("limit", 1));
        }
    }

    private void mixture(List<Media> media) {
        boolean onlyPictures = media.stream().allMatch(m -> m.kind() == Media.Kind.IMAGE && !isGif(m));
        if (media.size() > 1 && !onlyPictures) {
            error(
                    "x.media-mixed",
                    "media",
                    "X shows up to four pictures, or one GIF, or one video: leave out what is too much");
        }
    }

    private void medium(Media media) {
        if (media.kind() == Media.Kind.IMAGE && !isGif(media) && media.size() > Terms.MAX_PICTURE) {
            String message = "the picture has " + media.size() + " bytes and X takes at most " + Terms.MAX_PICTURE
                    + " (only a GIF may be larger): make it smaller";
            findings.add(Finding.error("media.too-large", "media", message)
                    .with("size", media.size())
                    .with("limit", Terms.MAX_PICTURE));
        }
        if (media.altText().length() > MAX_ALT_TEXT) {
            String message = "the picture's description is " + media.altText().length() + " characters long, X takes "
                    + MAX_ALT_TEXT + ": shorten it";
            findings.add(Finding.error("x.alt-text-too-long", "media", message)
                    .with("length", media.altText().length())
                    .with("limit", MAX_ALT_TEXT));
        }
    }

    /** X links an @ and a handle by itself, so nothing is added to the text. */
    private void mention(Post.Mention mention) {
        if (!HANDLE.matcher(mention.name()).matches()) {
            error(
                    "x.mention-no-handle",
                    "text",
                    "'@" + mention.name() + "' is no handle of X: write the handle, up to 15 letters, digits and _");
        }
    }

    private void answered(@Nullable String id) {
        if (id != null && PostId.parse(id).isEmpty()) {
            error("x.reply-id", "post", "'" + id + "' is no id of a post at X: give its number");
        }
    }

    private void error(String code, String field, String message) {
        findings.add(Finding.error(code, field, message));
    }
}
