package dev.advocacy.ambassador;

import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A person on their way through a network's consent page.
 *
 * @param ambassador who set out; nobody else may come back with its state
 * @param channel where to
 * @param authorization state and verifier
 * @param expiresAt after this it is worth nothing
 */
public record PendingAuthorization(
        AmbassadorId ambassador, ChannelId channel, Authorization authorization, Instant expiresAt) {

    /** Checks. */
    public PendingAuthorization {
        Objects.requireNonNull(ambassador, "ambassador");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(authorization, "authorization");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }

    /** Whether it ended so long ago (an hour) that a store may forget it. */
    public boolean isLongOver(Instant now) {
        return now.isAfter(expiresAt.plus(Duration.ofHours(1)));
    }
}
