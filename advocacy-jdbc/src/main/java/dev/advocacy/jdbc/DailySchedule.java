package dev.advocacy.jdbc;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Once a day, each day reckoned from its own date: db-scheduler's {@code Daily} adds a day to a time that the clocks may have moved,
 * and is an hour late on the day after they were put forward.
 */
record DailySchedule(LocalTime time, ZoneId zone) implements Schedule {
    DailySchedule {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(zone, "zone");
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        var done = last.getTimeDone();
        var date = done.atZone(zone).toLocalDate();
        var today = date.atTime(time).atZone(zone).toInstant();
        return today.isAfter(done)
                ? today
                : date.plusDays(1).atTime(time).atZone(zone).toInstant();
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }
}
