package dev.advocacy.scoring.recognition;

import dev.advocacy.event.AmbassadorId;
import java.util.List;
import java.util.Optional;

/**
 * What one ambassador is recognised for, for their own page. Immutable. Streaks are for nobody else; badges and the level
 * are for others only where the person shows them.
 *
 * @param ambassador whose
 * @param streaks one for each streak rule, in the file's order
 * @param level where they are, if there are levels
 * @param badges what they earned, in the file's order
 */
public record PersonalHonours(
        AmbassadorId ambassador, List<Streak> streaks, Optional<Level> level, List<Award> badges) {

    /** Copies. */
    public PersonalHonours {
        streaks = List.copyOf(streaks);
        badges = List.copyOf(badges);
    }

    /** The streak under a rule, if there is such a rule. */
    public Optional<Streak> streak(String rule) {
        return streaks.stream().filter(streak -> streak.rule().equals(rule)).findFirst();
    }

    /** The badge with this id, if it was earned. */
    public Optional<Award> badge(String badge) {
        return badges.stream().filter(award -> award.badge().equals(badge)).findFirst();
    }
}
