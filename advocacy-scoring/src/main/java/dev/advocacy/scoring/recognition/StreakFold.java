package dev.advocacy.scoring.recognition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds streaks: a window over the active days that grows at its end and gives way at its start as soon as a period has
 * more missed days than freezes. Every part of a streak is one too, so this finds the longest that ends on each day.
 */
final class StreakFold {
    private final StreakRule rule;
    private final StreakDays days;
    private final DayOfWeek weekStart;
    private final List<LocalDate> active;
    private final List<List<LocalDate>> missed = new ArrayList<>();
    private final Map<String, Integer> byPeriod = new HashMap<>();
    private int start;
    private int over;
    private int frozen;

    private StreakFold(StreakRule rule, StreakDays days, DayOfWeek weekStart) {
        this.rule = rule;
        this.days = days;
        this.weekStart = weekStart;
        active = new ArrayList<>(days.active());
    }

    /** The streaks as they stand at a moment; of events after it nothing must be in the list. */
    static Streak of(StreakRule rule, Acts acts, List<Act> counted, Instant asOf) {
        var days = StreakDays.of(rule, acts, counted);
        var fold = new StreakFold(rule, days, acts.rules().weekStart());
        var longest = fold.longest();
        var today = days.day(asOf, lastZone(acts, counted));
        return new Streak(rule.id(), fold.current(today), longest);
    }

    private static ZoneId lastZone(Acts acts, List<Act> counted) {
        return counted.isEmpty()
                ? acts.rules().zone()
                : acts.zone(counted.get(counted.size() - 1).event());
    }

    private Optional<Streak.Run> longest() {
        Optional<Streak.Run> longest = Optional.empty();
        for (int end = 0; end < active.size(); end++) {
            grow(end);
            if (end - start + 1 > longest.map(Streak.Run::days).orElse(0)) {
                longest = Optional.of(run(end));
            }
        }
        return longest;
    }

    private void grow(int end) {
        var gap = end == 0 ? Optional.of(List.<LocalDate>of()) : gap(active.get(end - 1), active.get(end));
        missed.add(gap.orElse(List.of()));
        if (gap.isEmpty()) {
            while (start < end) {
                giveWay();
            }
        } else {
            gap.get().forEach(this::freeze);
            while (over > 0) {
                giveWay();
            }
        }
    }

    /** To be called after the longest: the window then ends on the last active day. */
    private Optional<Streak.Run> current(LocalDate today) {
        if (active.isEmpty()) {
            return Optional.empty();
        }
        int end = active.size() - 1;
        var open = gap(active.get(end), today);
        open.orElse(List.of()).forEach(this::freeze);
        while (over > 0) {
            giveWay();
        }
        return open.map(bridged -> run(end));
    }

    private Streak.Run run(int end) {
        return new Streak.Run(end - start + 1, active.get(start), active.get(end), frozen);
    }

    /** The missed days strictly between two; nothing when freezes cannot bridge them, even in a streak of their own. */
    private Optional<List<LocalDate>> gap(LocalDate from, LocalDate to) {
        List<LocalDate> gap = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (var day = from.plusDays(1); day.isBefore(to); day = day.plusDays(1)) {
            if (days.isMissed(day)) {
                if (!days.mayFreeze(day)
                        || used.merge(period(day), 1, Integer::sum)
                                > rule.freezes().budget()) {
                    return Optional.empty();
                }
                gap.add(day);
            }
        }
        return Optional.of(gap);
    }

    private void freeze(LocalDate day) {
        frozen++;
        if (byPeriod.merge(period(day), 1, Integer::sum) == rule.freezes().budget() + 1) {
            over++;
        }
    }

    private void giveWay() {
        start++;
        missed.get(start).forEach(this::thaw);
    }

    private void thaw(LocalDate day) {
        frozen--;
        if (byPeriod.merge(period(day), -1, Integer::sum) == rule.freezes().budget()) {
            over--;
        }
    }

    private String period(LocalDate day) {
        return rule.freezes().per().window(day.toEpochDay(), weekStart);
    }
}
