package dev.advocacy.scoring;

import dev.advocacy.scoring.RandomPlan.PlannedCap;
import dev.advocacy.scoring.RandomPlan.PlannedFilter;
import dev.advocacy.scoring.RandomPlan.PlannedMultiplier;
import dev.advocacy.scoring.RandomPlan.PlannedRule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a plan as a rules file. */
final class PlanJson {
    private final RandomPlan plan;

    private PlanJson(RandomPlan plan) {
        this.plan = plan;
    }

    static String of(RandomPlan plan) {
        return new PlanJson(plan).file();
    }

    private String file() {
        return """
                {"id": "random", "version": 1, "zone": "%s", "zoneOf": "%s", "weekStart": "%s", "decimals": %d,
                 "ranks": "%s", "tieBreaks": %s, "zeroRows": "%s", "kinds": ["webinar"],
                 "filters": %s, "multipliers": %s, "stacking": "%s", "caps": %s, "rules": %s}
                """.formatted(
                        plan.zone(),
                        plan.ofAmbassador() ? "ambassador" : "rules",
                        word(plan.weekStart()),
                        plan.decimals(),
                        word(plan.ranking()),
                        texts(plan.tieBreaks().stream().map(PlanJson::word).toList()),
                        plan.zeroRows() ? "in" : "out",
                        list(plan.filters(), this::filter),
                        list(plan.multipliers(), this::multiplier),
                        word(plan.stacking()),
                        object(plan.caps(), group -> object(group, this::cap)),
                        list(plan.rules(), this::rule));
    }

    private String filter(PlannedFilter f) {
        var more = Map.of(
                "self-visit", "",
                "marked", ", \"mark\": \"data-centre\"",
                "within", ", \"seconds\": " + f.number(),
                "burst", ", \"times\": " + f.number() + ", \"atLeast\": " + f.atLeast(),
                "repeat", ", \"oncePer\": " + texts(f.oncePer()) + ", \"most\": " + f.number());
        return "{\"id\": \"%s\", \"on\": %s, \"if\": \"%s\"%s}"
                .formatted(f.id(), texts(f.on()), f.shape(), more.get(f.shape()));
    }

    private String multiplier(PlannedMultiplier m) {
        return "{\"id\": \"%s\", \"on\": %s, \"channels\": %s, \"from\": \"%s\", \"until\": \"%s\", \"times\": %s}"
                .formatted(m.id(), texts(m.on()), texts(m.channels()), m.from(), m.until(), m.times());
    }

    private String cap(PlannedCap cap) {
        return cap.floor() == 0
                ? amount(cap.most())
                : "{\"floor\": %s, \"cap\": %s}".formatted(amount(cap.floor()), amount(cap.most()));
    }

    private String rule(PlannedRule r) {
        var cap = r.group().isEmpty() ? "" : "\"cap\": \"" + r.group() + "\", ";
        var because = r.weight() < 0 ? "\"because\": \"to try it\", " : "";
        return """
                {"id": "%s", "version": 2, "on": "%s", "where": {"marks": %s, "without": %s}, "points": "kind-%s", %s%s
                 "oncePer": %s, "per": "%s", "weight": {"default": %s, "x": %s}}""".formatted(
                        r.id(),
                        r.on(),
                        texts(r.marks()),
                        texts(r.without()),
                        r.on(),
                        cap,
                        because,
                        texts(r.oncePer()),
                        r.perValue() ? "value" : "event",
                        amount(r.weight()),
                        amount(r.onX()));
    }

    private String amount(long units) {
        return new Points(units, plan.decimals()).toString();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String texts(Collection<String> texts) {
        return list(List.copyOf(texts), text -> "\"" + text + "\"");
    }

    private static <T> String list(List<T> items, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(",\n  ", "[", "]"));
    }

    private static <T> String object(Map<String, T> fields, Function<T, String> json) {
        return fields.entrySet().stream()
                .map(e -> "\"" + e.getKey() + "\": " + json.apply(e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
