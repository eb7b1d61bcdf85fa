package dev.advocacy.sandbox.internal.x;

import java.util.List;
import java.util.stream.Stream;

/** What X calls its fields; both ways of 2026 are the same data. */
public enum FieldNames {
    OLD("tweet.fields", "retweet_count", "edit_history_tweet_ids", "referenced_tweets", "note_tweet"),
    NEW("post.fields", "repost_count", "edit_history_post_ids", "referenced_posts", "note_post");

    private static final List<String> COMMON = List.of(
            "article",
            "attachments",
            "author_id",
            "card_uri",
            "context_annotations",
            "conversation_id",
            "created_at",
            "display_text_range",
            "edit_controls",
            "entities",
            "geo",
            "id",
            "in_reply_to_user_id",
            "lang",
            "non_public_metrics",
            "organic_metrics",
            "possibly_sensitive",
            "promoted_metrics",
            "public_metrics",
            "reply_settings",
            "scopes",
            "source",
            "text",
            "withheld");

    private final String parameter;
    private final String reposts;
    private final String history;
    private final String references;
    private final String note;

    FieldNames(String parameter, String reposts, String history, String references, String note) {
        this.parameter = parameter;
        this.reposts = reposts;
        this.history = history;
        this.references = references;
        this.note = note;
    }

    /** The query parameter that asks for fields of posts. */
    String parameter() {
        return parameter;
    }

    String reposts() {
        return reposts;
    }

    String history() {
        return history;
    }

    String references() {
        return references;
    }

    /** Every field that may be asked for, by name. */
    List<String> fields() {
        return Stream.concat(COMMON.stream(), Stream.of(history, references, note))
                .sorted()
                .toList();
    }
}
