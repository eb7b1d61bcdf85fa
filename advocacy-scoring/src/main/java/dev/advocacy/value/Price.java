package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One line of a rate card: what an action on a channel would have cost. Immutable.
 *
 * @param channel where
 * @param action {@code click}, {@code impression} or another that a formula names
 * @param per for how many: 1, or 1,000 as for impressions
 * @param low the lowest that is seen, in millionths of the card's currency; empty where the card does not say
 * @param mid the usual, in millionths
 * @param high the highest that is seen; there where {@code low} is
 * @param source who says so, and when
 * @param licence what its licence asks, if anything
 */
public record Price(
        ChannelId channel,
        String action,
        int per,
        OptionalLong low,
        long mid,
        OptionalLong high,
        String source,
        Optional<String> licence) {

    /** Which end of what is seen. */
    public enum Level {
        /** The lowest price, or the usual one where no lowest is on the card. */
        LOW,
        /** The usual price. */
        MID,
        /** The highest price, or the usual one where no highest is on the card. */
        HIGH
    }

    /** In millionths. */
    public long micros(Level level) {
        return switch (level) {
            case LOW -> low.orElse(mid);
            case MID -> mid;
            case HIGH -> high.orElse(mid);
        };
    }

    /** Whether the card says how far prices lie apart. */
    public boolean hasSpread() {
        return low.isPresent();
    }
}
