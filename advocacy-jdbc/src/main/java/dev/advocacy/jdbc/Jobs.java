package dev.advocacy.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** db-scheduler on our table: names of its own for each tenant, no data in the rows, killed nodes found soon. */
final class Jobs {
    private static final Logger LOG = LoggerFactory.getLogger(RecurringWork.class);
    private static final String TABLE = "advocacy_job";

    /**
     * A node knows neither another tenant's works nor those of a newer version. By default db-scheduler deletes the rows of such
     * works after 14 days, though others may run them each minute; a hundred years is never.
     */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Db db;
    private final Pace pace;
    private final @Nullable Clock clock;

    Jobs(Db db, Pace pace, @Nullable Clock clock) {
        this.db = db;
        this.pace = pace;
        this.clock = clock;
    }

    /** Not started. As many threads as works, so that none waits for another. */
    Scheduler scheduler(List<Work> works) {
        requireTable();
        var threads = new Threads();
        var plan = Scheduler.create(db.source())
                .startTasks(works.stream().map(this::task).toList())
                .tableName(TABLE)
                .jdbcCustomization(customization())
                .serializer(new NoData())
                .schedulerName(new SchedulerName.Fixed("node-" + UUID.randomUUID()))
                .threads(works.size())
                .executorService(threads.pool(works.size()))
                .dueExecutor(threads.pool(1))
                .housekeeperExecutor(threads.clockwork(3))
                .pollingInterval(pace.look())
                .heartbeatInterval(pace.heartbeat())
                .missedHeartbeatsLimit(pace.missed())
                .deleteUnresolvedAfter(NEVER)
                .shutdownMaxWait(pace.farewell())
                .failureLogging(LogLevel.OFF, false);
        if (clock != null) {
            plan.clock(clock::instant);
        }
        return plan.build();
    }

    /** db-scheduler would log that it is missing, each few seconds, and begin nothing. */
    private void requireTable() {
        try {
            db.ownUnit(
                    "planning recurring work",
                    handle -> handle.createQuery("SELECT COUNT(*) FROM " + TABLE)
                            .mapTo(Long.class)
                            .one());
        } catch (StoreException e) {
            throw new StoreException(
                    e.code(), "recurring work needs the table " + TABLE + " of the store: " + e.getMessage(), e);
        }
    }

    private RecurringTask<Void> task(Work work) {
        return Tasks.recurring(db.tenant() + "/" + work.name(), work.schedule())
                .onFailure((failed, next) -> tell(work, failed, next))
                .execute((instance, context) -> work.task().run());
    }

    private static void tell(Work work, ExecutionComplete failed, ExecutionOperations<Void> next) {
        var again = work.schedule().getNextExecutionTime(failed);
        LOG.error(
                "Recurring work '{}' failed; it runs again at {}",
                work.name(),
                again,
                failed.getCause().orElse(null));
        next.reschedule(failed, again);
    }

    /** Given, not found out: for H2 that would end in a warning at each start. */
    private JdbcCustomization customization() {
        return db.dialect() == Dialect.H2
                ? new DefaultJdbcCustomization(false)
                : new PostgreSqlJdbcCustomization(false, false);
    }
}
