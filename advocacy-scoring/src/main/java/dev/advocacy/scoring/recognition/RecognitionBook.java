package dev.advocacy.scoring.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parsed recognition. Every collection in it has an order. */
record RecognitionBook(
        String id,
        int version,
        int decimals,
        List<StreakRule> streaks,
        @Nullable Levels levels,
        List<Badge> badges,
        List<Challenge> challenges) {
    RecognitionBook {
        streaks = List.copyOf(streaks);
        badges = List.copyOf(badges);
        challenges = List.copyOf(challenges);
    }

    String name() {
        return id + "@" + version;
    }
}
