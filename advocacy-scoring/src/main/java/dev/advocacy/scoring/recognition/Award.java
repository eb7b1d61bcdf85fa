package dev.advocacy.scoring.recognition;

import dev.advocacy.event.AmbassadorId;
import java.time.Instant;

/**
 * A badge that somebody earned. Immutable.
 *
 * @param badge the badge's id
 * @param ambassador who earned it
 * @param at the time of the first event after which the criterion held, or of the settlement of a challenge
 * @param evidence the id of that event, or of the challenge
 * @param state where it stands
 * @param reason why it stands there: {@link #HELD}, {@link #NOT_HELD}, {@link #TAKEN_BACK}, or what was decided
 */
public record Award(
        String badge, AmbassadorId ambassador, Instant at, String evidence, BadgeState state, String reason) {
    /** The criterion held. */
    public static final String HELD = "criterion-held";
    /** The criterion of a live badge does not hold now. */
    public static final String NOT_HELD = "criterion-does-not-hold-now";
    /** What earned a live badge was taken back. */
    public static final String TAKEN_BACK = "what-earned-it-was-taken-back";

    Award decided(BadgeDecision decision) {
        return state == BadgeState.REVOKED
                ? this
                : new Award(badge, ambassador, at, evidence, decision.state(), decision.reason());
    }
}
