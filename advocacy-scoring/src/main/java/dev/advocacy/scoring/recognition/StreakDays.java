package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.ScoringEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The days of one person under one streak rule: active ones, those a journey took away, and planned ones. */
final class StreakDays {
    private static final Duration JOURNEY = Duration.ofDays(2);

    private final StreakRule rule;
    private final Acts acts;
    private final NavigableSet<LocalDate> active = new TreeSet<>();
    private final Set<LocalDate> held = new HashSet<>();
    private final Set<LocalDate> planned = new HashSet<>();

    private StreakDays(StreakRule rule, Acts acts) {
        this.rule = rule;
        this.acts = acts;
    }

    static StreakDays of(StreakRule rule, Acts acts, List<Act> counted) {
        var days = new StreakDays(rule, acts);
        var own = counted.stream()
                .map(Act::event)
                .filter(event -> rule.on().contains(event.kind()))
                .toList();
        own.forEach(event -> days.active.add(days.day(event)));
        days.hold(own);
        counted.stream()
                .map(Act::event)
                .filter(event -> event.kind().equals(rule.freezes().plannedBy()))
                .forEach(event -> days.planned.add(days.day(event)));
        return days;
    }

    NavigableSet<LocalDate> active() {
        return active;
    }

    /** Whether a day without activity ends a streak unless a freeze stands for it. */
    boolean isMissed(LocalDate day) {
        return rule.calendar().isWorkday(day) && !active.contains(day) && !held.contains(day);
    }

    /** Whether a freeze may stand for the day, as long as there is one. */
    boolean mayFreeze(LocalDate day) {
        return rule.freezes().use() == Freezes.Use.AUTOMATIC || planned.contains(day);
    }

    private LocalDate day(ScoringEvent event) {
        return day(event.at(), acts.zone(event));
    }

    LocalDate day(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone)
                .minusSeconds(rule.dayStart().toSecondOfDay())
                .toLocalDate();
    }

    private void hold(List<ScoringEvent> events) {
        if (events.stream().map(acts::zone).distinct().limit(2).count() < 2) {
            return;
        }
        for (int i = 0; i < events.size(); i++) {
            var one = events.get(i);
            events.subList(i + 1, events.size()).stream()
                    .takeWhile(other -> !other.at().isAfter(one.at().plus(JOURNEY)))
                    .forEach(other -> hold(one, other));
        }
    }

    private void hold(ScoringEvent one, ScoringEvent other) {
        held.add(day(one.at(), acts.zone(other)));
        held.add(day(other.at(), acts.zone(one)));
    }
}
