package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** One ambassador's points, day by day. Immutable and thread-safe. */
public final class Score {
    private final RuleBook book;
    private final AmbassadorId ambassador;
    private final NavigableMap<Long, Day> days = new TreeMap<>();

    private Score(RuleBook book, AmbassadorId ambassador) {
        this.book = book;
        this.ambassador = ambassador;
    }

    static Score of(RuleBook book, AmbassadorId ambassador, EventSet events) {
        var score = new Score(book, ambassador);
        Walk.over(book, events.all(), score::add);
        return score;
    }

    /** Whose. */
    public AmbassadorId ambassador() {
        return ambassador;
    }

    /** The points in a window. Where a week's cap spans a window's edge, what was credited before the edge stays before. */
    public Points points(Window window) {
        return book.points(units(dates(window)));
    }

    /** The same points by kind, sorted; every kind of the rule set is there, with 0 where nothing was given. */
    public Map<String, Points> byKind(Window window) {
        SortedMap<String, Points> kinds = new TreeMap<>();
        book.pointKinds().forEach(kind -> kinds.put(kind, book.points(0)));
        for (Day day : in(dates(window)).values()) {
            day.byKind.forEach((kind, units) -> kinds.merge(kind, book.points(units), Points::plus));
        }
        return Collections.unmodifiableMap(kinds);
    }

    Window.Dates dates(Window window) {
        return window.dates(book.calendar().weekStart());
    }

    long units(Window.Dates dates) {
        long sum = 0;
        for (Day day : in(dates).values()) {
            sum += day.units;
        }
        return sum;
    }

    /** When the last event happened that still gave something; none when there are no points. */
    Optional<Instant> lastCredited(Window.Dates dates) {
        return Optional.ofNullable(in(dates).lastEntry()).map(day -> day.getValue().last);
    }

    /** The same for the windows of one kind: what an engine that keeps boards in tables writes down. */
    public Map<String, Total> totals(BoardKind kind) {
        return totals(day -> kind.window(day, book.calendar().weekStart()));
    }

    /** What was given in each window, and when last; windows without anything given are left out. */
    Map<String, Total> totals(LongFunction<String> windowOf) {
        Map<String, Total> totals = new HashMap<>();
        days.forEach((day, of) -> totals.merge(windowOf.apply(day), new Total(of.units, of.last), Total::then));
        return totals;
    }

    /**
     * What a window has.
     *
     * @param units points, in whole units of the smallest step
     * @param last when the last of them was given; of two with equal points, who had them first stands first
     */
    public record Total(long units, Instant last) {
        private Total then(Total later) {
            return new Total(Math.addExact(units, later.units), later.last);
        }
    }

    private NavigableMap<Long, Day> in(Window.Dates dates) {
        return days.subMap(dates.from().toEpochDay(), true, dates.toExclusive().toEpochDay(), false);
    }

    private void add(Outcome outcome) {
        if (outcome.credits().stream().anyMatch(c -> c.credited() != 0)) {
            days.computeIfAbsent(outcome.day(), day -> new Day(outcome.event().at()))
                    .add(outcome);
        }
    }

    @Override
    public String toString() {
        return "score of " + ambassador + " under " + book.name() + ": " + days.size() + " days with points";
    }

    /** Written while the score is made, never afterwards. */
    private static final class Day {
        private final Map<String, Long> byKind = new TreeMap<>();
        private long units;
        private Instant last;

        Day(Instant first) {
            last = first;
        }

        void add(Outcome outcome) {
            units += outcome.credited();
            last = outcome.event().at();
            outcome.credits().forEach(c -> byKind.merge(c.rule().pointKind(), c.credited(), Long::sum));
        }
    }
}
