package dev.advocacy.scoring;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A rule set made by a seed, as plain data for the oracle; {@link PlanJson} writes it for the SDK. Amounts are units. */
record RandomPlan(
        ZoneId zone,
        boolean ofAmbassador,
        DayOfWeek weekStart,
        int decimals,
        Ranking ranking,
        List<TieBreak> tieBreaks,
        boolean zeroRows,
        List<PlannedFilter> filters,
        List<PlannedMultiplier> multipliers,
        Stacking stacking,
        List<PlannedRule> rules,
        Map<String, Map<String, PlannedCap>> caps) {
    private static final List<String> ZONES =
            List.of("UTC", "Europe/Oslo", "America/New_York", "Pacific/Chatham", "Asia/Kolkata", "America/St_Johns");
    static final List<List<String>> ONCE = List.of(
            List.of("post"),
            List.of("content", "day"),
            List.of("channel", "week"),
            List.of("day"),
            List.of("visitor", "post", "day"),
            List.of("visitor"),
            List.of("visitor", "content", "week"));

    record PlannedRule(
            String id,
            String on,
            Set<String> marks,
            Set<String> without,
            long weight,
            long onX,
            boolean perValue,
            String group,
            List<String> oncePer) {}

    record PlannedCap(long floor, long most) {}

    /** Numbers that its shape does not need mean nothing. */
    record PlannedFilter(String id, Set<String> on, String shape, int number, int atLeast, List<String> oncePer) {}

    record PlannedMultiplier(
            String id, Set<String> on, Set<String> channels, LocalDate from, LocalDate until, BigDecimal times) {}

    static RandomPlan of(Random random) {
        return new Maker(random).plan();
    }

    String toJson() {
        return PlanJson.of(this);
    }

    private record Maker(Random random) {
        RandomPlan plan() {
            List<PlannedRule> rules = new ArrayList<>();
            for (String on : List.of("share", "share", "click", "click", "webinar", "conversion", "reaction")) {
                if (random.nextInt(5) > 0) {
                    rules.add(rule("rule-" + rules.size(), on));
                }
            }
            var caps = caps();
            caps.keySet()
                    .removeIf(group -> rules.stream().noneMatch(r -> r.group().equals(group)));
            return new RandomPlan(
                    ZoneId.of(pick(ZONES)),
                    random.nextInt(3) == 0,
                    pick(List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY)),
                    random.nextInt(3),
                    pick(List.of(Ranking.values())),
                    pick(List.of(TieBreak.BOTH, List.of(TieBreak.ID))),
                    random.nextInt(3) == 0,
                    filters(),
                    multipliers(),
                    pick(List.of(Stacking.values())),
                    rules,
                    caps);
        }

        private PlannedRule rule(String id, String on) {
            boolean where = random.nextInt(3) == 0;
            return new PlannedRule(
                    id,
                    on,
                    where && random.nextBoolean() ? Set.of("own-words") : Set.of(),
                    where && random.nextBoolean() ? Set.of("data-centre") : Set.of(),
                    pick(List.of(100L, 100L, 250L, 33L, -70L)),
                    random.nextInt(3) * 100L,
                    random.nextInt(3) == 0,
                    pick(List.of("", "one", "two")),
                    random.nextBoolean() ? List.of() : pick(ONCE));
        }

        private Map<String, Map<String, PlannedCap>> caps() {
            Map<String, Map<String, PlannedCap>> caps = new TreeMap<>();
            for (String group : List.of("one", "two")) {
                Map<String, PlannedCap> limits = new TreeMap<>();
                limits.put(pick(List.of("day", "week", "ever")), cap(1500));
                limits.put(pick(List.of("day", "week", "ever")), cap(4000));
                caps.put(group, limits);
            }
            return caps;
        }

        private PlannedCap cap(int most) {
            return new PlannedCap(random.nextBoolean() ? 0 : -random.nextInt(300), random.nextInt(most));
        }

        private List<PlannedFilter> filters() {
            List<PlannedFilter> filters = new ArrayList<>();
            for (String shape : List.of("repeat", "self-visit", "marked", "within", "burst")) {
                if (random.nextInt(3) == 0) {
                    filters.add(random.nextInt(filters.size() + 1), filter("filter-" + shape, shape));
                }
            }
            return filters;
        }

        private PlannedFilter filter(String id, String shape) {
            int number = shape.equals("within") ? 1 + random.nextInt(200_000) : 1 + random.nextInt(2);
            var on = pick(List.of(Set.<String>of(), Set.of("click"), Set.of("click", "reaction")));
            return new PlannedFilter(id, on, shape, number, 1 + random.nextInt(3), pick(ONCE));
        }

        private List<PlannedMultiplier> multipliers() {
            List<PlannedMultiplier> multipliers = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                var from = LocalDate.of(2026, 3, 5).plusDays(random.nextInt(30));
                multipliers.add(new PlannedMultiplier(
                        "m-" + i,
                        pick(List.of(Set.<String>of(), Set.of("click", "share"))),
                        pick(List.of(Set.<String>of(), Set.of("x"))),
                        from,
                        from.plusDays(1 + random.nextInt(20)),
                        pick(List.of(
                                new BigDecimal("2"),
                                new BigDecimal("1.5"),
                                new BigDecimal("0.3333"),
                                new BigDecimal("3.07")))));
            }
            return multipliers;
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
