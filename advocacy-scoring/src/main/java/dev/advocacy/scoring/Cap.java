package dev.advocacy.scoring;

/** The most that a group of rules gives one ambassador within one period, in units of the rule set's scale. */
record Cap(String group, Period period, long most) {

    long clamp(long sum) {
        return Math.min(most, sum);
    }
}
