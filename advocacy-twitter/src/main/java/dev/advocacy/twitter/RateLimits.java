package dev.advocacy.twitter;

import dev.advocacy.channel.support.RefusedAnswer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long X's limits of rate hold, from its headers. A limit counts where nothing of it remains; the one that ends last
 * decides. The limits of 24 hours are not always told.
 */
final class RateLimits {
    private static final String WINDOW = "x-rate-limit-";
    private static final List<String> LIMITS = List.of(WINDOW, "x-app-limit-24hour-", "x-user-limit-24hour-");
    private static final int TOO_MANY = 429;

    private RateLimits() {}

    /** Empty where the answer speaks of no such limit; the window of a cap that is used up says nothing about the cap. */
    static Optional<Duration> wait(RefusedAnswer answer) {
        boolean cap = answer.json().filter(Problem::isCap).isPresent();
        return answer.status() != TOO_MANY || cap
                ? Optional.empty()
                : longest(answer).or(() -> reset(answer, WINDOW));
    }

    private static Optional<Duration> longest(RefusedAnswer answer) {
        return LIMITS.stream()
                .filter(limit -> answer.header(limit + "remaining")
                        .filter(RateLimits::isNone)
                        .isPresent())
                .flatMap(limit -> reset(answer, limit).stream())
                .max(Comparator.naturalOrder());
    }

    private static boolean isNone(String remaining) {
        return remaining.strip().equals("0");
    }

    private static Optional<Duration> reset(RefusedAnswer answer, String limit) {
        return answer.untilEpochSecond(limit + "reset");
    }
}
