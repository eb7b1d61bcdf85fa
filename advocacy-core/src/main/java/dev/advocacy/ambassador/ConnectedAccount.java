package dev.advocacy.ambassador;

import dev.advocacy.channel.Account;
import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An account that a person has connected. Holds no secret.
 *
 * @param ambassador who connected it
 * @param account where it leads
 * @param scopes what they allowed
 * @param connectedAt when, the last time
 * @param expiresAt when the access ends unless it is refreshed, where known
 * @param problem why it has to be connected again, as a stable code; empty while it works
 */
public record ConnectedAccount(
        AmbassadorId ambassador,
        Account account,
        Set<String> scopes,
        Instant connectedAt,
        Optional<Instant> expiresAt,
        Optional<String> problem) {

    /** Checks and copies. */
    public ConnectedAccount {
        Objects.requireNonNull(ambassador, "ambassador");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(connectedAt, "connectedAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
        Objects.requireNonNull(problem, "problem");
        scopes = Set.copyOf(scopes);
    }

    /** Whether it works, as far as is known. */
    public boolean works() {
        return problem.isEmpty();
    }
}
