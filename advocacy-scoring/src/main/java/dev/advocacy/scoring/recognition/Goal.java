package dev.advocacy.scoring.recognition;

/** What a challenge asks for. Immutable. */
public sealed interface Goal {

    /** How much: units of the rule set's scale, or events; above 0. */
    long atLeast();

    /**
     * Whoever has so much wins.
     *
     * @param atLeast how much
     */
    record Threshold(long atLeast) implements Goal {

        /** Checks the amount. */
        public Threshold {
            positive(atLeast);
        }
    }

    /**
     * The first ones who have so much win; who reaches it at the same moment as another shares the place.
     *
     * @param atLeast how much
     * @param places how many places win, 1 or more
     */
    record Race(long atLeast, int places) implements Goal {

        /** Checks the amounts. */
        public Race {
            positive(atLeast);
            positive(places);
        }
    }

    /**
     * All together have so much; then everybody who added to it wins.
     *
     * @param atLeast how much
     */
    record Group(long atLeast) implements Goal {

        /** Checks the amount. */
        public Group {
            positive(atLeast);
        }
    }

    private static void positive(long amount) {
        if (amount < 1) {
            throw new IllegalArgumentException("goal of " + amount + ": use 1 or more");
        }
    }
}
