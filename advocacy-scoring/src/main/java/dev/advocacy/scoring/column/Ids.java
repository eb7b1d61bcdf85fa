package dev.advocacy.scoring.column;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds, among all events, the few whose id comes more than once or is named by a retraction: every id is one bit, and only
 * ids that meet on a bit are looked at closely.
 */
final class Ids {
    /** Bits an event, where ids are scattered. */
    private static final int SCATTER = 16;

    /** Ids count as numbered one by one where their range is no wider than this many times their number. */
    private static final int DENSE = 8;

    private final EventLog log;
    private final Workers workers;
    private final boolean dense;
    private final long least;
    private final long size;

    Ids(EventLog log, Workers workers) {
        this.log = log;
        this.workers = workers;
        var ranges = each(this::range);
        least = ranges.stream().mapToLong(Range::low).min().orElse(0);
        long range = ranges.stream().mapToLong(Range::high).max().orElse(0) - least + 1;
        dense = range > 0 && range <= (long) DENSE * log.size();
        size = dense ? range : Long.highestOneBit((long) SCATTER * log.size()) << 1;
    }

    private record Range(long low, long high) {}

    private Range range(int from, int to) {
        long[] ends = {Long.MAX_VALUE, 0};
        log.each(from, to, (b, first, after) -> {
            long[] id = ids(log.batches.get(b));
            long low = ends[0];
            long high = ends[1];
            for (int i = first; i < after; i++) {
                low = Math.min(low, id[i]);
                high = Math.max(high, id[i]);
            }
            ends[0] = low;
            ends[1] = high;
        });
        return new Range(ends[0], ends[1]);
    }

    private interface Part<T> {
        T of(int from, int to);
    }

    /** What each worker makes of its share of the events. */
    private <T> List<T> each(Part<T> part) {
        return workers.each(
                workers.count,
                p -> part.of(
                        Workers.begin(log.size(), p, workers.count), Workers.begin(log.size(), p + 1, workers.count)));
    }

    static long[] ids(EventBatch batch) {
        long[] ids = batch.id;
        if (ids == null) {
            throw new IllegalStateException("a batch without ids is not asked for them");
        }
        return ids;
    }

    /** The places of those events, in order. */
    int[] wanted() {
        var bits = each(this::marked);
        var wanted = bits.get(0);
        workers.each(workers.count, part -> {
            int from = Workers.begin(wanted.seen.length, part, workers.count);
            int to = Workers.begin(wanted.seen.length, part + 1, workers.count);
            bits.stream().skip(1).forEach(other -> wanted.add(other, from, to));
            return part;
        });
        return each((from, to) -> collect(wanted.wanted, from, to)).stream()
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    /** A bit an id: whether it came, and whether it came more than once or is named. */
    private static final class Bits {
        final long[] seen;
        final long[] wanted;

        Bits(long size) {
            seen = new long[Math.toIntExact((size >> 6) + 1)];
            wanted = new long[seen.length];
        }

        void see(long bit) {
            int word = (int) (bit >> 6);
            wanted[word] |= seen[word] & 1L << bit;
            seen[word] |= 1L << bit;
        }

        void want(long bit) {
            if (bit >= 0) {
                wanted[(int) (bit >> 6)] |= 1L << bit;
            }
        }

        void add(Bits other, int from, int to) {
            for (int word = from; word < to; word++) {
                wanted[word] |= other.wanted[word] | (seen[word] & other.seen[word]);
                seen[word] |= other.seen[word];
            }
        }
    }

    private Bits marked(int from, int to) {
        var bits = new Bits(size);
        log.each(from, to, (b, first, after) -> {
            var batch = log.batches.get(b);
            long[] id = ids(batch);
            long[] retracts = batch.retracts;
            for (int i = first; i < after; i++) {
                if (!log.isOut(batch, i)) {
                    bits.see(bit(id[i]));
                }
                if (retracts != null && retracts[i] != Dictionary.NONE) {
                    bits.want(bit(retracts[i]));
                }
            }
        });
        return bits;
    }

    private long bit(long id) {
        return dense ? (id < least || id - least >= size ? -1 : id - least) : Hash.of(0, id) & size - 1;
    }

    private int[] collect(long[] wanted, int from, int to) {
        var places = IntStream.builder();
        log.each(from, to, (b, first, after) -> {
            var batch = log.batches.get(b);
            long[] id = ids(batch);
            int begin = log.begin(b);
            for (int i = first; i < after; i++) {
                long bit = bit(id[i]);
                if ((wanted[(int) (bit >> 6)] & 1L << bit) != 0 && !log.isOut(batch, i)) {
                    places.add(begin + i);
                }
            }
        });
        return places.build().toArray();
    }
}
