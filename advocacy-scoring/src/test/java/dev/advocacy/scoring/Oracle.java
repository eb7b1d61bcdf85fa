package dev.advocacy.scoring;

import dev.advocacy.scoring.OracleFilters.Counts;
import dev.advocacy.scoring.RandomPlan.PlannedCap;
import dev.advocacy.scoring.RandomPlan.PlannedMultiplier;
import dev.advocacy.scoring.RandomPlan.PlannedRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The definition, written a second time and slowly: a cap is a clamp over a sum of dates, an event's credit is what the
 * whole is worth with it and without it, and every question is answered by looking at all pairs. Shares no code with the SDK
 * but the events and the names of enums.
 */
final class Oracle {
    private final RandomPlan plan;
    private final OracleFilters filters;
    private final Map<String, List<Hit>> hits = new HashMap<>();

    /** One rule on one event that counts, and what it gave. */
    private record Hit(ScoringEvent event, LocalDate date, PlannedRule rule, long weight, long credited) {
        Hit with(long credit) {
            return new Hit(event, date, rule, weight, credit);
        }
    }

    private record Standing(String who, long units, Instant last) {}

    Oracle(RandomPlan plan, List<ScoringEvent> log) {
        this.plan = plan;
        filters = new OracleFilters(plan, log);
        for (String who : RandomLog.PEOPLE) {
            hits.put(who, credited(unlessRepeated(candidates(filters.of(who)))));
        }
    }

    /** In the order of receipts; of one event in the order of rules. */
    private List<Hit> candidates(Counts counts) {
        List<Hit> all = new ArrayList<>();
        for (ScoringEvent event : counts.counting()) {
            var date = filters.date(event);
            for (PlannedRule rule : plan.rules()) {
                if (event.kind().equals(rule.on())
                        && event.marks().containsAll(rule.marks())
                        && rule.without().stream().noneMatch(event.marks()::contains)) {
                    all.add(new Hit(event, date, rule, weight(rule, event, date), 0));
                }
            }
        }
        return all;
    }

    private long weight(PlannedRule rule, ScoringEvent event, LocalDate date) {
        long weight = event.channel().value().equals("x") ? rule.onX() : rule.weight();
        var value = BigDecimal.valueOf(event.value(), 6);
        var raw = rule.perValue()
                ? BigDecimal.valueOf(weight).multiply(value).setScale(0, RoundingMode.DOWN)
                : BigDecimal.valueOf(weight);
        return raw.multiply(factor(event, date)).setScale(0, RoundingMode.DOWN).longValueExact();
    }

    private BigDecimal factor(ScoringEvent event, LocalDate date) {
        List<BigDecimal> times = plan.multipliers().stream()
                .filter(m -> raises(m, event, date))
                .map(PlannedMultiplier::times)
                .toList();
        var one = BigDecimal.ONE;
        if (times.isEmpty()) {
            return one;
        }
        return switch (plan.stacking()) {
            case HIGHEST -> times.stream().max(Comparator.naturalOrder()).orElseThrow();
            case ADDITIVE ->
                times.stream()
                        .map(t -> t.subtract(one))
                        .reduce(one, BigDecimal::add)
                        .max(BigDecimal.ZERO);
            case COMPOUND -> times.stream().reduce(one, BigDecimal::multiply);
        };
    }

    private static boolean raises(PlannedMultiplier m, ScoringEvent event, LocalDate date) {
        return (m.on().isEmpty() || m.on().contains(event.kind()))
                && (m.channels().isEmpty()
                        || m.channels().contains(event.channel().value()))
                && !date.isBefore(m.from())
                && date.isBefore(m.until());
    }

    /** A repeat keeps its place, since a rule looked at it, but has no weight. */
    private List<Hit> unlessRepeated(List<Hit> candidates) {
        List<Hit> kept = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            var hit = candidates.get(i);
            boolean repeat = !hit.rule.oncePer().isEmpty()
                    && candidates.subList(0, i).stream().anyMatch(o -> isSame(o, hit));
            kept.add(repeat ? new Hit(hit.event, hit.date, hit.rule, 0, 0) : hit);
        }
        return kept;
    }

    private boolean isSame(Hit one, Hit other) {
        return one.rule.equals(other.rule)
                && one.weight != 0
                && filters.parts(one.event, one.rule.oncePer())
                        .equals(filters.parts(other.event, other.rule.oncePer()));
    }

    private List<Hit> credited(List<Hit> kept) {
        List<Hit> credited = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            long with = worth(kept.subList(0, i + 1), kept.get(i).rule);
            credited.add(kept.get(i).with(with - worth(kept.subList(0, i), kept.get(i).rule)));
        }
        return credited;
    }

    /** What the hits of a rule's cap group are worth together; of no group, what they weigh. */
    private long worth(List<Hit> of, PlannedRule rule) {
        if (rule.group().isEmpty()) {
            return of.stream()
                    .filter(h -> h.rule.equals(rule))
                    .mapToLong(Hit::weight)
                    .sum();
        }
        var caps = plan.caps().getOrDefault(rule.group(), Map.of());
        Map<LocalDate, Long> days = new HashMap<>();
        for (Hit hit : of) {
            if (hit.rule.group().equals(rule.group())) {
                days.merge(hit.date, hit.weight, Long::sum);
            }
        }
        Map<LocalDate, Long> weeks = new HashMap<>();
        days.forEach((day, sum) -> weeks.merge(filters.week(day), clamp(sum, caps.get("day")), Long::sum));
        long all = 0;
        for (long sum : weeks.values()) {
            all += clamp(sum, caps.get("week"));
        }
        return clamp(all, caps.get("ever"));
    }

    private static long clamp(long sum, @Nullable PlannedCap cap) {
        return cap == null ? sum : Math.max(cap.floor(), Math.min(cap.most(), sum));
    }

    private List<Hit> in(String who, LocalDate from, LocalDate to) {
        return hits.getOrDefault(who, List.of()).stream()
                .filter(h -> !h.date.isBefore(from) && h.date.isBefore(to))
                .toList();
    }

    long points(String who, LocalDate from, LocalDate to) {
        return in(who, from, to).stream().mapToLong(Hit::credited).sum();
    }

    /** How many events of these days each filter kept from earning. */
    Map<String, Long> filtered(String who, LocalDate from, LocalDate to) {
        return filters.of(who).filtered(date -> !date.isBefore(from) && date.isBefore(to));
    }

    private Instant last(String who, LocalDate from, LocalDate to) {
        return in(who, from, to).stream()
                .filter(h -> h.credited != 0)
                .map(h -> h.event.at())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** A board as text: rank, who, units. */
    String board(LocalDate from, LocalDate to, Set<String> shown) {
        Predicate<String> hasRow =
                plan.zeroRows() ? who -> !in(who, from, to).isEmpty() : who -> points(who, from, to) > 0;
        List<Standing> rows = shown.stream()
                .filter(hasRow)
                .map(who -> new Standing(who, points(who, from, to), last(who, from, to)))
                .sorted(this::compare)
                .toList();
        return rows.stream()
                .map(row -> rank(row, rows) + "|" + row.who + "|" + row.units + "\n")
                .collect(Collectors.joining());
    }

    private int compare(Standing one, Standing other) {
        if (one.units != other.units) {
            return one.units > other.units ? -1 : 1;
        }
        if (plan.tieBreaks().contains(TieBreak.REACHED) && !one.last.equals(other.last)) {
            return one.last.compareTo(other.last);
        }
        return OracleFilters.compareBytes(one.who, other.who);
    }

    private String rank(Standing row, List<Standing> rows) {
        var better = rows.stream().filter(o -> o.units > row.units);
        long asGood = rows.stream().filter(o -> o.units >= row.units).count();
        return switch (plan.ranking()) {
            case COMPETITION -> "" + (1 + better.count());
            case DENSE -> "" + (1 + better.map(Standing::units).distinct().count());
            case ORDINAL -> "" + (1 + rows.indexOf(row));
            case MODIFIED -> "" + asGood;
            case FRACTIONAL ->
                BigDecimal.valueOf(1 + better.count() + asGood)
                        .divide(BigDecimal.valueOf(2))
                        .toPlainString();
        };
    }
}
