package dev.advocacy.benchmark.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.SQLException;
import java.time.Duration;

/** The same posts by db-scheduler, as its own documentation advises for throughput: lock and fetch. */
final class Peer {
    private Peer() {}

    static void deliver(Server server, InstantChannel network, int posts, int workers)
            throws SQLException, InterruptedException {
        fill(server, posts);
        var task = Tasks.oneTime("post").execute((instance, context) -> network.post(instance.getId()));
        var scheduler = Scheduler.create(server.pool(), task)
                .tableName("peer_task")
                .threads(workers)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofMillis(100))
                .build();
        scheduler.start();
        while (server.ask("SELECT COUNT(*) FROM peer_task") > 0) {
            Thread.sleep(50);
        }
        scheduler.stop();
    }

    private static void fill(Server server, int posts) throws SQLException {
        server.run(
                "DROP TABLE IF EXISTS peer_task",
                "CREATE TABLE peer_task (task_name TEXT NOT NULL, task_instance TEXT NOT NULL, task_data BYTEA,"
                        + " execution_time TIMESTAMPTZ NOT NULL, picked BOOLEAN NOT NULL, picked_by TEXT,"
                        + " last_success TIMESTAMPTZ, last_failure TIMESTAMPTZ, consecutive_failures INT,"
                        + " last_heartbeat TIMESTAMPTZ, version BIGINT NOT NULL, priority SMALLINT,"
                        + " PRIMARY KEY (task_name, task_instance))",
                "CREATE INDEX peer_task_time ON peer_task (execution_time)",
                "INSERT INTO peer_task (task_name, task_instance, execution_time, picked, version)"
                        + " SELECT 'post', 'delivery-' || n, now(), FALSE, 1 FROM generate_series(1, " + posts + ") n");
    }
}
