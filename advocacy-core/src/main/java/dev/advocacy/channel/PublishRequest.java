package dev.advocacy.channel;

import java.time.Instant;
import java.util.Objects;

/**
 * One post to be made. The same delivery always gives the same key and the same post.
 *
 * @param key the delivery's own key, for networks that take an idempotency key or a record key
 * @param account where it appears
 * @param credentials what allows it
 * @param post exactly what was approved
 * @param armedAt when the attempt was armed: a post that is older is not this one
 */
public record PublishRequest(String key, Account account, Credentials credentials, Post post, Instant armedAt) {

    /** Checks. */
    public PublishRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(armedAt, "armedAt");
    }
}
