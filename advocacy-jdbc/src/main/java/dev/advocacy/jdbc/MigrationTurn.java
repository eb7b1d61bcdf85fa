package dev.advocacy.jdbc;

import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One process at a time makes the tables on PostgreSQL, by an advisory lock. Flyway's own comes too late for that: it makes and
 * marks its history before.
 */
final class MigrationTurn {
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final long KEY = Locks.key("", "schema");

    private final DataSource source;
    private final Duration patience;

    MigrationTurn(DataSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    /** Runs it in our turn; waits for the turn as long as patience lasts. */
    void run(Runnable work) {
        long begun = System.nanoTime();
        while (!isRun(work)) {
            requirePatience(begun);
            pause();
        }
    }

    /** Holds a connection while it works and none while it waits, so that nobody waits for the connections of those who wait. */
    private boolean isRun(Runnable work) {
        try {
            return Jdbi.create(source).inTransaction(handle -> {
                boolean ours = isOurs(handle);
                if (ours) {
                    work.run();
                }
                return ours;
            });
        } catch (JdbiException e) {
            throw StoreException.of(e);
        }
    }

    /** Until the transaction ends, or its connection. It is idle as long as the work lasts, and must not be ended for that. */
    private static boolean isOurs(Handle handle) {
        return handle.createQuery("SELECT set_config('idle_in_transaction_session_timeout', '0', true),"
                        + " pg_try_advisory_xact_lock(?)")
                .bind(0, KEY)
                .map((row, context) -> row.getBoolean(2))
                .one();
    }

    private void requirePatience(long begun) {
        if (System.nanoTime() - begun > patience.toNanos()) {
            throw new StoreException(
                    "store.schema-busy",
                    "another node has been making or updating the tables for more than " + patience.toSeconds()
                            + " s: look whether it still works or hangs, and open again; nothing was changed by this one",
                    null);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(
                    "store.schema-busy", "interrupted while another node made the tables; nothing was changed", e);
        }
    }
}
