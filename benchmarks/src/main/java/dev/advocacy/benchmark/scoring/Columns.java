package dev.advocacy.benchmark.scoring;

import dev.advocacy.scoring.column.EventBatch;
import dev.advocacy.scoring.column.EventBatchBuilder;
import dev.advocacy.scoring.column.Vocabulary;

/** The plain columns of {@link AdvoScore}, to be filled. */
final class Columns {
    final long[] at;
    final int[] ambassador;
    final byte[] kind;
    final byte[] channel;
    final int[] visitor;

    Columns(int size) {
        at = new long[size];
        ambassador = new int[size];
        kind = new byte[size];
        channel = new byte[size];
        visitor = new int[size];
    }

    /** Puts event {@code i} of the workload at a place. */
    void set(int place, AdvoScore events, long i) {
        long hash = AdvoScore.hash(i);
        long second = AdvoScore.second(hash);
        at[place] = events.at(i, second);
        ambassador[place] = AdvoScore.ambassador(hash);
        kind[place] = (byte) AdvoScore.kind(second);
        channel[place] = (byte) AdvoScore.channel(second);
        visitor[place] = AdvoScore.visitor(hash, second);
    }

    EventBatchBuilder builder(Vocabulary words) {
        return EventBatch.of(words)
                .times(at)
                .ambassadors(ambassador)
                .kinds(kind)
                .channels(channel)
                .visitors(visitor);
    }

    /** Reads every byte once, which no engine that looks at all of them can undercut. */
    long sum(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += at[i];
        }
        for (int i = from; i < to; i++) {
            sum += ambassador[i];
        }
        for (int i = from; i < to; i++) {
            sum += visitor[i];
        }
        for (int i = from; i < to; i++) {
            sum += kind[i];
        }
        for (int i = from; i < to; i++) {
            sum += channel[i];
        }
        return sum;
    }
}
