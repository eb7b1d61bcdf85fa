package dev.advocacy.scoring;

/**
 * The most that a group of rules gives one ambassador within one period: {@code clamp(sum, floor, most)} of the sum in the
 * period, so no order of events matters. In units of the rule set's scale. Immutable.
 *
 * @param group the rules that share it
 * @param period the stretch of time
 * @param floor the least, 0 or below
 * @param most the most, not below the floor
 */
public record Cap(String group, Period period, long floor, long most) {

    /** Checks the order of the bounds. */
    public Cap {
        if (floor > 0 || most < floor) {
            throw new IllegalArgumentException("cap " + group + " goes from " + floor + " to " + most
                    + ": the floor is 0 or below, and the cap not below the floor");
        }
    }

    /** The sum, no less than the floor and no more than the most. */
    public long clamp(long sum) {
        return Math.max(floor, Math.min(most, sum));
    }
}
