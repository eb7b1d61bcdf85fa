package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.recognition.Timeline.Tick;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** At which moments of one person's timeline a criterion holds: one bit for each. */
final class CriterionFold {
    private final Timeline line;
    private final DayOfWeek weekStart;
    private final List<Act> counted;
    private final BiFunction<String, List<Act>, Streak> streaks;
    private final Map<String, Instant> won;

    /**
     * A fold over one view.
     *
     * @param streaks the streak of some acts, seen right after the last of them, by the streak's id
     * @param won when each challenge was won, by its id
     */
    CriterionFold(
            Timeline line,
            DayOfWeek weekStart,
            List<Act> counted,
            BiFunction<String, List<Act>, Streak> streaks,
            Map<String, Instant> won) {
        this.line = line;
        this.weekStart = weekStart;
        this.counted = counted;
        this.streaks = streaks;
        this.won = won;
    }

    BitSet holds(Criterion criterion) {
        if (criterion instanceof Criterion.AtLeast c) {
            return atLeast(c);
        }
        if (criterion instanceof Criterion.Distinct c) {
            return distinct(c);
        }
        if (criterion instanceof Criterion.StreakOf c) {
            return streak(c);
        }
        if (criterion instanceof Criterion.Won c) {
            return won(c);
        }
        return criterion instanceof Criterion.All c ? all(c) : any((Criterion.Any) criterion);
    }

    private BitSet atLeast(Criterion.AtLeast criterion) {
        NavigableMap<Long, Long> byDay = new TreeMap<>();
        ToLongFunction<NavigableMap<Long, Long>> sum =
                days -> days.values().stream().mapToLong(Long::longValue).sum();
        return over(
                criterion.within(),
                criterion.atLeast(),
                byDay,
                act -> {
                    long amount = act.amount(criterion.measure());
                    byDay.merge(act.day(), amount, Long::sum);
                    return amount != 0;
                },
                sum);
    }

    private BitSet distinct(Criterion.Distinct criterion) {
        NavigableMap<Long, Set<String>> byDay = new TreeMap<>();
        ToLongFunction<NavigableMap<Long, Set<String>>> different =
                days -> days.values().stream().flatMap(Set::stream).distinct().count();
        return over(
                criterion.within(),
                criterion.atLeast(),
                byDay,
                act -> trait(criterion, act)
                        .map(value -> byDay.computeIfAbsent(act.day(), day -> new HashSet<>())
                                .add(value))
                        .orElse(false),
                different);
    }

    private static Optional<String> trait(Criterion.Distinct criterion, Act act) {
        var event = act.event();
        if (!criterion.kinds().contains(event.kind())) {
            return Optional.empty();
        }
        return switch (criterion.trait()) {
            case CHANNEL -> Optional.of(event.channel().value());
            case CONTENT -> Optional.ofNullable(event.content());
            case POST -> Optional.ofNullable(event.post());
        };
    }

    private <V> BitSet over(
            Span within,
            long atLeast,
            NavigableMap<Long, V> byDay,
            Predicate<Act> add,
            ToLongFunction<NavigableMap<Long, V>> amount) {
        var bits = new BitSet();
        Tick before = null;
        for (int i = 0; i < line.ticks().size(); i++) {
            var tick = line.ticks().get(i);
            boolean changed = tick.act() != null && add.test(tick.act());
            if (changed || before == null || before.day() != tick.day()) {
                var days = byDay.subMap(within.from(tick.day(), weekStart), true, tick.day(), true);
                bits.set(i, amount.applyAsLong(days) >= atLeast);
            } else {
                bits.set(i, bits.get(i - 1));
            }
            before = tick;
        }
        return bits;
    }

    /** More acts never make the longest streak shorter, so the first that suffices is found by halving. */
    private BitSet streak(Criterion.StreakOf criterion) {
        int few = 0;
        int enough = counted.size() + 1;
        while (few < enough) {
            int half = (few + enough) / 2;
            if (half == counted.size() + 1 || longest(criterion, half) >= criterion.days()) {
                enough = half;
            } else {
                few = half + 1;
            }
        }
        var bits = new BitSet();
        if (enough <= counted.size()) {
            var reached = counted.get(enough - 1);
            int first = index(reached);
            bits.set(first, line.now());
            bits.set(line.now(), streaks.apply(criterion.streak(), counted).currentDays() >= criterion.days());
        }
        return bits;
    }

    private int longest(Criterion.StreakOf criterion, int acts) {
        return streaks.apply(criterion.streak(), counted.subList(0, acts)).longestDays();
    }

    private int index(Act act) {
        for (int i = 0; i < line.now(); i++) {
            if (act.equals(line.ticks().get(i).act())) {
                return i;
            }
        }
        throw new IllegalStateException("event " + act.event().id() + " counted and is on no timeline");
    }

    private BitSet won(Criterion.Won criterion) {
        var bits = new BitSet();
        var at = won.get(criterion.challenge());
        if (at != null) {
            for (int i = 0; i < line.ticks().size(); i++) {
                bits.set(i, !line.ticks().get(i).at().isBefore(at));
            }
        }
        return bits;
    }

    private BitSet all(Criterion.All criterion) {
        var bits = holds(criterion.parts().get(0));
        criterion.parts().forEach(part -> bits.and(holds(part)));
        return bits;
    }

    private BitSet any(Criterion.Any criterion) {
        var bits = new BitSet();
        criterion.parts().forEach(part -> bits.or(holds(part)));
        return bits;
    }

    /** The first moment at which it held, the moment asked for left out: that one is not the cause of anything. */
    Optional<Tick> first(Criterion criterion) {
        int first = holds(criterion).nextSetBit(0);
        return first >= 0 && first < line.now() ? Optional.of(line.ticks().get(first)) : Optional.empty();
    }

    boolean holdsNow(Criterion criterion) {
        return holds(criterion).get(line.now());
    }
}
