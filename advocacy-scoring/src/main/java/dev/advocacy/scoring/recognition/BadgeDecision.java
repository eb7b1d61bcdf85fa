package dev.advocacy.scoring.recognition;

import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * What a person in charge decided about a badge that somebody has. Immutable. Of several the order is by time and id. A
 * revocation is for good; {@link BadgeState#ISSUED} ends a suspension.
 *
 * @param id never used for another decision
 * @param badge the badge's id
 * @param ambassador whose
 * @param at when
 * @param state what it is from then on
 * @param reason why, for the ambassador to read; not blank
 */
public record BadgeDecision(
        String id, String badge, AmbassadorId ambassador, Instant at, BadgeState state, String reason) {
    static final Comparator<BadgeDecision> ORDER =
            Comparator.comparing(BadgeDecision::at).thenComparing(BadgeDecision::id);

    /** Checks that a reason is given. */
    public BadgeDecision {
        Objects.requireNonNull(state, "state");
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "decision " + id + " on badge " + badge + " has no reason: the ambassador has to read one");
        }
    }
}
