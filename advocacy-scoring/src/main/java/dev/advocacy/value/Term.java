package dev.advocacy.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a {@link Formula}. Closed: there are no scripts, so a formula can be read, checked and printed. Immutable. Its text is the
 * formula as people write it.
 */
public sealed interface Term {

    /** What it is made of; none for one that stands alone. */
    default List<Term> parts() {
        return List.of();
    }

    /**
     * How often something happened on the channel. One that nobody knows is not 0: the formula cannot be reckoned then.
     *
     * @param name {@code clicks}, {@code impressions} and so on
     */
    record CountOf(String name) implements Term {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The card's price of one action on the channel.
     *
     * @param action {@code click}, {@code impression} and so on
     */
    record PriceOf(String action) implements Term {
        @Override
        public String toString() {
            return "price of " + action;
        }
    }

    /**
     * A number of the card.
     *
     * @param name as on the card
     */
    record FactorOf(String name) implements Term {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A number of the formula itself.
     *
     * @param value 0 or more
     */
    record Constant(BigDecimal value) implements Term {
        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * All together.
     *
     * @param of one or more, either all of money or all of numbers
     */
    record Sum(List<Term> of) implements Term {
        /** Copies. */
        public Sum {
            of = List.copyOf(of);
        }

        @Override
        public List<Term> parts() {
            return of;
        }

        @Override
        public String toString() {
            return of.stream().map(Term::toString).collect(Collectors.joining(" + "));
        }
    }

    /**
     * One times the other.
     *
     * @param of one or more, at most one of them of money
     */
    record Product(List<Term> of) implements Term {
        /** Copies. */
        public Product {
            of = List.copyOf(of);
        }

        @Override
        public List<Term> parts() {
            return of;
        }

        @Override
        public String toString() {
            return of.stream()
                    .map(term -> term instanceof Sum sum && sum.of().size() > 1 ? "(" + sum + ")" : term.toString())
                    .collect(Collectors.joining(" × "));
        }
    }

    /**
     * The first of which everything is known.
     *
     * @param of one or more, either all of money or all of numbers
     */
    record FirstKnown(List<Term> of) implements Term {
        /** Copies. */
        public FirstKnown {
            of = List.copyOf(of);
        }

        @Override
        public List<Term> parts() {
            return of;
        }

        @Override
        public String toString() {
            return of.stream().map(Term::toString).collect(Collectors.joining(", or where that is unknown ", "(", ")"));
        }
    }
}
