package dev.advocacy.ambassador;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AmbassadorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Access that a person has ended here and that the network has yet to end. Its text form shows no secret.
 *
 * @param id unique in its store
 * @param ambassador whose access it was
 * @param account where it led
 * @param credentials what is to end
 * @param since when the person ended it
 * @param attempts how often it was claimed, with this time; tells one claim from the next
 */
public record PendingRevocation(
        String id, AmbassadorId ambassador, Account account, Credentials credentials, Instant since, int attempts) {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** Checks. */
    public PendingRevocation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ambassador, "ambassador");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(since, "since");
        if (attempts < 1) {
            throw new IllegalArgumentException(
                    "attempts is " + attempts + ": a revocation in hand was claimed once at least");
        }
    }

    /**
     * For how long the claim with this number keeps it, counted from 1: a minute, doubling up to six hours. Longer than any
     * call to a network, so that two nodes do not ask at once.
     */
    public static Duration waitAfter(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
