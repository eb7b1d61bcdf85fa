package dev.advocacy.jdbc;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.util.Objects;

/**
 * One recurring work.
 *
 * @param name as the host gave it
 * @param schedule when it comes again
 * @param task what is done
 */
record Work(String name, Schedule schedule, Runnable task) {
    Work {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(task, "work");
    }
}
