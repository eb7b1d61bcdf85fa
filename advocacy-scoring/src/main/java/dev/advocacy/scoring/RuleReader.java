package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one rule of a rules file. */
final class RuleReader {
    /** Nine thousand million events of this weight still fit a long. */
    private static final long MOST_WEIGHT = 1_000_000_000L;

    private static final String DEFAULT = "default";

    private final int decimals;
    private final Set<String> kinds;
    private final CapsReader caps;

    RuleReader(int decimals, Set<String> kinds, CapsReader caps) {
        this.decimals = decimals;
        this.kinds = kinds;
        this.caps = caps;
    }

    /** The rule; its id is empty when it was missing or wrong. */
    Rule read(JsonFields fields) {
        var id = fields.required("id").map(v -> v.name("")).orElse("");
        int version = fields.required("version")
                .map(v -> v.whole(1, Integer.MAX_VALUE))
                .orElse(1);
        var on = fields.required("on").map(v -> kind(v, kinds)).orElse(ScoringEvent.CLICK);
        var where = fields.optional("where")
                .map(JsonValue::fields)
                .map(RuleReader::where)
                .orElse(Where.ALL);
        var points = fields.required("points").map(v -> v.name("")).orElse("");
        var because = fields.optional("because").map(v -> v.text("")).filter(text -> !text.isBlank());
        var weights = weights(fields);
        var per = fields.word("per", Per.values(), Per.EVENT);
        var limits = fields.optional("cap").map(caps::group).orElse(List.of());
        var once = once(fields);
        if (weights.takeAway() && because.isEmpty()) {
            fields.problem(
                    "negative",
                    "weight",
                    "",
                    "takes points away, and nothing punishes here: use 0 or more, or record the reason as \"because\"");
        }
        fields.refuseUnknown();
        return new Rule(id, version, on, where, points, weights, per, because, limits, once);
    }

    static String kind(JsonValue value, Set<String> kinds) {
        var kind = value.text(ScoringEvent.CLICK);
        return kinds.contains(kind)
                ? kind
                : value.wrong(
                        "unknown-kind",
                        "is unknown: use " + JsonValue.oneOf(kinds) + ", or add it to \"kinds\"",
                        ScoringEvent.CLICK);
    }

    private static Where where(JsonFields fields) {
        var where = new Where(fields.nameSet("marks"), fields.nameSet("without"));
        fields.refuseUnknown();
        return where;
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
        return value.signed(decimals, MOST_WEIGHT);
    }

    static List<OnceBy> once(JsonFields fields) {
        List<OnceBy> once = new ArrayList<>();
        for (JsonValue item : fields.optional("oncePer").map(JsonValue::items).orElse(List.of())) {
            once.add(item.word("unknown-once", JsonValue.byWord(OnceBy.values()), OnceBy.POST));
        }
        if (once.containsAll(List.of(OnceBy.DAY, OnceBy.WEEK))) {
            fields.problem("once-contradicts", "oncePer", "day, week", "holds both \"day\" and \"week\": keep one");
        }
        return once;
    }
}
