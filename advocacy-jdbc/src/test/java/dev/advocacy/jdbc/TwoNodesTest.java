package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.Advocacy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two nodes on PostgreSQL")
class TwoNodesTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int WORKS = 5;

    private final ShiftedClock clock = new ShiftedClock();
    private final List<Run> runs = Collections.synchronizedList(new ArrayList<>());

    private record Run(String work, LocalDate day) {}

    @Test
    @DisplayName("do each daily work once a day, also over the day on which its time does not exist")
    void oncePerDay() {
        clock.set(at(LocalDate.parse("2027-03-26"), 12));
        var days = LocalDate.parse("2027-03-27")
                .datesUntil(LocalDate.parse("2027-04-01"))
                .toList();
        try (var source = Postgres.pool(Postgres.withTables(), 20);
                var advocacy = Advocacy.builder()
                        .store(JdbcStore.open(source, Keys.SOME))
                        .build()) {
            try (var one = node(source, advocacy);
                    var other = node(source, advocacy)) {
                assertThat(one).isNotSameAs(other);
                days.forEach(day -> {
                    clock.set(at(day, 5));
                    await().atMost(Duration.ofMinutes(1)).until(() -> waitingUntilAfter(source) == WORKS);
                });
            }
        }
        assertThat(runs)
                .containsExactlyInAnyOrderElementsOf(days.stream()
                        .flatMap(day -> names().map(name -> new Run(name, day)))
                        .toList());
    }

    private RecurringWork node(HikariDataSource source, Advocacy advocacy) {
        var plan = RecurringWork.of(JdbcStore.open(source, Keys.SOME), advocacy)
                .pace(RecurringWorkTest.FAST)
                .clock(clock);
        names().forEach(name -> plan.daily(
                name,
                LocalTime.of(3, 30),
                HELSINKI,
                () -> runs.add(new Run(name, LocalDate.ofInstant(clock.instant(), HELSINKI)))));
        return plan.start();
    }

    /** How many works are done for this day and in nobody's hand. */
    private int waitingUntilAfter(HikariDataSource source) {
        return Jdbi.create(source)
                .withHandle(h -> h.createQuery("SELECT COUNT(*) FROM advocacy_job WHERE task_name LIKE 'default/work-%'"
                                + " AND NOT picked AND execution_time > :now")
                        .bind("now", Db.utc(clock.instant()))
                        .mapTo(Integer.class)
                        .one());
    }

    private static Stream<String> names() {
        return IntStream.rangeClosed(1, WORKS).mapToObj(i -> "work-" + i);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(HELSINKI).toInstant();
    }
}
