package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.BoardKind;
import java.util.Objects;

/**
 * Working days that may be missed without ending a streak. Immutable.
 *
 * @param budget how many, 0 for none
 * @param per in which calendar period of one streak
 * @param use whether any missed day takes one, or only a day that was planned
 * @param plannedBy the kind of event that plans a day: the one it lies on; empty where none is planned
 */
public record Freezes(int budget, BoardKind per, Use use, String plannedBy) {
    /** No day may be missed. */
    public static final Freezes NONE = new Freezes(0, BoardKind.MONTH, Use.AUTOMATIC, "");

    /** How a missed day gets its freeze. */
    public enum Use {
        /** By itself. */
        AUTOMATIC,
        /** By an event that plans it, whenever that comes. */
        PLANNED
    }

    /** Checks the budget. */
    public Freezes {
        Objects.requireNonNull(per, "per");
        if (budget < 0 || (use == Use.PLANNED && plannedBy.isEmpty())) {
            throw new IllegalArgumentException(
                    budget < 0
                            ? "freezes are " + budget + ": use 0 or more"
                            : "planned freezes have no kind of event that plans them: name one");
        }
    }

    /** So many days per period, taken by themselves. */
    public static Freezes automatic(int budget, BoardKind per) {
        return new Freezes(budget, per, Use.AUTOMATIC, "");
    }

    /** So many days per period, planned by events of this kind. */
    public static Freezes planned(int budget, BoardKind per, String kind) {
        return new Freezes(budget, per, Use.PLANNED, kind);
    }
}
