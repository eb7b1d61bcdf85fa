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

    private enum Shape {
        SELF_VISIT,
        MARKED,
        WITHIN
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
        };
    }
}
