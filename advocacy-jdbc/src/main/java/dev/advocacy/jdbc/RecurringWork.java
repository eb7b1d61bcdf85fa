package dev.advocacy.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.advocacy.Advocacy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes again and again and may safely run twice: what the SDK needs itself, and the host's own. Each work runs once
 * per period in the whole cluster, on whichever node is free; where the node that runs it is killed, another begins it again
 * within a minute. So a work may be run twice, and must be made for that. Thread-safe.
 *
 * <p>The SDK's own: counts of published posts are read ({@code Engagement.keepUp()}, every 15 minutes), accounts are refreshed
 * ahead of their end and people warned of it ({@code Connections.keepUp()}, every 15 minutes), and access that people have
 * disconnected is ended at the networks ({@code Connections.endAccess()}, every minute). Deliveries are not among them:
 * {@link Advocacy#start()} sees to these.
 *
 * <p>Forgetting what was kept long enough is the host's own to plan, because how long that is, is the host's to say:
 * {@code .daily("forget", LocalTime.of(3, 0), zone, () -> store.personalData().forget(Retention.standard()))}. So is bringing boards up to date, for those who have some:
 * {@code .every("boards", Duration.ofMinutes(1), boards::update)}.
 *
 * <p>A work that throws is told in the log by its name, runs again at its next time, and stops no other.
 */
public final class RecurringWork implements AutoCloseable {
    private final Scheduler scheduler;
    private boolean closed;

    private RecurringWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Begins to set it up; every node of a deployment does so with the same works.
     *
     * @param store on which the works of this tenant are planned
     * @param advocacy whose upkeep is done; the one on this store
     */
    public static Builder of(JdbcStore store, Advocacy advocacy) {
        return new Builder(store, advocacy);
    }

    /**
     * Begins nothing more and waits for what is under way, for half a minute or so. What takes longer is not interrupted (H2 closes
     * its file where a thread that writes is): it ends with the process, and is begun again on another node. Close this before the
     * instance, the store's data source last. A second time does nothing.
     */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            scheduler.stop();
        }
    }

    /** Sets up {@link RecurringWork}. Not thread-safe. */
    public static final class Builder {
        private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");
        private static final String OURS = "advocacy.";
        private static final Duration LONGEST = Duration.ofDays(366);

        private final JdbcStore store;
        private final Map<String, Work> works = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private Pace pace = Pace.USUAL;
        private @Nullable Clock clock;

        private Builder(JdbcStore store, Advocacy advocacy) {
            this.store = Objects.requireNonNull(store, "store");
            plan("advocacy.counts", Duration.ofMinutes(15), advocacy.engagement()::keepUp);
            plan("advocacy.accounts", Duration.ofMinutes(15), advocacy.connections()::keepUp);
            plan("advocacy.revocations", Duration.ofMinutes(1), advocacy.connections()::endAccess);
        }

        /**
         * Adds a work that runs at once, and then again this long after it ended. Where it was planned before, for example by
         * another node or before a restart, it runs at the time that it was planned for.
         *
         * @param name stands in the table and in the log; 1 to 100 of a-z, 0-9, dot, dash and underscore; the same on every node
         * @param pause 10 seconds to 366 days
         * @param work may run twice
         */
        public Builder every(String name, Duration pause, Runnable work) {
            checkName(name);
            boolean fits = pause.compareTo(pace.shortest()) >= 0 && pause.compareTo(LONGEST) <= 0;
            if (!fits) {
                problems.add("'" + name + "' every " + pause + ": give " + pace.shortest() + " to " + LONGEST);
            }
            return plan(name, pause, work);
        }

        /**
         * Adds a work that runs once a day. Where the clocks are put forward over this time it runs that much later; where they
         * are put back and the time comes twice, the first time. A time that no node was there for is made up for once.
         *
         * @param name as of {@link #every}
         * @param time of the day
         * @param zone whose
         * @param work as of {@link #every}
         */
        public Builder daily(String name, LocalTime time, ZoneId zone, Runnable work) {
            checkName(name);
            return plan(new Work(name, new Daily(zone, time), work));
        }

        /** For tests: another time than the system's. */
        Builder clock(Clock time) {
            this.clock = time;
            return this;
        }

        /** For tests: to find a killed node sooner. */
        Builder pace(Pace other) {
            this.pace = other;
            return this;
        }

        /**
         * Begins.
         *
         * @throws IllegalArgumentException where names clash or a schedule does not fit; it names all of them
         * @throws StoreException where the table is missing, the database cannot be reached, or this is called inside a
         *     transaction of the host
         */
        public RecurringWork start() {
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException("recurring work does not fit: " + String.join("; ", problems));
            }
            var scheduler = new Jobs(store.db(), pace, clock).scheduler(List.copyOf(works.values()));
            scheduler.start();
            return new RecurringWork(scheduler);
        }

        private Builder plan(String name, Duration pause, Runnable work) {
            return plan(new Work(name, FixedDelay.of(pause), work));
        }

        private Builder plan(Work work) {
            boolean ours = work.name().startsWith(OURS);
            if (works.putIfAbsent(work.name(), work) != null && !ours) {
                problems.add("'" + work.name() + "' is there twice: give each work a name of its own");
            }
            return this;
        }

        private void checkName(String name) {
            if (!NAME.matcher(name).matches()) {
                problems.add("name '" + name + "': give 1 to 100 of a-z, 0-9, dot, dash and underscore");
            } else if (name.startsWith(OURS)) {
                problems.add("name '" + name + "': those that begin with '" + OURS + "' are the SDK's own");
            }
        }
    }
}
