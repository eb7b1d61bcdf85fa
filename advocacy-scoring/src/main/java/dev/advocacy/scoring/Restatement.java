package dev.advocacy.scoring;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a change of rules does to points that people have already. It is chosen day by day, so boards of days, weeks and
 * months agree with each other. Both rule sets see all events: an event from before the change uses up its room under the new
 * caps too.
 */
public sealed interface Restatement {

    /** Days before {@code from} stay as the old rules gave them; from there the new ones give. */
    static Restatement forwardOnly(LocalDate from) {
        return new ForwardOnly(from);
    }

    /** Every day is as the new rules give it. */
    static Restatement everything() {
        return new Everything();
    }

    /**
     * Every day is as the new rules give it, but a day before {@code from} is never less than under the old ones: nobody loses
     * points they had.
     */
    static Restatement withFloor(LocalDate from) {
        return new WithFloor(from);
    }

    /** Whether a day stays as the old rules gave it. */
    boolean keeps(long epochDay, long unitsBefore, long unitsAfter);

    /**
     * See {@link #forwardOnly}.
     *
     * @param from the first day of the new rules
     */
    record ForwardOnly(LocalDate from) implements Restatement {
        /** Checks. */
        public ForwardOnly {
            Objects.requireNonNull(from, "from");
        }

        @Override
        public boolean keeps(long epochDay, long unitsBefore, long unitsAfter) {
            return epochDay < from.toEpochDay();
        }
    }

    /** See {@link #everything}. */
    record Everything() implements Restatement {
        @Override
        public boolean keeps(long epochDay, long unitsBefore, long unitsAfter) {
            return false;
        }
    }

    /**
     * See {@link #withFloor}.
     *
     * @param from the first day of the new rules
     */
    record WithFloor(LocalDate from) implements Restatement {
        /** Checks. */
        public WithFloor {
            Objects.requireNonNull(from, "from");
        }

        @Override
        public boolean keeps(long epochDay, long unitsBefore, long unitsAfter) {
            return epochDay < from.toEpochDay() && unitsBefore > unitsAfter;
        }
    }
}
