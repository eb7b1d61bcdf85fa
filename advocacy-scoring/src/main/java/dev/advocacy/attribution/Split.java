package dev.advocacy.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Credit by channel, and behind the last channel what is nobody's. Written while it is made, never afterwards.
 *
 * @param error of each channel's conversions, where samples were drawn
 */
@SuppressWarnings("ArrayRecordComponent")
record Split(double[] conversions, double @Nullable [] value, double @Nullable [] error) {

    /** Nothing yet; what is nobody's is there already. */
    static Split empty(Coded paths, Counts counts) {
        int channels = paths.channels.size();
        var split = new Split(new double[channels + 1], counts.value() == null ? null : new double[channels + 1], null);
        for (int p = 0; p < paths.size(); p++) {
            if (paths.paths[p].length == 0) {
                split.add(channels, counts.conversions()[p], counts.value(p));
            }
        }
        return split;
    }

    void add(int channel, double more, double worth) {
        conversions[channel] += more;
        if (value != null) {
            value[channel] += worth;
        }
    }

    Split within(double[] errors) {
        return new Split(conversions, value, errors);
    }

    Map<String, Double> errors(List<String> channels) {
        Map<String, Double> all = new HashMap<>();
        for (int c = 0; error != null && c < channels.size(); c++) {
            all.put(channels.get(c), error[c]);
        }
        return all;
    }
}
