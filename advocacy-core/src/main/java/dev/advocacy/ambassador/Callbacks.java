package dev.advocacy.ambassador;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** People who come back from a network's consent page. Thread-safe. */
final class Callbacks {
    /** How long a person may take on the consent page (RFC 9700 asks for a short life of the state). */
    static final Duration WAY_AND_BACK = Duration.ofMinutes(10);

    private final AmbassadorStore store;
    private final Clock clock;

    Callbacks(AmbassadorStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The authorization that this callback ends; taken out, so that no other callback finds it. */
    PendingAuthorization take(AmbassadorId ambassador, URI callback) {
        var state = CallbackState.of(callback).orElseThrow(() -> refused("state.missing", "brought no state"));
        var pending = store.take(state)
                .orElseThrow(() -> refused("state.unknown", "brought a state that is unknown or used"));
        if (!pending.ambassador().equals(ambassador)) {
            throw refused("state.foreign", "brought a state that was given to somebody else");
        }
        if (!clock.instant().isBefore(pending.expiresAt())) {
            throw refused("state.expired", "came back later than " + WAY_AND_BACK.toMinutes() + " minutes");
        }
        return pending;
    }

    private static RefusedException refused(String code, String what) {
        return new RefusedException(
                "connecting an account",
                Finding.error(code, "callback", "the callback " + what + ": begin again with Connections.connect(..)"));
    }
}
