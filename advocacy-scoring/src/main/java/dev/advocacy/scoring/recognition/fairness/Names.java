package dev.advocacy.scoring.recognition.fairness;

import dev.advocacy.event.AmbassadorId;
import java.util.Map;
import java.util.Optional;

/** Under what name somebody is on a board. */
final class Names {
    private Names() {}

    static Optional<String> of(Visibility visibility, AmbassadorId who) {
        if (visibility instanceof Visibility.Pseudonym pseudonym) {
            return Optional.of(pseudonym.name());
        }
        return visibility instanceof Visibility.Shown ? Optional.of(who.value()) : Optional.empty();
    }

    /** A name that two have would tell points of the one as the other's. */
    static <V> void put(Map<String, V> rows, String name, V value) {
        if (rows.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException(
                    "two people are shown as \"" + name + "\": let one choose another pseudonym");
        }
    }
}
