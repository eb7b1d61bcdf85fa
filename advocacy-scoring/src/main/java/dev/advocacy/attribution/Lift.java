package dev.advocacy.attribution;

import java.util.Locale;
import java.util.function.Function;

/** What an experiment tells of the programme's effect, or that it cannot. Immutable. */
public sealed interface Lift {

    /** What either gives. */
    <T> T fold(Function<Told, T> told, Function<CannotTell, T> cannotTell);

    /**
     * The effect, in conversions a person.
     *
     * @param detectable the difference that an experiment of this size and spread finds in 80 of 100 cases; to be told first
     * @param heldRate conversions for each person left out
     * @param treatedRate conversions for each person in the programme
     * @param difference what the programme added for each person
     * @param interval 95 % around the difference, by clusters
     * @param treatedPeople people in the programme, for whom the difference adds up
     */
    record Told(
            double detectable,
            double heldRate,
            double treatedRate,
            double difference,
            Interval interval,
            long treatedPeople)
            implements Lift {
        @Override
        public <T> T fold(Function<Told, T> told, Function<CannotTell, T> cannotTell) {
            return told.apply(this);
        }

        /** Whether the difference can be told from chance. */
        public boolean isTold() {
            return interval.low() > 0 || interval.high() < 0;
        }

        /** What could be found, then what was found. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "detectable: a difference of %.6f conversions a person; found: %.6f, between %.6f and %.6f%s",
                    detectable,
                    difference,
                    interval.low(),
                    interval.high(),
                    isTold() ? "" : ", which cannot be told from chance");
        }
    }

    /**
     * That the experiment is too small.
     *
     * @param why and what would help, in a sentence without an end
     */
    record CannotTell(String why) implements Lift {
        @Override
        public <T> T fold(Function<Told, T> told, Function<CannotTell, T> cannotTell) {
            return cannotTell.apply(this);
        }

        @Override
        public String toString() {
            return "cannot tell: " + why;
        }
    }
}
