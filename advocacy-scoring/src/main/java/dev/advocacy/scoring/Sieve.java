package dev.advocacy.scoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A filter's condition, made ready for one ambassador's events. To be asked once for each of them, in order. */
final class Sieve {
    private final ScoreCalendar calendar;
    private final Map<String, Integer> seen = new HashMap<>();

    private Sieve(ScoreCalendar calendar) {
        this.calendar = calendar;
    }

    static Predicate<ScoringEvent> of(Filter filter, List<ScoringEvent> events, ScoreCalendar calendar) {
        var sieve = new Sieve(calendar);
        var condition = filter.condition();
        if (condition instanceof Filter.Marked marked) {
            return event -> event.marks().contains(marked.mark());
        }
        if (condition instanceof Filter.Within within) {
            return within(within, events);
        }
        if (condition instanceof Filter.Burst burst) {
            return sieve.burst(burst, events);
        }
        if (condition instanceof Filter.Repeat repeat) {
            return event -> sieve.isBeyond(sieve.key(repeat.oncePer(), event), repeat.most());
        }
        return event -> event.ambassador().value().equals(event.visitor());
    }

    private static Predicate<ScoringEvent> within(Filter.Within within, List<ScoringEvent> events) {
        Map<String, Instant> firstShares = new HashMap<>();
        for (ScoringEvent event : events) {
            if (event.post() != null && event.kind().equals(ScoringEvent.SHARE)) {
                firstShares.putIfAbsent(event.post(), event.at());
            }
        }
        return event -> {
            var post = event.post();
            var shared = post == null || event.kind().equals(ScoringEvent.SHARE) ? null : firstShares.get(post);
            return shared != null && !event.at().isBefore(shared) && event.at().isBefore(shared.plus(within.time()));
        };
    }

    private Predicate<ScoringEvent> burst(Filter.Burst burst, List<ScoringEvent> events) {
        Map<String, Map<Long, Integer>> perDay = new HashMap<>();
        for (ScoringEvent event : events) {
            perDay.computeIfAbsent(event.kind(), kind -> new HashMap<>()).merge(calendar.day(event), 1, Integer::sum);
        }
        Map<String, Long> most = new HashMap<>();
        perDay.forEach((kind, days) -> most.put(kind, Math.max(burst.atLeast(), medians(burst.times(), days))));
        return event -> isBeyond(key(List.of(OnceBy.DAY), event), most.getOrDefault(event.kind(), 0L));
    }

    /** So many times the median of the days' counts, cut to whole events. */
    private static long medians(int times, Map<Long, Integer> days) {
        var sorted = days.values().stream().sorted().toList();
        return (long) times * (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private String key(List<OnceBy> parts, ScoringEvent event) {
        return OnceBy.key(event.kind(), parts, event, calendar.day(event), calendar);
    }

    private boolean isBeyond(String key, long most) {
        return seen.merge(key, 1, Integer::sum) > most;
    }
}
