package dev.advocacy.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Laws of streaks, on random journeys, calendars and freezes; the seed is the test's argument")
class StreakLawsTest {
    private static final List<String> ZONES =
            List.of("Europe/Oslo", "America/Los_Angeles", "Asia/Tokyo", "Pacific/Kiritimati");
    private static final List<BoardKind> PERIODS = List.of(BoardKind.WEEK, BoardKind.MONTH, BoardKind.YEAR);

    static LongStream seeds() {
        return LongStream.range(1, 501);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("shuffled and repeated events give what trying every pair of days gives")
    void reference(long seed) {
        var random = new Random(seed);
        var rule = rule(random);
        var diary = diary(random);
        var asOf = Instant.parse("2026-10-01T00:00:00Z").plus(Duration.ofHours(random.nextInt(24 * 40)));
        var streak = streak(rule, shuffled(diary.events(), random), asOf);
        var slow = new Slow(
                rule, diary.events().stream().filter(e -> e.at().isBefore(asOf)).toList());
        assertThat(streak.longest()).as("longest").isEqualTo(slow.longest());
        assertThat(streak.current()).as("current").isEqualTo(slow.current(asOf));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("one more event never shortens the longest streak")
    void monotone(long seed) {
        var random = new Random(seed);
        var rule = rule(random);
        var diary = diary(random);
        var asOf = Instant.parse("2026-12-01T00:00:00Z");
        int before = streak(rule, diary.events(), asOf).longestDays();
        diary.in(ZONES.get(random.nextInt(4))).share(at(random));
        assertThat(streak(rule, diary.events(), asOf).longestDays()).isGreaterThanOrEqualTo(before);
    }

    private static Streak streak(StreakRule rule, List<ScoringEvent> events, Instant asOf) {
        return Recognition.builder("r", 1)
                .streak(rule)
                .build()
                .of(Diary.rules(), events, asOf)
                .of(Diary.KARI)
                .streaks()
                .get(0);
    }

    private static StreakRule rule(Random random) {
        Set<DayOfWeek> weekend = new HashSet<>();
        TreeSet<LocalDate> holidays = new TreeSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            weekend.add(DayOfWeek.of(1 + random.nextInt(7)));
            holidays.add(LocalDate.of(2026, 10, 1 + random.nextInt(31)));
        }
        int budget = random.nextInt(5);
        var per = PERIODS.get(random.nextInt(3));
        var freezes = random.nextBoolean() ? Freezes.automatic(budget, per) : Freezes.planned(budget, per, "day-off");
        return StreakRule.of("daily", "share")
                .calendar(new WorkCalendar(weekend, holidays))
                .freezes(freezes)
                .dayStart(LocalTime.of(random.nextInt(5), 0));
    }

    private static Diary diary(Random random) {
        var diary = new Diary();
        int events = random.nextInt(40);
        for (int i = 0; i < events; i++) {
            diary.in(ZONES.get(random.nextInt(random.nextInt(4) + 1)));
            if (random.nextInt(4) == 0) {
                diary.dayOff(at(random));
            } else {
                diary.share(at(random));
            }
        }
        return diary;
    }

    private static String at(Random random) {
        return Instant.parse("2026-10-01T00:00:00Z")
                .plus(Duration.ofMinutes(30L * random.nextInt(48 * 40)))
                .toString();
    }

    private static List<ScoringEvent> shuffled(List<ScoringEvent> events, Random random) {
        List<ScoringEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Says the same as plainly as it can be said: every pair of active days, every day between. */
    private static final class Slow {
        private final StreakRule rule;
        private final List<ScoringEvent> shares;
        private final TreeSet<LocalDate> active = new TreeSet<>();
        private final Set<LocalDate> held = new HashSet<>();
        private final Set<LocalDate> planned = new HashSet<>();
        private final ZoneId last;

        Slow(StreakRule rule, List<ScoringEvent> events) {
            this.rule = rule;
            shares = events.stream().filter(e -> e.kind().equals("share")).toList();
            shares.forEach(e -> active.add(day(e.at(), ZoneId.of(e.zone()))));
            events.stream()
                    .filter(e -> e.kind().equals("day-off"))
                    .forEach(e -> planned.add(day(e.at(), ZoneId.of(e.zone()))));
            for (ScoringEvent one : shares) {
                for (ScoringEvent other : shares) {
                    if (Duration.between(one.at(), other.at()).abs().compareTo(Duration.ofDays(2)) <= 0) {
                        held.add(day(one.at(), ZoneId.of(other.zone())));
                    }
                }
            }
            last = events.stream()
                    .max(ScoringEvent.ORDER)
                    .map(e -> ZoneId.of(e.zone()))
                    .orElse(ZoneId.of("Europe/Oslo"));
        }

        private LocalDate day(Instant at, ZoneId zone) {
            var local = at.atZone(zone);
            return local.toLocalTime().isBefore(rule.dayStart())
                    ? local.toLocalDate().minusDays(1)
                    : local.toLocalDate();
        }

        Optional<Streak.Run> longest() {
            Optional<Streak.Run> longest = Optional.empty();
            for (LocalDate to : active) {
                for (LocalDate from : active.headSet(to, true)) {
                    var run = run(from, to, to);
                    if (run.isPresent()
                            && run.get().days() > longest.map(Streak.Run::days).orElse(0)) {
                        longest = run;
                    }
                }
            }
            return longest;
        }

        Optional<Streak.Run> current(Instant asOf) {
            return active.stream()
                    .flatMap(from -> run(from, active.last(), day(asOf, last)).stream())
                    .findFirst();
        }

        private Optional<Streak.Run> run(LocalDate from, LocalDate to, LocalDate until) {
            Map<String, Integer> misses = new HashMap<>();
            int frozen = 0;
            for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
                if (!active.contains(day)
                        && !held.contains(day)
                        && rule.calendar().isWorkday(day)) {
                    if (rule.freezes().use() == Freezes.Use.PLANNED && !planned.contains(day)) {
                        return Optional.empty();
                    }
                    frozen++;
                    misses.merge(rule.freezes().per().window(day.toEpochDay(), DayOfWeek.MONDAY), 1, Integer::sum);
                }
            }
            boolean over =
                    misses.values().stream().anyMatch(n -> n > rule.freezes().budget());
            int days = active.subSet(from, true, to, true).size();
            return over ? Optional.empty() : Optional.of(new Streak.Run(days, from, to, frozen));
        }
    }
}
