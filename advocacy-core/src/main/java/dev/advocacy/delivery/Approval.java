package dev.advocacy.delivery;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.Post;
import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.Objects;

/**
 * The member's yes to exactly these bytes on exactly this account.
 *
 * @param ambassador who said yes
 * @param account where it is to appear
 * @param post what is to appear
 * @param ownWords whether the text differs from every suggested caption
 * @param at when they said yes
 * @param hash {@link Post#hashFor} of the post and account, as they were then
 */
public record Approval(AmbassadorId ambassador, Account account, Post post, boolean ownWords, Instant at, String hash) {

    /** Checks that nothing is missing. Whether the hash still fits is asked at every arming. */
    public Approval {
        Objects.requireNonNull(ambassador, "ambassador");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(post, "post");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(hash, "hash");
    }

    /** A yes, given now. */
    public static Approval of(AmbassadorId ambassador, Account account, Post post, boolean ownWords, Instant at) {
        return new Approval(ambassador, account, post, ownWords, at, post.hashFor(account));
    }

    /** Whether post and account are still the ones that were approved. */
    public boolean holds() {
        return hash.equals(post.hashFor(account));
    }
}
