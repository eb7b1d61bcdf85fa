package dev.advocacy.jdbc;

import dev.advocacy.Advocacy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A node that begins a work, says so, and never ends it. It is killed from outside. */
final class KilledNode {
    static final String WORK = "digest";
    static final String BEGUN = "the work has begun";

    private KilledNode() {}

    /** Its database, and the pace of its works. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] url) throws InterruptedException {
        var source = Postgres.pool(url[0], 5);
        var store = JdbcStore.open(source, Keys.SOME);
        RecurringWork.of(store, Advocacy.builder().store(store).build())
                .pace(KilledNodeTest.PACE)
                .every(WORK, Duration.ofHours(1), KilledNode::neverEnd)
                .start();
        new CountDownLatch(1).await();
    }

    private static void neverEnd() {
        System.out.println(BEGUN);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
