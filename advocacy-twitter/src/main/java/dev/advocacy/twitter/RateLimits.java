package dev.advocacy.twitter;

import dev.advocacy.channel.support.RefusedAnswer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How long X's limits of rate hold, from its headers. A limit counts where nothing of it remains; the one that ends last
 * decides. The limits of 24 hours are not always told: where X limits and something remains of all that it tells, it is one of
 * those.
 */
final class RateLimits {
    private static final String WINDOW = "x-rate-limit-";
    private static final List<String> LIMITS = List.of(WINDOW, "x-app-limit-24hour-", "x-user-limit-24hour-");
    private static final int TOO_MANY = 429;

    /** X's documented window, where its end is not told or has passed on this machine's clock. */
    private static final Duration ONE_WINDOW = Duration.ofMinutes(15);

    /** A delivery is tried ten times, so its nine waits outlast any limit of 24 hours. */
    private static final Duration UNTOLD = Duration.ofHours(3);

    private RateLimits() {}

    /** Empty where the answer speaks of no such limit; the window of a cap that is used up says nothing about the cap. */
    static Optional<Duration> wait(RefusedAnswer answer) {
        boolean cap = answer.json().filter(Problem::isCap).isPresent();
        return answer.status() != TOO_MANY || cap
                ? Optional.empty()
                : longest(answer).or(() -> Optional.of(untold(answer)));
    }

    private static Optional<Duration> longest(RefusedAnswer answer) {
        return LIMITS.stream()
                .filter(limit -> isUsedUp(answer, limit))
                .flatMap(limit -> reset(answer, limit).stream())
                .max(Comparator.naturalOrder());
    }

    /** The window's end where X names nothing else; it says nothing while something of the window remains. */
    private static Duration untold(RefusedAnswer answer) {
        if (isUsedUp(answer, WINDOW)) {
            return ONE_WINDOW;
        }
        boolean remains = answer.header(WINDOW + "remaining").isPresent();
        return reset(answer, WINDOW).filter(end -> !remains).orElse(UNTOLD);
    }

    private static boolean isUsedUp(RefusedAnswer answer, String limit) {
        return answer.header(limit + "remaining").filter(RateLimits::isNone).isPresent();
    }

    private static boolean isNone(String remaining) {
        return remaining.strip().equals("0");
    }

    private static Optional<Duration> reset(RefusedAnswer answer, String limit) {
        return answer.untilEpochSecond(limit + "reset");
    }
}
