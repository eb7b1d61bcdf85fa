package dev.advocacy.linkedin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long a poll may be open, in LinkedIn's words. */
enum PollDuration {
    ONE_DAY(1),
    THREE_DAYS(3),
    SEVEN_DAYS(7),
    FOURTEEN_DAYS(14);

    private final int days;

    PollDuration(int days) {
        this.days = days;
    }

    /** Empty where LinkedIn has no word for it. */
    static Optional<PollDuration> of(Duration open) {
        return Arrays.stream(values())
                .filter(d -> Duration.ofDays(d.days).equals(open))
                .findFirst();
    }
}
