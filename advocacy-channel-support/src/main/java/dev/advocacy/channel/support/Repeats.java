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

    Exchange run(Supplier<Exchange> sending) {
        return retry.executeSupplier(sending);
    }

    private RetryConfig config(HttpSettings settings) {
        return RetryConfig.<Exchange>custom()
                .maxAttempts(settings.attempts())
                .retryOnResult(this::worthAnother)
                .intervalBiFunction(
                        (attempt, ended) -> pause(attempt, ended.get()).toMillis())
                .build();
    }

    private Duration pause(int attempt, Exchange ended) {
        return asked(ended).orElseGet(() -> Duration.ofMillis(backoff.apply(attempt)));
    }

    private boolean worthAnother(Exchange ended) {
        if (Thread.currentThread().isInterrupted() || ended instanceof Exchange.Held) {
            return false;
        }
        return !(ended instanceof Exchange.Reply reply) || transientFor(reply);
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
}
