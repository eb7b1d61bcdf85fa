package dev.advocacy.testkit;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import java.time.Instant;

/**
 * A post that stands on a {@link FakeChannel}.
 *
 * @param ref what the channel calls it
 * @param key the delivery's key
 * @param account where it appeared
 * @param post what was posted
 * @param at when, by the channel's clock
 */
public record FakePost(PostRef ref, String key, Account account, Post post, Instant at) {}
