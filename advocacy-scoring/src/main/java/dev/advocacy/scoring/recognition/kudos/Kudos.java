package dev.advocacy.scoring.recognition.kudos;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.CodePoints;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * Somebody thanks a colleague. Immutable.
 *
 * @param id never used for other kudos
 * @param from who thanks
 * @param to who is thanked
 * @param at when
 * @param message what for: 1 to 500 characters, not blank; it is for the two, and scoring never sees it
 */
public record Kudos(String id, AmbassadorId from, AmbassadorId to, Instant at, String message) {
    private static final int LONGEST = 500;

    static final Comparator<Kudos> ORDER = Comparator.comparing(Kudos::at).thenComparing(Kudos::id, CodePoints.ORDER);

    /** Checks the message. */
    public Kudos {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(at, "at");
        if (id.isBlank()) {
            throw new IllegalArgumentException("kudos from " + from + " have no id: give them one");
        }
        int length = message.codePointCount(0, message.length());
        if (message.isBlank() || length > LONGEST) {
            throw new IllegalArgumentException("kudos " + id + " have a message of " + length
                    + " characters: say in 1 to " + LONGEST + " what they are for");
        }
    }

    /** Without the message, which is for two people alone. */
    @Override
    public String toString() {
        return "kudos " + id + " from " + from + " to " + to + " at " + at;
    }
}
