package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one rule of a rules file. */
final class RuleReader {
    /** Nine thousand million events of this weight still fit a long. */
    private static final long MOST_WEIGHT = 1_000_000_000L;

    private static final String DEFAULT = "default";

    private final int decimals;
    private final CapsReader caps;

    RuleReader(int decimals, CapsReader caps) {
        this.decimals = decimals;
        this.caps = caps;
    }

    /** The rule; its id is empty when it was missing or wrong. */
    Rule read(JsonFields fields) {
        var id = fields.required("id").map(v -> v.name("")).orElse("");
        int version = fields.required("version")
                .map(v -> v.whole(1, Integer.MAX_VALUE))
                .orElse(1);
        var on = on(fields);
        var points = fields.required("points").map(v -> v.name("")).orElse("");
        var weights = weights(fields);
        var limits = fields.optional("cap").map(caps::group).orElse(List.of());
        var once = once(fields, on);
        fields.refuseUnknown();
        return new Rule(id, version, on, points, weights, limits, once);
    }

    private static EventKind on(JsonFields fields) {
        return fields.required("on")
                .map(v -> v.word("unknown-kind", RulesReader.byWord(EventKind.values()), EventKind.CLICK))
                .orElse(EventKind.CLICK);
    }

    private Weights weights(JsonFields fields) {
        return fields.required("weight")
                .map(JsonValue::fields)
                .map(this::weightFields)
                .orElse(new Weights(0, new TreeMap<>()));
    }

    private Weights weightFields(JsonFields fields) {
        long standard = fields.required(DEFAULT).map(this::weight).orElse(0L);
        SortedMap<ChannelId, Long> byChannel = new TreeMap<>();
        for (String name : fields.names()) {
            if (!name.equals(DEFAULT)) {
                byChannel(fields, name, byChannel);
            }
        }
        return new Weights(standard, byChannel);
    }

    private void byChannel(JsonFields fields, String name, SortedMap<ChannelId, Long> byChannel) {
        if (!JsonValue.isName(name)) {
            fields.problem(
                    "unknown-channel", name, name, "\"" + name + "\" is no channel id: it is not " + JsonValue.NAME);
            return;
        }
        fields.optional(name).ifPresent(value -> byChannel.put(ChannelId.of(name), weight(value)));
    }

    private long weight(JsonValue value) {
        return value.amount(decimals, MOST_WEIGHT);
    }

    private static List<OnceBy> once(JsonFields fields, EventKind on) {
        List<OnceBy> once = new ArrayList<>();
        for (JsonValue item : fields.optional("oncePer").map(JsonValue::items).orElse(List.of())) {
            once.add(item.word("unknown-once", RulesReader.byWord(OnceBy.values()), OnceBy.DELIVERY));
        }
        checkOnce(fields, on, once);
        return once;
    }

    private static void checkOnce(JsonFields fields, EventKind on, List<OnceBy> once) {
        if (once.containsAll(Arrays.asList(OnceBy.DAY, OnceBy.WEEK))) {
            fields.problem("once-contradicts", "oncePer", "day, week", "holds both \"day\" and \"week\": keep one");
        }
        if (once.contains(OnceBy.VISITOR) && on != EventKind.CLICK) {
            fields.problem(
                    "once-contradicts",
                    "oncePer",
                    "visitor",
                    "\"visitor\" is known for clicks only, and the rule is on \"" + on.word() + "\": remove it");
        }
    }
}
