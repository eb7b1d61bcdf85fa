package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import java.time.LocalDate;

/** Reads one challenge of a recognition file. */
final class ChallengeReader {
    private static final int MOST_PLACES = 1_000;
    private static final int MOST_DAYS = 366;

    private enum Shape {
        THRESHOLD,
        RACE,
        GROUP
    }

    private final CriterionReader criteria;

    ChallengeReader(CriterionReader criteria) {
        this.criteria = criteria;
    }

    /** The challenge; its id is empty when it was missing or wrong. */
    Challenge read(JsonFields fields) {
        var id = fields.required("id").map(v -> v.name("")).orElse("");
        var name = RecognitionReader.text(fields, "name");
        var measure = criteria.measure(fields);
        var goal = goal(fields, criteria.amount(fields, measure));
        var from = date(fields, "from", LocalDate.EPOCH);
        var until = date(fields, "until", from.plusDays(1));
        var join = fields.word("join", Challenge.Join.values(), Challenge.Join.OPEN);
        int settle = fields.optional("settleAfterDays")
                .map(v -> v.whole(0, MOST_DAYS))
                .orElse(0);
        fields.refuseUnknown();
        if (!from.isBefore(until)) {
            fields.problem("no-day", "until", until, until + " is not after " + from + ": it is the first day after");
            until = from.plusDays(1);
        }
        return new Challenge(id, name, goal, measure, from, until, join, settle);
    }

    private static Goal goal(JsonFields fields, long atLeast) {
        var shape = fields.required("goal")
                .map(v -> v.word("unknown-goal", JsonValue.byWord(Shape.values()), Shape.THRESHOLD))
                .orElse(Shape.THRESHOLD);
        return switch (shape) {
            case THRESHOLD -> new Goal.Threshold(atLeast);
            case RACE ->
                new Goal.Race(
                        atLeast,
                        fields.required("places")
                                .map(v -> v.whole(1, MOST_PLACES))
                                .orElse(1));
            case GROUP -> new Goal.Group(atLeast);
        };
    }

    private static LocalDate date(JsonFields fields, String field, LocalDate fallback) {
        return fields.required(field).map(v -> v.date(fallback)).orElse(fallback);
    }
}
