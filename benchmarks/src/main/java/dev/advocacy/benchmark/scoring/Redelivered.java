package dev.advocacy.benchmark.scoring;

import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.column.EventBatch;
import java.util.Arrays;

/**
 * The form W2: events with ids, one in a hundred comes again a thousand events later, one in two hundred is taken back five
 * thousand events later.
 */
final class Redelivered {
    private static final int AGAIN = 1_000;
    private static final int BACK = 5_000;

    final Columns columns;
    final long[] id;
    final long[] retracts;

    Redelivered(int n) {
        int size = n;
        for (int i = 0; i < n - BACK; i++) {
            size += (comesAgain(i) ? 1 : 0) + (isTakenBack(i) ? 1 : 0);
        }
        columns = new Columns(size);
        id = new long[size];
        retracts = new long[size];
        Arrays.fill(retracts, -1);
        fill(n);
    }

    private static boolean comesAgain(int i) {
        return Long.remainderUnsigned(AdvoScore.mix(i ^ 0x5DEECE66DL), 100) == 0;
    }

    private static boolean isTakenBack(int i) {
        return Long.remainderUnsigned(AdvoScore.mix(i ^ 0x2545F4914F6CDD1DL), 200) == 0;
    }

    private void fill(int n) {
        var events = new AdvoScore(n);
        byte retraction = (byte) AdvoScore.KINDS.size();
        int place = 0;
        for (int i = 0; i < n; i++) {
            id[place] = i;
            columns.set(place++, events, i);
            int again = i - AGAIN;
            if (again >= 0 && again < n - BACK && comesAgain(again)) {
                id[place] = again;
                columns.set(place++, events, again);
            }
            int back = i - BACK;
            if (back >= 0 && isTakenBack(back)) {
                id[place] = (long) n + back;
                retracts[place] = back;
                columns.set(place, events, back);
                columns.kind[place++] = retraction;
            }
        }
    }

    EventBatch batch() {
        var words = Workload.words();
        words.kinds().add(ScoringEvent.RETRACTION);
        return columns.builder(words).ids(id).retracts(retracts).build();
    }
}
