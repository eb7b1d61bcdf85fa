package dev.advocacy.value;

import java.util.Locale;

/** What money goes to. */
public enum CostKind {
    /** Software and services. */
    LICENCE,
    /** The time of those who take part. */
    WORK,
    /** What is given for taking part. */
    REWARD,
    /** What networks charge for posts. */
    CHANNEL_FEE,
    /** Anything else. */
    OTHER;

    /** In files: {@code channel-fee}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
