package dev.advocacy.scoring;

import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** Reads one filter of a rules file. */
final class FilterReader {
    /** A week. */
    private static final int MOST_SECONDS = 604_800;

    private static final int MOST_TIMES = 1_000;
    private static final int MOST_A_DAY = 1_000_000;

    private enum Shape {
        SELF_VISIT,
        MARKED,
        WITHIN,
        BURST,
        REPEAT
    }

    private FilterReader() {}

    static Filter read(JsonFields fields, Set<String> kinds) {
        var id = fields.required("id").map(v -> v.name("")).orElse("");
        var on = new TreeSet<String>();
        fields.optional("on").ifPresent(list -> list.items().forEach(item -> on.add(RuleReader.kind(item, kinds))));
        var condition = condition(fields);
        fields.refuseUnknown();
        return new Filter(id, on, condition);
    }

    private static Filter.Condition condition(JsonFields fields) {
        var shape = fields.required("if")
                .map(v -> v.word("unknown-condition", JsonValue.byWord(Shape.values()), Shape.SELF_VISIT))
                .orElse(Shape.SELF_VISIT);
        return switch (shape) {
            case SELF_VISIT -> new Filter.SelfVisit();
            case MARKED ->
                new Filter.Marked(
                        fields.required("mark").map(v -> v.name("unnamed")).orElse("unnamed"));
            case WITHIN ->
                new Filter.Within(Duration.ofSeconds(fields.required("seconds")
                        .map(v -> v.whole(1, MOST_SECONDS))
                        .orElse(1)));
            case BURST -> new Filter.Burst(whole(fields, "times", MOST_TIMES), whole(fields, "atLeast", MOST_A_DAY));
            case REPEAT -> repeat(fields);
        };
    }

    private static Filter.Repeat repeat(JsonFields fields) {
        var oncePer = RuleReader.once(fields);
        if (oncePer.isEmpty()) {
            fields.problem("missing", "oncePer", "", "is missing or empty: say what a repeat has in common");
        }
        int most = fields.optional("most").map(v -> v.whole(1, MOST_A_DAY)).orElse(1);
        return new Filter.Repeat(oncePer, most);
    }

    private static int whole(JsonFields fields, String field, int most) {
        return fields.required(field).map(v -> v.whole(1, most)).orElse(1);
    }
}
