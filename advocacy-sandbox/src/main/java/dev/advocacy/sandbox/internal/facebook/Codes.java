package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Opaque;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Proofs of a person's yes, each to be changed into a token once and soon. */
final class Codes {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int LENGTH = 160;

    private final Opaque opaque;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    Codes(Opaque opaque) {
        this.opaque = opaque;
    }

    private record Code(Grant grant, Instant until) {}

    String mint(Grant grant, Instant now) {
        String value = opaque.mint("AQD", LENGTH);
        codes.put(value, new Code(grant, now.plus(LIFE)));
        return value;
    }

    /** The grant on first use; empty when unknown, used, too late or of another app. */
    Optional<Grant> redeem(String value, App app, Instant now) {
        return Optional.ofNullable(codes.remove(value))
                .filter(code -> now.isBefore(code.until()))
                .map(Code::grant)
                .filter(grant -> grant.app().clientId().equals(app.clientId()));
    }
}
