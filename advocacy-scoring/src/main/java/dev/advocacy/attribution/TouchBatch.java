package dev.advocacy.attribution;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Touches as columns, in any order: entry {@code i} of each array belongs to touch {@code i}, 13 bytes each. Journeys are numbers from
 * 0, and channels their places in a list. It keeps the arrays it is given: whoever writes to them afterwards breaks it. Thread-safe
 * while nobody does.
 */
public final class TouchBatch {
    private static final int MOST_CHANNELS = 256;

    final List<String> channels;
    final int[] journey;
    final long[] at;
    final byte[] channel;
    final boolean[] converted;
    final long @Nullable [] micros;

    private TouchBatch(
            List<String> channels,
            int[] journey,
            long[] at,
            byte[] channel,
            boolean[] converted,
            long @Nullable [] micros) {
        this.channels = List.copyOf(channels);
        this.journey = journey;
        this.at = at;
        this.channel = channel;
        this.converted = converted;
        this.micros = micros;
    }

    /**
     * Touches of journeys whose value nobody knows. A {@link RefusedException} names each column that does not fit.
     *
     * @param channels at most 256
     * @param journey whose each touch is
     * @param at when it was, in any unit; touches at the same time keep their order
     * @param channel its channel's place, as an unsigned byte
     * @param converted by journey
     */
    public static TouchBatch of(List<String> channels, int[] journey, long[] at, byte[] channel, boolean[] converted) {
        var batch = new TouchBatch(channels, journey, at, channel, converted, null);
        batch.check();
        return batch;
    }

    /** The same, with what each journey's conversion is worth, in millionths; 0 where it did not convert. */
    public TouchBatch value(long[] micros) {
        var batch = new TouchBatch(channels, journey, at, channel, converted, micros);
        batch.check();
        return batch;
    }

    private void check() {
        var findings = new ArrayList<Finding>();
        if (channels.size() > MOST_CHANNELS) {
            findings.add(refused("channels", channels.size() + " channels do not fit into a byte: use 256 at most"));
        }
        if (at.length != journey.length || channel.length != journey.length) {
            findings.add(refused(
                    "columns",
                    "there are " + journey.length + " journeys' numbers, " + at.length + " times and " + channel.length
                            + " channels: each touch has one of each"));
        }
        if (micros != null && micros.length != converted.length) {
            findings.add(
                    refused("value", "there are " + micros.length + " values for " + converted.length + " journeys"));
        }
        outside(journey, converted.length)
                .ifPresent(place -> findings.add(refused(
                        "journey",
                        journey[place] + " of touch " + place + " is none of " + converted.length + " journeys")));
        IntStream.range(0, channel.length)
                .filter(i -> (channel[i] & 0xff) >= channels.size())
                .findFirst()
                .ifPresent(place -> findings.add(refused(
                        "channel",
                        (channel[place] & 0xff) + " of touch " + place + " is none of " + channels.size()
                                + " channels")));
        if (!findings.isEmpty()) {
            throw new RefusedException("touches", findings);
        }
    }

    private static OptionalInt outside(int[] codes, int size) {
        return IntStream.range(0, codes.length)
                .filter(i -> codes[i] < 0 || codes[i] >= size)
                .findFirst();
    }

    private static Finding refused(String field, String what) {
        return Finding.error("attribution.batch", field, field + ": " + what);
    }

    /**
     * The journeys' paths, counted. A journey without a touch is an empty path if it converted, and otherwise none.
     *
     * @param threads how many to use beside the caller's own, from this executor; 0 for none
     */
    public PathCensus count(Executor executor, int threads) {
        return PathCensus.of(this, executor, threads);
    }

    int journeys() {
        return converted.length;
    }

    boolean isInOrder() {
        for (int i = 1; i < at.length; i++) {
            if (at[i] < at[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
