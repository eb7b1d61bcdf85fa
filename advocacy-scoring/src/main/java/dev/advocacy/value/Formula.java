package dev.advocacy.value;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How an earned media value is reckoned from counts, prices and factors of one channel: a sum of money, in a closed algebra.
 * Immutable.
 *
 * @param id its name, which every result carries
 * @param version which of that name
 * @param value of money
 */
public record Formula(String id, int version, Term value) {

    /** The formula in this JSON text. A {@link dev.advocacy.RefusedException} names every problem at once, with its place and way out. */
    public static Formula parse(String json) {
        return FormulaReader.read(json);
    }

    /** The names of all counts in it. */
    public SortedSet<String> counts() {
        SortedSet<String> names = new TreeSet<>();
        collect(value, names);
        return names;
    }

    private static void collect(Term term, SortedSet<String> names) {
        if (term instanceof Term.CountOf count) {
            names.add(count.name());
        }
        term.parts().forEach(part -> collect(part, names));
    }

    /** For example {@code trapit@1: price of click × clicks}. */
    @Override
    public String toString() {
        return id + "@" + version + ": " + value;
    }
}
