package dev.advocacy.scoring.recognition.fairness;

import dev.advocacy.event.AmbassadorId;
import java.util.Map;
import java.util.Objects;

/** How somebody chose to appear. Immutable. */
public sealed interface Visibility {
    /** With their own name. */
    Visibility SHOWN = new Shown();
    /** Not, but what they do counts for their team: what holds where somebody chose nothing. */
    Visibility TEAM_ONLY = new TeamOnly();
    /** Not, and what they do counts for nobody else. */
    Visibility NOT_COUNTED = new NotCounted();

    /** Under a name of their choice. */
    static Visibility pseudonym(String name) {
        return new Pseudonym(name);
    }

    /** What a person chose. */
    static Visibility of(Map<AmbassadorId, Visibility> chosen, AmbassadorId who) {
        return Objects.requireNonNullElse(chosen.get(who), TEAM_ONLY);
    }

    /** With their own name. */
    record Shown() implements Visibility {}

    /** Counted for the team alone. */
    record TeamOnly() implements Visibility {}

    /** Not counted. */
    record NotCounted() implements Visibility {}

    /**
     * Under another name.
     *
     * @param name not blank, and nobody else's
     */
    record Pseudonym(String name) implements Visibility {

        /** Checks the name. */
        public Pseudonym {
            if (name.isBlank()) {
                throw new IllegalArgumentException("pseudonym is blank: choose a name");
            }
        }
    }
}
