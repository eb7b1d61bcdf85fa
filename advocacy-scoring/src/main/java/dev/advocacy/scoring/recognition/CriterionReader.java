package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads criteria and what they measure. */
final class CriterionReader {
    /** Stands in for a criterion that cannot be read; the file is refused anyway. */
    static final Criterion FALLBACK = Criterion.first("share");

    private static final String ALL_POINTS = "*";
    private static final int MOST_DAYS = 3_660;
    private static final int DEEPEST = 8;
    private static final List<String> SHAPES =
            List.of("points", "count", "distinct", "first", "streak", "won", "all", "any");

    private final int decimals;

    CriterionReader(int decimals) {
        this.decimals = decimals;
    }

    Criterion read(JsonValue value) {
        return read(value, 1);
    }

    private Criterion read(JsonValue value, int depth) {
        if (depth > DEEPEST) {
            return value.wrong("too-deep", "lies in more than " + DEEPEST + " others: make it flatter", FALLBACK);
        }
        var fields = value.fields();
        var shapes = fields.names().stream().filter(SHAPES::contains).toList();
        if (shapes.size() != 1) {
            return value.wrong(
                    "no-criterion", "needs exactly one of " + JsonValue.oneOf(SHAPES) + " as a field", FALLBACK);
        }
        var criterion = read(fields, shapes.get(0), depth);
        fields.refuseUnknown();
        return criterion;
    }

    private Criterion read(JsonFields fields, String shape, int depth) {
        return switch (shape) {
            case "points", "count" -> atLeast(fields);
            case "distinct" -> distinct(fields);
            case "first" -> Criterion.first(name(fields, shape));
            case "streak" ->
                new Criterion.StreakOf(
                        name(fields, shape),
                        fields.required("days").map(v -> v.whole(1, MOST_DAYS)).orElse(1));
            case "won" -> new Criterion.Won(name(fields, shape));
            case "all" -> new Criterion.All(parts(fields, shape, depth));
            default -> new Criterion.Any(parts(fields, shape, depth));
        };
    }

    private static String name(JsonFields fields, String field) {
        return fields.required(field).map(v -> v.name("unnamed")).orElse("unnamed");
    }

    private List<Criterion> parts(JsonFields fields, String shape, int depth) {
        List<Criterion> parts = new ArrayList<>();
        for (JsonValue item : fields.required(shape).map(JsonValue::items).orElse(List.of())) {
            parts.add(read(item, depth + 1));
        }
        if (parts.isEmpty()) {
            fields.problem("no-criterion", shape, "", "has no part: add one");
            parts.add(FALLBACK);
        }
        return parts;
    }

    private Criterion atLeast(JsonFields fields) {
        var measure = measure(fields);
        return new Criterion.AtLeast(measure, amount(fields, measure), within(fields));
    }

    private Criterion distinct(JsonFields fields) {
        var trait = fields.word("distinct", Criterion.Trait.values(), Criterion.Trait.CHANNEL);
        var kinds = StreakReader.kinds(fields, "of");
        return new Criterion.Distinct(trait, kinds, amount(fields, Measure.count("share")), within(fields));
    }

    /** From {@code points} or {@code count}; exactly one has to be there. */
    Measure measure(JsonFields fields) {
        var points = fields.optional("points");
        var count = fields.optional("count");
        if (points.isPresent() == count.isPresent()) {
            fields.problem("no-measure", "points", "", "and \"count\": use exactly one of the two");
        }
        return points.map(CriterionReader::points)
                .or(() -> count.map(v -> new Measure.CountOf(new TreeSet<>(StreakReader.kinds(fields, "count")))))
                .orElse(Measure.points(""));
    }

    private static Measure points(JsonValue value) {
        return value.node().isTextual() && value.node().textValue().equals(ALL_POINTS)
                ? Measure.points("")
                : Measure.points(value.name("unnamed"));
    }

    /** Above 0; of events a whole number. */
    long amount(JsonFields fields, Measure measure) {
        int scale = measure instanceof Measure.PointsOf ? decimals : 0;
        return fields.required("atLeast")
                .map(v -> positive(v, v.amount(scale, RecognitionReader.MOST)))
                .orElse(1L);
    }

    private static long positive(JsonValue value, long amount) {
        boolean zero = value.node().isNumber() && value.node().decimalValue().signum() == 0;
        return zero ? value.wrong("not-positive", "is not above 0: everybody would have it", 1L) : Math.max(1, amount);
    }

    private static Span within(JsonFields fields) {
        return fields.optional("within").map(CriterionReader::within).orElse(Span.ever());
    }

    private static Span within(JsonValue value) {
        if (!value.node().isObject()) {
            return Span.calendar(value.word("unknown-window", periods(), BoardKind.ALL));
        }
        var fields = value.fields();
        Optional<Integer> days = fields.required("days").map(v -> v.whole(1, MOST_DAYS));
        fields.refuseUnknown();
        return Span.rolling(days.orElse(1));
    }

    private static Map<String, BoardKind> periods() {
        Map<String, BoardKind> periods = new TreeMap<>();
        for (BoardKind kind : BoardKind.values()) {
            periods.put(kind.word(), kind);
        }
        return periods;
    }
}
