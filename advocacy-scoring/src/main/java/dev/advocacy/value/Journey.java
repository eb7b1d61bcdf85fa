package dev.advocacy.value;

import dev.advocacy.scoring.ScoringEvent;
import java.util.List;

/**
 * A conversion and the clicks before it, within its window. Immutable.
 *
 * @param conversion what came of it
 * @param touches one or more, the earliest first
 */
public record Journey(Conversion.Made conversion, List<ScoringEvent> touches) {

    /** Copies. */
    public Journey {
        touches = List.copyOf(touches);
    }
}
