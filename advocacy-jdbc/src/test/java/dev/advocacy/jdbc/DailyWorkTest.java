package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A daily work")
class DailyWorkTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalTime HALF_PAST_THREE = LocalTime.of(3, 30);
    private static final Schedule OURS = new Daily(HELSINKI, HALF_PAST_THREE);

    @Test
    @DisplayName("is an hour late where the clocks are put forward over its time, and on that day only")
    void inSpring() {
        assertThat(from(OURS, "2027-03-27T00:00", 4))
                .containsExactly(
                        at("2027-03-27T03:30"), at("2027-03-28T04:30"), at("2027-03-29T03:30"), at("2027-03-30T03:30"));
    }

    @Test
    @DisplayName("comes once where the clocks are put back and its time comes twice, the first time")
    void inAutumn() {
        assertThat(from(OURS, "2026-10-24T04:00", 3).map(i -> i.atZone(HELSINKI).toString()))
                .containsExactly(
                        "2026-10-25T03:30+03:00[Europe/Helsinki]",
                        "2026-10-26T03:30+02:00[Europe/Helsinki]",
                        "2026-10-27T03:30+02:00[Europe/Helsinki]");
    }

    @Test
    @DisplayName("comes on every date of ten years, once")
    void everyDay() {
        var first = LocalDate.parse("2026-01-01");
        List<LocalDate> dates = from(OURS, "2026-01-01T00:00", 3652)
                .map(i -> LocalDate.ofInstant(i, HELSINKI))
                .toList();
        assertThat(dates).isEqualTo(first.datesUntil(first.plusDays(3652)).toList());
    }

    private static Stream<Instant> from(Schedule schedule, String local, int times) {
        return Stream.iterate(
                        at(local), last -> schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(last)))
                .skip(1)
                .limit(times);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(HELSINKI).toInstant();
    }
}
