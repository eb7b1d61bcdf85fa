package dev.advocacy.scoring.recognition.fairness;

import dev.advocacy.scoring.Points;
import java.util.List;

/**
 * Those next to a person on a board. Immutable.
 *
 * @param above the nearest last
 * @param below the nearest first
 */
public record Neighbours(List<Neighbour> above, List<Neighbour> below) {

    /**
     * One of them.
     *
     * @param name the id or the pseudonym
     * @param points what they have
     */
    public record Neighbour(String name, Points points) {}

    /** Copies. */
    public Neighbours {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }
}
