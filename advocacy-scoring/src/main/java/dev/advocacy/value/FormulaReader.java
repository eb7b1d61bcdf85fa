package dev.advocacy.value;

import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import dev.advocacy.scoring.internal.Problems;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads a formula, and checks that it makes money: in a sum all parts are of one sort, in a product at most one is of money. */
final class FormulaReader {
    private static final int DEEPEST = 20;
    private static final Term NOTHING = new Term.Constant(BigDecimal.ZERO);

    private final Map<String, BiFunction<JsonValue, Integer, Term>> readers = Map.of(
            "count", (value, depth) -> new Term.CountOf(value.name("")),
            "price", (value, depth) -> new Term.PriceOf(value.name("")),
            "factor", (value, depth) -> new Term.FactorOf(value.name("")),
            "number", (value, depth) -> new Term.Constant(Amounts.number(value)),
            "sum", (value, depth) -> many(value, depth, Term.Sum::new),
            "product", (value, depth) -> many(value, depth, Term.Product::new),
            "firstKnown", (value, depth) -> many(value, depth, Term.FirstKnown::new));

    static Formula read(String json) {
        var problems = new Problems("formula", "formula");
        var file = JsonValue.read(json, problems).fields();
        var id = file.required("id").map(v -> v.name("unnamed")).orElse("unnamed");
        int version =
                file.required("version").map(v -> v.whole(1, Integer.MAX_VALUE)).orElse(1);
        var value =
                file.required("value").map(v -> new FormulaReader().money(v)).orElse(NOTHING);
        file.refuseUnknown();
        problems.refuseIfAny();
        return new Formula(id, version, value);
    }

    private Term money(JsonValue value) {
        var term = term(value, 0);
        return prices(term) == 1
                ? term
                : value.wrong("no-money", "makes a plain number: multiply it with a price", NOTHING);
    }

    private Term term(JsonValue value, int depth) {
        if (depth > DEEPEST) {
            return value.wrong("too-deep", "stands more than " + DEEPEST + " deep: write it flatter", NOTHING);
        }
        var fields = value.fields();
        var names = fields.names();
        if (names.size() != 1) {
            return value.wrong("one-field", "has not one field: write { " + JsonValue.oneOf(sorted()) + " }", NOTHING);
        }
        return term(fields, names.get(0), depth);
    }

    private Term term(JsonFields fields, String name, int depth) {
        var reader = readers.get(name);
        if (reader == null) {
            fields.problem("unknown-term", name, name, "is unknown: use " + JsonValue.oneOf(sorted()));
            return NOTHING;
        }
        return fields.optional(name).map(value -> reader.apply(value, depth)).orElse(NOTHING);
    }

    private List<String> sorted() {
        return readers.keySet().stream().sorted().toList();
    }

    private Term many(JsonValue value, int depth, Function<List<Term>, Term> make) {
        var terms = value.items().stream().map(item -> term(item, depth + 1)).toList();
        if (terms.isEmpty()) {
            return value.wrong("empty", "has no parts: give one or more", NOTHING);
        }
        var term = make.apply(terms);
        return isSound(term, terms)
                ? term
                : value.wrong(
                        "mixed",
                        term instanceof Term.Product
                                ? "multiplies a price with a price: keep one"
                                : "mixes money with plain numbers: give each part one price, or none",
                        NOTHING);
    }

    private static boolean isSound(Term term, List<Term> parts) {
        return term instanceof Term.Product
                ? prices(term) <= 1
                : parts.stream().mapToInt(FormulaReader::prices).distinct().count() == 1;
    }

    /** 1 for money, 0 for a plain number. */
    private static int prices(Term term) {
        if (term instanceof Term.Product) {
            return term.parts().stream().mapToInt(FormulaReader::prices).sum();
        }
        if (!term.parts().isEmpty()) {
            return prices(term.parts().get(0));
        }
        return term instanceof Term.PriceOf ? 1 : 0;
    }
}
