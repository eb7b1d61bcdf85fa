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

/**
 * One ambassador's points, day by day, scored twice: counted, which is what boards show, and raw, as if the rule set had no
 * filters. Immutable and thread-safe.
 */
public final class Score {
    private final RuleBook book;
    private final AmbassadorId ambassador;
    private final NavigableMap<Long, ScoreDay> days;
    private final NavigableMap<Long, ScoreDay> rawDays;

    Score(
            RuleBook book,
            AmbassadorId ambassador,
            NavigableMap<Long, ScoreDay> days,
            NavigableMap<Long, ScoreDay> rawDays) {
        this.book = book;
        this.ambassador = ambassador;
        this.days = days;
        this.rawDays = rawDays;
    }

    static Score of(RuleBook book, AmbassadorId ambassador, EventSet events) {
        var days = ScoreDays.of(book, ambassador, events);
        var raw = book.filters().isEmpty() ? days : ScoreDays.of(book.withoutFilters(), ambassador, events);
        return new Score(book, ambassador, days, raw);
    }

    /** Whose. */
    public AmbassadorId ambassador() {
        return ambassador;
    }

    /** The points in a window. Where a week's cap spans a window's edge, what was credited before the edge stays before. */
    public Points points(Window window) {
        return book.points(total(dates(window)).map(Total::units).orElse(0L));
    }

    /** What the points in a window would be if the rule set had no filters: for looking at its filters, never for a board. */
    public Points raw(Window window) {
        return book.points(total(in(rawDays, dates(window))).map(Total::units).orElse(0L));
    }

    /** How many events of a window each filter kept from earning, by its id; every filter of the rule set is there. */
    public Map<String, Long> filtered(Window window) {
        SortedMap<String, Long> counts = new TreeMap<>();
        book.filters().forEach(filter -> counts.put(filter.id(), 0L));
        in(days, dates(window))
                .values()
                .forEach(day -> day.filtered().forEach((id, n) -> counts.merge(id, n, Long::sum)));
        return Collections.unmodifiableMap(counts);
    }

    /** The same points by kind, sorted; every kind of the rule set is there, with 0 where nothing was given. */
    public Map<String, Points> byKind(Window window) {
        SortedMap<String, Points> kinds = new TreeMap<>();
        book.pointKinds().forEach(kind -> kinds.put(kind, book.points(0)));
        in(days, dates(window))
                .values()
                .forEach(day ->
                        day.byRule((rule, units) -> kinds.merge(rule.pointKind(), book.points(units), Points::plus)));
        return Collections.unmodifiableMap(kinds);
    }

    /** The same points by rule, sorted; every rule of the rule set is there, with 0 where nothing was given. */
    public Map<String, Points> byRule(Window window) {
        SortedMap<String, Points> rules = new TreeMap<>(CodePoints.ORDER);
        book.rules().forEach(rule -> rules.put(rule.id(), book.points(0)));
        in(days, dates(window))
                .values()
                .forEach(day -> day.byRule((rule, units) -> rules.merge(rule.id(), book.points(units), Points::plus)));
        return Collections.unmodifiableMap(rules);
    }

    NavigableMap<Long, ScoreDay> days() {
        return days;
    }

    NavigableMap<Long, ScoreDay> rawDays() {
        return rawDays;
    }

    /** The same person's, of other days. */
    Score with(NavigableMap<Long, ScoreDay> others, NavigableMap<Long, ScoreDay> raw) {
        return new Score(book, ambassador, others, raw);
    }

    Window.Dates dates(Window window) {
        return window.dates(book.calendar().weekStart());
    }

    /** What the days of a window give, if a rule looked at an event on one of them. */
    Optional<Total> total(Window.Dates dates) {
        return total(in(days, dates));
    }

    private static Optional<Total> total(NavigableMap<Long, ScoreDay> days) {
        return days.values().stream()
                .filter(ScoreDay::counted)
                .map(ScoreDay::total)
                .reduce(Total::then);
    }

    private static NavigableMap<Long, ScoreDay> in(NavigableMap<Long, ScoreDay> days, Window.Dates dates) {
        return days.subMap(dates.from().toEpochDay(), true, dates.toExclusive().toEpochDay(), false);
    }

    /**
     * What each window of one kind has, by its name: for engines that keep boards in tables. Windows in which no rule looked at an
     * event are left out.
     */
    public Map<String, Total> totals(BoardKind kind) {
        return totals(day -> kind.window(day, book.calendar().weekStart()));
    }

    /** The same by the name that each day's window has; windows in which no rule looked at an event are left out. */
    Map<String, Total> totals(LongFunction<String> windowOf) {
        Map<String, Total> totals = new HashMap<>();
        days.forEach((day, of) -> {
            if (of.counted()) {
                totals.merge(windowOf.apply(day), of.total(), Total::then);
            }
        });
        return totals;
    }

    /**
     * What a window has.
     *
     * @param units points, in whole units of the smallest step
     * @param last when the last of them was given, for {@link TieBreak#REACHED}; {@link Instant#MAX} where nothing was
     */
    public record Total(long units, Instant last) {
        private Total then(Total later) {
            return new Total(units + later.units, later.last.equals(Instant.MAX) ? last : later.last);
        }
    }

    @Override
    public String toString() {
        long with = days.values().stream().filter(ScoreDay::counted).count();
        return "score of " + ambassador + " under " + book.name() + ": " + with + " days that counted";
    }
}
