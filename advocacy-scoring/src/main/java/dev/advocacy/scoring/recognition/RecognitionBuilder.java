package dev.advocacy.scoring.recognition;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a {@link Recognition}. Not thread-safe. */
public final class RecognitionBuilder {
    private final String id;
    private final int version;
    private final List<StreakRule> streaks = new ArrayList<>();
    private final List<Badge> badges = new ArrayList<>();
    private final List<Challenge> challenges = new ArrayList<>();
    private @Nullable Levels levels;
    private int decimals;

    RecognitionBuilder(String id, int version) {
        this.id = id;
        this.version = version;
    }

    /** The decimals of the rule set it is used with; 0 if this is not called. */
    public RecognitionBuilder decimals(int are) {
        decimals = are;
        return this;
    }

    /** One more streak. */
    public RecognitionBuilder streak(StreakRule streak) {
        streaks.add(streak);
        return this;
    }

    /** The levels; those of an earlier call are gone. */
    public RecognitionBuilder levels(Levels are) {
        levels = are;
        return this;
    }

    /** One more badge. */
    public RecognitionBuilder badge(Badge badge) {
        badges.add(badge);
        return this;
    }

    /** One more challenge. */
    public RecognitionBuilder challenge(Challenge challenge) {
        challenges.add(challenge);
        return this;
    }

    /**
     * The recognition. A {@link dev.advocacy.RefusedException} names every id that stands twice, and every streak and
     * challenge that a badge names and that is not there.
     */
    public Recognition build() {
        return Recognition.of(new RecognitionBook(id, version, decimals, streaks, levels, badges, challenges));
    }
}
