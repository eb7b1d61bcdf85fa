package dev.advocacy.channel.support;

import dev.advocacy.channel.ChannelId;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A few attempts at what may safely be repeated, with growing, jittered pauses. Thread-safe. */
final class Repeats {
    private final Retry retry;
    private final IntervalFunction backoff;
    private final Duration longestPause;
    private final Clock clock;

    Repeats(ChannelId channel, HttpSettings settings, Clock clock) {
        this.clock = clock;
        this.longestPause = settings.longestPause();
        this.backoff = IntervalFunction.ofExponentialRandomBackoff(settings.firstPause(), 2.0, 0.5, longestPause);
        this.retry = Retry.of(channel.value(), config(settings));
    }

    /** Sends until it is worth no further attempt, and gives how the last one ended. */
    Exchange run(Supplier<Exchange> sending) {
        try {
            return retry.executeSupplier(() -> orAgain(sending.get()));
        } catch (Again e) {
            return e.ended;
        }
    }

    private Exchange orAgain(Exchange ended) {
        if (worthAnother(ended)) {
            throw new Again(ended);
        }
        return ended;
    }

    private RetryConfig config(HttpSettings settings) {
        return RetryConfig.<Exchange>custom()
                .maxAttempts(settings.attempts())
                .retryOnException(Again.class::isInstance)
                .intervalBiFunction((attempt, ended) -> pause(attempt, ended.getLeft()))
                .build();
    }

    private long pause(int attempt, Throwable thrown) {
        Optional<Duration> wait = thrown instanceof Again again ? asked(again.ended) : Optional.empty();
        return wait.map(Duration::toMillis).orElseGet(() -> backoff.apply(attempt));
    }

    private boolean worthAnother(Exchange ended) {
        return ended instanceof Exchange.Reply reply ? transientFor(reply) : ended instanceof Exchange.Failure;
    }

    private boolean transientFor(Exchange.Reply reply) {
        Optional<Duration> wait = asked(reply);
        if (wait.isPresent() && wait.get().compareTo(longestPause) > 0) {
            return false;
        }
        return switch (reply.status()) {
            case 408, 421, 425 -> true;
            case 429 -> wait.isPresent();
            default -> reply.status() >= 500 || (reply.ok() && reply.end() == Exchange.BodyEnd.CUT);
        };
    }

    private Optional<Duration> asked(Exchange ended) {
        return ended instanceof Exchange.Reply reply ? RetryAfter.of(reply, clock) : Optional.empty();
    }

    /** An exception, not a result: when its pause is interrupted, the library throws the last exception, or null. */
    private static final class Again extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Exchange ended;

        Again(Exchange ended) {
            super(null, null, false, false);
            this.ended = ended;
        }
    }
}
