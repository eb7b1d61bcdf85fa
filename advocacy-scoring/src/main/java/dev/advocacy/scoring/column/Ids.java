package dev.advocacy.scoring.column;

import java.util.Arrays;

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
    private final long[] wanted;

    Ids(EventLog log, Workers workers) {
        this.log = log;
        this.workers = workers;
        long low = Long.MAX_VALUE;
        long high = 0;
        for (EventBatch batch : log.batches) {
            for (long id : ids(batch)) {
                low = Math.min(low, id);
                high = Math.max(high, id);
            }
        }
        long range = high - low + 1;
        dense = range > 0 && range <= (long) DENSE * log.size();
        least = low;
        size = dense ? range : Long.highestOneBit((long) SCATTER * log.size()) << 1;
        wanted = new long[Math.toIntExact((size >> 6) + 1)];
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
        long[] seen = new long[wanted.length];
        workers.each(workers.count, part -> {
            mark(
                    seen,
                    Workers.begin(wanted.length, part, workers.count),
                    Workers.begin(wanted.length, part + 1, workers.count));
            return part;
        });
        int parts = workers.count;
        var found = workers.each(parts, part -> {
            return collect(Workers.begin(log.size(), part, parts), Workers.begin(log.size(), part + 1, parts));
        });
        return found.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** The bits of some words of the map: each part has its own, so none waits for another. */
    private void mark(long[] seen, int fromWord, int toWord) {
        for (EventBatch batch : log.batches) {
            long[] id = ids(batch);
            long[] retracts = batch.retracts;
            for (int i = 0; i < id.length; i++) {
                if (!log.isOut(batch, i)) {
                    long bit = bit(id[i]);
                    int word = (int) (bit >> 6);
                    if (word >= fromWord && word < toWord) {
                        wanted[word] |= seen[word] & 1L << bit;
                        seen[word] |= 1L << bit;
                    }
                    if (retracts != null && retracts[i] != Dictionary.NONE) {
                        want(bit(retracts[i]), fromWord, toWord);
                    }
                }
            }
        }
    }

    private void want(long bit, int fromWord, int toWord) {
        int word = (int) (bit >> 6);
        if (bit >= 0 && word >= fromWord && word < toWord) {
            wanted[word] |= 1L << bit;
        }
    }

    private long bit(long id) {
        return dense ? (id < least || id - least >= size ? -1 : id - least) : Hash.of(0, id) & size - 1;
    }

    private int[] collect(int from, int to) {
        int[] places = new int[1 << 10];
        int count = 0;
        for (int b = 0; b < log.batches.size(); b++) {
            var batch = log.batches.get(b);
            long[] id = ids(batch);
            int begin = log.begin(b);
            for (int i = Math.max(0, from - begin); i < Math.min(id.length, to - begin); i++) {
                long bit = bit(id[i]);
                if ((wanted[(int) (bit >> 6)] & 1L << bit) != 0 && !log.isOut(batch, i)) {
                    if (count == places.length) {
                        places = Arrays.copyOf(places, count * 2);
                    }
                    places[count++] = begin + i;
                }
            }
        }
        return Arrays.copyOf(places, count);
    }
}
