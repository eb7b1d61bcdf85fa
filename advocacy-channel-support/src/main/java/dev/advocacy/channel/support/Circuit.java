package dev.advocacy.channel.support;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spares a network that is in trouble: after 10 requests, where half of the last 20 got a 5xx or no answer, nothing is sent
 * for a while. State of this JVM only. Thread-safe.
 */
final class Circuit {
    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);

    private final CircuitBreaker breaker;
    private final Duration openFor;

    Circuit(String name, Duration openFor, Clock clock) {
        this.openFor = openFor;
        this.breaker = CircuitBreaker.of(name, config(openFor, clock));
        breaker.getEventPublisher()
                .onStateTransition(e -> tell(name, e.getStateTransition().getToState()));
    }

    /** Sends, or says that it is held. Never sends twice. */
    Exchange guard(Supplier<Exchange> sending) {
        try {
            return breaker.executeSupplier(sending);
        } catch (CallNotPermittedException e) {
            return new Exchange.Held(openFor);
        }
    }

    /** Whether nothing would be let through now. */
    boolean isOpen() {
        boolean open = !breaker.tryAcquirePermission();
        if (!open) {
            breaker.releasePermission();
        }
        return open;
    }

    private static void tell(String name, CircuitBreaker.State state) {
        if (state == CircuitBreaker.State.OPEN) {
            LOG.warn("{}: half of the last requests failed, so nothing is sent for a while", name);
        } else {
            LOG.info("{}: circuit {}", name, state);
        }
    }

    private static CircuitBreakerConfig config(Duration openFor, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .slowCallDurationThreshold(Duration.ofDays(1))
                .permittedNumberOfCallsInHalfOpenState(3)
                .waitDurationInOpenState(openFor)
                .clock(clock)
                .recordResult(result -> result instanceof Exchange exchange && exchange.trouble())
                .build();
    }
}
