package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.Person;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What X asks of a post beyond its schema. */
final class PostRules {
    private static final Pattern CASHTAG =
            Pattern.compile("(?<!\\S)\\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?(?![A-Za-z0-9])");
    private static final Pattern UNWANTED = Pattern.compile("[\\uFFFE\\uFEFF\\uFFFF]");
    private static final String GONE = "You attempted to reply to a Tweet that is deleted or not visible to you.";

    private final Posts posts;
    private final MediaShelf media;

    PostRules(Posts posts, MediaShelf media) {
        this.posts = posts;
        this.media = media;
    }

    void check(NewPost post, Person author, Instant now) {
        checkParts(post);
        checkText(post);
        post.replyTo().ifPresent(parent -> checkSummoned(parent, author));
        media.check(post.mediaIds(), author, now);
    }

    private static void checkParts(NewPost post) {
        long parts =
                Stream.of("media", "poll", "quote_tweet_id").filter(post::has).count();
        if (parts > 1) {
            throw Problems.invalid("$", "", "media, poll and quote_tweet_id exclude each other");
        }
        if (post.has("quote_tweet_id")) {
            throw Problems.forbidden(Problems.NO_QUOTE);
        }
        if (post.has("edit_options")) {
            throw Problems.forbidden(Problems.NOT_PERMITTED);
        }
        if (post.text().isBlank() && parts == 0) {
            throw Problems.invalid("text", post.text(), "One of text, media or poll is required");
        }
    }

    private static void checkText(NewPost post) {
        if (UNWANTED.matcher(post.text()).find()) {
            throw Problems.invalid("text", "", "The text has characters that are not allowed");
        }
        if (WeightedLength.of(post.text()) > WeightedLength.MOST) {
            throw Problems.forbidden(Problems.TOO_LONG);
        }
        // One cashtag is allowed through the API; X's words for more are not known.
        if (CASHTAG.matcher(post.text()).results().count() > 1) {
            throw Problems.forbidden(Problems.NOT_PERMITTED);
        }
    }

    /** Answering is open to the author and to who is named in the post. */
    private void checkSummoned(String parentId, Person author) {
        Post parent = posts.find(parentId).orElseThrow(() -> Problems.forbidden(GONE));
        if (!parent.belongsTo(author) && !parent.mentions().contains(author.id())) {
            throw Problems.forbidden(Problems.NOT_SUMMONED);
        }
    }
}
