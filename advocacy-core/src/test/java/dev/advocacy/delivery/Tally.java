package dev.advocacy.delivery;

import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was met, and how often. Not thread-safe. */
final class Tally {
    final Map<Happening, Long> happenings = new EnumMap<>(Happening.class);
    final Map<DeliveryState, Long> ends = new EnumMap<>(DeliveryState.class);
    final Map<String, Long> moves = new TreeMap<>();

    void count(Happening what) {
        happenings.merge(what, 1L, Long::sum);
    }

    /** Why it waits is told, too. */
    void moved(DeliveryMoved move) {
        boolean waits = move.to().equals(DeliveryState.SCHEDULED.name());
        moves.merge(move.from() + " > " + move.to() + (waits ? " " + move.reason() : ""), 1L, Long::sum);
    }

    void ended(DeliveryState state) {
        ends.merge(state, 1L, Long::sum);
    }

    Tally add(Tally other) {
        other.happenings.forEach((what, n) -> happenings.merge(what, n, Long::sum));
        other.ends.forEach((state, n) -> ends.merge(state, n, Long::sum));
        other.moves.forEach((move, n) -> moves.merge(move, n, Long::sum));
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        happenings.forEach((what, n) -> text.append(String.format("%,14d  %s%n", n, what)));
        moves.forEach((move, n) -> text.append(String.format("%,14d  %s%n", n, move)));
        ends.forEach((state, n) -> text.append(String.format("%,14d  ended %s%n", n, state)));
        return text.toString();
    }
}
