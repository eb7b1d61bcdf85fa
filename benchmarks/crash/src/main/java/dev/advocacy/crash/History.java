package dev.advocacy.crash;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the log tells of the time after each strike. A strike is held to be the reason for a lost lease if it was the first one after
 * the delivery had been taken in hand.
 */
final class History {
    private static final String LEASE_ENDED = "lease.ended";

    private final Times givenBack = new Times();
    private final Times takenOver = new Times();
    private final Times told = new Times();
    private final Times resumed = new Times();
    private final TreeMap<Instant, Strike> strikes = new TreeMap<>();
    private final Map<String, Move> last = new HashMap<>();
    private final Map<String, Instant> waiting = new HashMap<>();

    History(List<Move> moves, List<Strike> struck) {
        struck.forEach(strike -> strikes.put(strike.at(), strike));
        moves.forEach(this::follow);
        struck.forEach(strike -> firstAfter(strike, moves).ifPresent(resumed::add));
    }

    /** From the strike until the unsent delivery was free for any node. */
    Times givenBack() {
        return givenBack;
    }

    /** From the strike until another node had it in hand: there may be a queue. */
    Times takenOver() {
        return takenOver;
    }

    /** From the strike until the armed delivery was told as unconfirmed. */
    Times told() {
        return told;
    }

    /** From the end of a strike until the next post was on record. */
    Times resumed() {
        return resumed;
    }

    private void follow(Move move) {
        var before = last.put(move.delivery(), move);
        if (before != null && move.reason().equals(LEASE_ENDED)) {
            leaseEnded(before, move);
        } else if (move.to().equals("CLAIMED")) {
            Optional.ofNullable(waiting.remove(move.delivery()))
                    .ifPresent(struck -> takenOver.add(Duration.between(struck, move.at())));
        }
    }

    private void leaseEnded(Move inHand, Move end) {
        var strike = strikes.ceilingEntry(inHand.at());
        if (strike == null || strike.getKey().isAfter(end.at())) {
            return;
        }
        if (end.from().equals("CLAIMED")) {
            givenBack.add(Duration.between(strike.getKey(), end.at()));
            waiting.put(end.delivery(), strike.getKey());
        } else if (end.from().equals("ARMED")) {
            told.add(Duration.between(strike.getKey(), end.at()));
        }
    }

    private static Optional<Duration> firstAfter(Strike strike, List<Move> moves) {
        return moves.stream()
                .filter(move -> move.to().equals("PUBLISHED") && move.at().isAfter(strike.until()))
                .map(Move::at)
                .min(Comparator.naturalOrder())
                .map(at -> Duration.between(strike.until(), at));
    }
}
