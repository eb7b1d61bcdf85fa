package dev.advocacy.scoring;

import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AdvocacyEvent.ShareRetracted;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Recorded;
import dev.advocacy.scoring.RandomPlan.PlannedRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The definition, written a second time and slowly: nothing runs in order, a cap is a minimum over a sum of dates, and
 * every question is answered by looking at all pairs. Shares no code with the SDK but the events and {@link Ranking}'s
 * names.
 */
final class Oracle {
    private final RandomPlan plan;
    private final List<Hit> hits = new ArrayList<>();

    /** One rule's weight for one event that counts. */
    private record Hit(
            String who, long number, Instant at, LocalDate date, PlannedRule rule, long weight, List<Object> key) {

        boolean before(Hit other) {
            return at.isBefore(other.at) || (at.equals(other.at) && number < other.number);
        }

        boolean notAfter(Hit other) {
            return !other.before(this);
        }
    }

    private record Standing(String who, long units, Instant last) {}

    Oracle(RandomPlan plan, List<Recorded> log) {
        this.plan = plan;
        List<Recorded> events = log.stream().distinct().toList();
        List<Hit> candidates = new ArrayList<>();
        for (PlannedRule rule : plan.rules()) {
            events.forEach(event -> candidates.addAll(hit(rule, event, events)));
        }
        for (Hit hit : candidates) {
            boolean repeat = !hit.rule.oncePer().isEmpty()
                    && candidates.stream()
                            .anyMatch(o -> o.rule.equals(hit.rule)
                                    && o.who.equals(hit.who)
                                    && o.key.equals(hit.key)
                                    && o.before(hit));
            if (!repeat) {
                hits.add(hit);
            }
        }
    }

    private List<Hit> hit(PlannedRule rule, Recorded recorded, List<Recorded> all) {
        Set<DeliveryId> gone = all.stream()
                .map(Recorded::event)
                .filter(ShareRetracted.class::isInstance)
                .map(e -> ((ShareRetracted) e).delivery())
                .collect(Collectors.toSet());
        if (recorded.event() instanceof LinkClicked e) {
            boolean counts = rule.on().equals("click") && !e.automated() && e.earnsPoints();
            return counts && !gone.contains(e.delivery())
                    ? hit(recorded, rule, e.ambassador().value(), e.channel().value(), parts(e))
                    : List.of();
        }
        if (recorded.event() instanceof ShareConfirmed e) {
            boolean fits = rule.on().equals("share") || (rule.on().equals("own-words") && e.ownWords());
            boolean first = all.stream().noneMatch(other -> confirmsEarlier(other, recorded, e));
            return fits && first && e.earnsPoints() && !gone.contains(e.delivery())
                    ? hit(recorded, rule, e.ambassador().value(), e.channel().value(), parts(e))
                    : List.of();
        }
        return List.of();
    }

    private static boolean confirmsEarlier(Recorded other, Recorded recorded, ShareConfirmed share) {
        return other.event() instanceof ShareConfirmed o
                && o.delivery().equals(share.delivery())
                && o.earnsPoints()
                && (o.at().isBefore(share.at()) || (o.at().equals(share.at()) && other.number() < recorded.number()));
    }

    private static Map<String, Object> parts(LinkClicked e) {
        return Map.of("visitor", e.visitor(), "post", e.delivery(), "content", e.content(), "channel", e.channel());
    }

    private static Map<String, Object> parts(ShareConfirmed e) {
        return Map.of("post", e.delivery(), "content", e.content(), "channel", e.channel());
    }

    private List<Hit> hit(Recorded recorded, PlannedRule rule, String who, String channel, Map<String, Object> fields) {
        var at = recorded.event().at();
        var date = at.atZone(plan.zone()).toLocalDate();
        Map<String, Object> parts = new HashMap<>(fields);
        parts.put("day", date);
        parts.put("week", week(date));
        List<Object> key = new ArrayList<>();
        rule.oncePer().forEach(by -> key.add(by + "=" + parts.get(by)));
        long weight = channel.equals("x") ? rule.onX() : rule.weight();
        return weight == 0 ? List.of() : List.of(new Hit(who, recorded.number(), at, date, rule, weight, key));
    }

    private LocalDate week(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(plan.weekStart()));
    }

    /** What a set of hits is worth: the clamped sums, group by group. */
    private long worth(String who, Predicate<Hit> within) {
        Map<String, Map<LocalDate, Long>> sums = new HashMap<>();
        hits.stream()
                .filter(h -> h.who.equals(who))
                .filter(within)
                .forEach(h -> sums.computeIfAbsent(h.rule.group(), g -> new HashMap<>())
                        .merge(h.date, h.weight, Long::sum));
        return sums.entrySet().stream()
                .mapToLong(e -> clamped(e.getKey(), e.getValue()))
                .sum();
    }

    private long clamped(String group, Map<LocalDate, Long> byDay) {
        Map<String, Long> caps = plan.caps().getOrDefault(group, Map.of());
        Map<LocalDate, Long> byWeek = new HashMap<>();
        byDay.forEach((day, sum) -> byWeek.merge(week(day), Math.min(sum, most(caps, "day")), Long::sum));
        long all = byWeek.values().stream()
                .mapToLong(sum -> Math.min(sum, most(caps, "week")))
                .sum();
        return Math.min(all, most(caps, "ever"));
    }

    private static long most(Map<String, Long> caps, String period) {
        return caps.getOrDefault(period, Long.MAX_VALUE);
    }

    long points(String who, LocalDate from, LocalDate to) {
        return worth(who, h -> h.date.isBefore(to)) - worth(who, h -> h.date.isBefore(from));
    }

    private Instant last(String who, LocalDate from, LocalDate to) {
        return hits.stream()
                .filter(h -> h.who.equals(who) && !h.date.isBefore(from) && h.date.isBefore(to))
                .filter(h -> worth(who, o -> o.notAfter(h)) > worth(who, o -> o.notAfter(h) && o.number != h.number))
                .map(Hit::at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A board as text: rank, who, units. */
    String board(LocalDate from, LocalDate to, Set<String> shown) {
        List<Standing> rows = shown.stream()
                .filter(who -> points(who, from, to) > 0)
                .map(who -> new Standing(who, points(who, from, to), last(who, from, to)))
                .sorted(Comparator.comparingLong((Standing s) -> -s.units)
                        .thenComparing(Standing::last)
                        .thenComparing(Standing::who))
                .toList();
        return rows.stream()
                .map(row -> rank(row, rows) + "|" + row.who + "|" + row.units + "\n")
                .collect(Collectors.joining());
    }

    private String rank(Standing row, List<Standing> rows) {
        var better = rows.stream().filter(o -> o.units > row.units);
        var asGood = rows.stream().filter(o -> o.units >= row.units);
        return switch (plan.ranking()) {
            case COMPETITION -> "" + (1 + better.count());
            case DENSE -> "" + (1 + better.map(Standing::units).distinct().count());
            case ORDINAL -> "" + (1 + rows.indexOf(row));
            case MODIFIED -> "" + asGood.count();
            case FRACTIONAL -> half(1 + better.count() + asGood.count());
        };
    }

    private static String half(long twice) {
        return BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2)).toPlainString();
    }
}
