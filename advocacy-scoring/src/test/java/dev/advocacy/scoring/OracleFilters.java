package dev.advocacy.scoring;

import dev.advocacy.scoring.RandomPlan.PlannedFilter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The oracle's view of which events count: what stands, what each filter leaves, and first confirmations. */
final class OracleFilters {
    private final RandomPlan plan;
    private final List<ScoringEvent> log;

    OracleFilters(RandomPlan plan, List<ScoringEvent> log) {
        this.plan = plan;
        this.log = log.stream().distinct().sorted(OracleFilters::compare).toList();
    }

    /** What counts of one person's events, in order, and which filter took which. */
    record Counts(List<ScoringEvent> counting, Map<String, List<LocalDate>> taken) {
        Map<String, Long> filtered(Predicate<LocalDate> on) {
            Map<String, Long> counts = new TreeMap<>();
            taken.forEach(
                    (id, dates) -> counts.put(id, dates.stream().filter(on).count()));
            return counts;
        }
    }

    Counts of(String who) {
        List<ScoringEvent> mine =
                log.stream().filter(e -> e.ambassador().value().equals(who)).toList();
        List<ScoringEvent> left = mine.stream().filter(e -> stands(e, mine)).toList();
        Map<String, List<LocalDate>> taken = new HashMap<>();
        for (PlannedFilter filter : plan.filters()) {
            var all = left;
            List<ScoringEvent> caught =
                    all.stream().filter(e -> holds(filter, e, all)).toList();
            taken.put(filter.id(), caught.stream().map(this::date).toList());
            left = all.stream().filter(e -> !caught.contains(e)).toList();
        }
        return new Counts(firstConfirmations(left), taken);
    }

    private static boolean stands(ScoringEvent event, List<ScoringEvent> mine) {
        return !retracts(event)
                && !event.marks().contains("automated")
                && !event.marks().contains("no-points")
                && mine.stream().noneMatch(r -> retracts(r) && takes(r, event, mine));
    }

    private static boolean retracts(ScoringEvent event) {
        return event.retracts() != null || event.kind().equals("retraction");
    }

    private static boolean takes(ScoringEvent retraction, ScoringEvent event, List<ScoringEvent> mine) {
        if (retraction.retracts() == null) {
            return samePost(retraction, event);
        }
        return retraction.retracts().equals(event.id())
                || mine.stream()
                        .anyMatch(share -> share.id().equals(retraction.retracts())
                                && share.kind().equals("share")
                                && !retracts(share)
                                && samePost(share, event));
    }

    private static boolean samePost(ScoringEvent one, ScoringEvent other) {
        return one.post() != null && one.post().equals(other.post());
    }

    private static List<ScoringEvent> firstConfirmations(List<ScoringEvent> left) {
        List<ScoringEvent> first = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            var event = left.get(i);
            boolean again = event.kind().equals("share")
                    && left.subList(0, i).stream().anyMatch(o -> o.kind().equals("share") && samePost(o, event));
            if (!again) {
                first.add(event);
            }
        }
        return first;
    }

    private boolean holds(PlannedFilter filter, ScoringEvent event, List<ScoringEvent> left) {
        if (!filter.on().isEmpty() && !filter.on().contains(event.kind())) {
            return false;
        }
        return switch (filter.shape()) {
            case "self-visit" -> event.ambassador().value().equals(event.visitor());
            case "marked" -> event.marks().contains("data-centre");
            case "within" -> isWithin(filter.number(), event, left);
            case "burst" -> isBurst(filter, event, left);
            default -> upTo(event, left, o -> key(o, filter).equals(key(event, filter))) > filter.number();
        };
    }

    private static boolean isWithin(int seconds, ScoringEvent event, List<ScoringEvent> left) {
        Instant shared = left.stream()
                .filter(o -> o.kind().equals("share") && samePost(o, event))
                .map(ScoringEvent::at)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return !event.kind().equals("share")
                && !event.at().isBefore(shared)
                && event.at().isBefore(shared.plusSeconds(seconds));
    }

    private boolean isBurst(PlannedFilter filter, ScoringEvent event, List<ScoringEvent> left) {
        Map<LocalDate, Integer> days = new TreeMap<>();
        left.stream().filter(o -> o.kind().equals(event.kind())).forEach(o -> days.merge(date(o), 1, Integer::sum));
        int[] counts = days.values().stream().mapToInt(n -> n).sorted().toArray();
        int middle = counts.length / 2;
        var median = counts.length % 2 == 1
                ? BigDecimal.valueOf(counts[middle])
                : BigDecimal.valueOf(counts[middle] + counts[middle - 1]).divide(BigDecimal.valueOf(2));
        var most = median.multiply(BigDecimal.valueOf(filter.number())).max(BigDecimal.valueOf(filter.atLeast()));
        long place = upTo(event, left, o -> o.kind().equals(event.kind()) && date(o).equals(date(event)));
        return BigDecimal.valueOf(place).compareTo(most) > 0;
    }

    private static long upTo(ScoringEvent event, List<ScoringEvent> left, Predicate<ScoringEvent> alike) {
        return left.subList(0, left.indexOf(event) + 1).stream().filter(alike).count();
    }

    private List<Object> key(ScoringEvent event, PlannedFilter filter) {
        return List.of(event.kind(), parts(event, filter.oncePer()));
    }

    Map<String, Object> parts(ScoringEvent event, List<String> names) {
        Map<String, Object> parts = new HashMap<>();
        names.forEach(name -> parts.put(name, part(event, name)));
        return parts;
    }

    private Object part(ScoringEvent event, String name) {
        return switch (name) {
            case "visitor" -> Objects.requireNonNullElse(event.visitor(), "");
            case "post" -> Objects.requireNonNullElse(event.post(), "");
            case "content" -> Objects.requireNonNullElse(event.content(), "");
            case "channel" -> event.channel();
            case "day" -> date(event);
            default -> week(date(event));
        };
    }

    LocalDate date(ScoringEvent event) {
        var zone = plan.ofAmbassador() && event.zone() != null ? ZoneId.of(event.zone()) : plan.zone();
        return event.at().atZone(zone).toLocalDate();
    }

    LocalDate week(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(plan.weekStart()));
    }

    /** The order of receipts: time, then shorter ids, then their bytes. */
    private static int compare(ScoringEvent one, ScoringEvent other) {
        if (!one.at().equals(other.at())) {
            return one.at().compareTo(other.at());
        }
        long longer = one.id().codePoints().count() - other.id().codePoints().count();
        return longer != 0 ? Long.signum(longer) : compareBytes(one.id(), other.id());
    }

    static int compareBytes(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
