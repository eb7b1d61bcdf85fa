package dev.advocacy.attribution;

/**
 * What is lost when a channel is removed, from 0 to 1, and of what.
 *
 * @param conversions the part of the conversions, by channel
 * @param value the part of their value, by channel
 * @param all expected conversions of as many journeys as were counted
 */
@SuppressWarnings("ArrayRecordComponent")
record Removals(double[] conversions, double[] value, double[] all) {

    /** Uses the flows up. */
    static Removals of(Flows flows, States states) {
        int channels = states.first().length - 1;
        var removals = new Removals(new double[channels], new double[channels], new double[1]);
        if (channels > 0) {
            Elimination.removals(flows, states.first(), 0, channels, removals);
        }
        return removals;
    }

    /** One channel's: conversions and value that come without it, and those that come through it. */
    void set(int channel, double[] without, double[] through) {
        conversions[channel] = part(without[0], through[0]);
        value[channel] = part(without[1], through[1]);
        all[0] = without[0] + through[0];
    }

    private static double part(double without, double through) {
        return through > 0 ? through / (without + through) : 0;
    }
}
