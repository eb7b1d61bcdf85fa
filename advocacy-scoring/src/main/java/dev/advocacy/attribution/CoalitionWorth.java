package dev.advocacy.attribution;

/** What a coalition of channels is worth, for Shapley's value. */
public enum CoalitionWorth {
    /**
     * The conversions of journeys that touched no other channel. Shapley's value is then the equal split of each conversion over
     * its channels, which is a theorem: every journey is a game in which all of its channels are needed.
     */
    CONVERSIONS {
        @Override
        double of(double amount, double journeys, double all) {
            return amount;
        }
    },
    /**
     * The share that converts among those journeys, for as many journeys as there are. A channel that is seen with many who do not
     * convert can have a credit below 0.
     */
    RATE {
        @Override
        double of(double amount, double journeys, double all) {
            return journeys > 0 ? amount / journeys * all : 0;
        }
    };

    /** From conversions or value of a coalition's journeys, how many these are, and how many there are of all. */
    abstract double of(double amount, double journeys, double all);
}
