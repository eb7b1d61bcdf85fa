package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.x.FieldNames;

/** The names that X gives to its fields; since August 2026 there are two sets. */
public enum XDialect {
    /** {@code tweet.fields}, {@code retweet_count}, {@code edit_history_tweet_ids}: what the live service answered until then. */
    OLD(FieldNames.OLD),
    /** {@code post.fields}, {@code repost_count}, {@code edit_history_post_ids}: what X's OpenAPI document says since. */
    NEW(FieldNames.NEW);

    private final FieldNames names;

    XDialect(FieldNames names) {
        this.names = names;
    }

    FieldNames names() {
        return names;
    }
}
