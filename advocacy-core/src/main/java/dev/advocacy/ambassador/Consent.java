package dev.advocacy.ambassador;

import java.time.Instant;
import java.util.Objects;

/**
 * A person's yes: to what, to which text, when, and who pressed the button.
 *
 * @param purpose what for
 * @param textVersion the version of the text that they saw
 * @param at when
 * @param actor who agreed, as the host names them; for taking part and for boards it must be the person
 */
public record Consent(String purpose, String textVersion, Instant at, String actor) {
    /** Taking part: drafts may be made and approved posts go out. */
    public static final String PARTICIPATION = "participation";

    /** Being shown on boards, by name and with points. Who takes part and does not agree to this is on none, without a gap. */
    public static final String BOARDS = "boards";

    /** Checks. */
    public Consent {
        Objects.requireNonNull(at, "at");
        if (purpose.isBlank() || textVersion.isBlank() || actor.isBlank()) {
            throw new IllegalArgumentException("consent needs a purpose, a text version and an actor; got '" + purpose
                    + "', '" + textVersion + "', '" + actor + "'");
        }
    }

    /** The yes to taking part. */
    public static Consent toParticipate(String textVersion, Instant at, String actor) {
        return new Consent(PARTICIPATION, textVersion, at, actor);
    }

    /** The yes to being shown on boards. */
    public static Consent toBeShown(String textVersion, Instant at, String actor) {
        return new Consent(BOARDS, textVersion, at, actor);
    }

    /** Whether only the person themself can agree. */
    boolean mustBeTheirOwn() {
        return purpose.equals(PARTICIPATION) || purpose.equals(BOARDS);
    }
}
