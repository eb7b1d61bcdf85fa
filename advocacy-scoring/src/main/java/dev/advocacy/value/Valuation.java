package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A formula's terms on one channel, exact.
 *
 * @param counts what is known; what is not there is unknown
 */
record Valuation(RateCard card, ChannelId channel, Map<String, Long> counts) {
    private static final int DECIMALS = 6;

    /** What would have to be known; nothing where the term can be reckoned. */
    Set<String> missing(Term term) {
        Set<String> missing = new TreeSet<>();
        collect(term, missing);
        return missing;
    }

    private void collect(Term term, Set<String> missing) {
        if (term instanceof Term.CountOf count && !counts.containsKey(count.name())) {
            missing.add("the count of " + count.name());
        } else if (term instanceof Term.PriceOf price
                && card.price(channel, price.action()).isEmpty()) {
            missing.add("the price of " + price.action() + " on the card");
        } else if (term instanceof Term.FactorOf factor
                && card.factor(channel, factor.name()).isEmpty()) {
            missing.add("the factor " + factor.name() + " on the card");
        } else if (!(term instanceof Term.FirstKnown first)
                || first.of().stream().noneMatch(this::isKnown)) {
            term.parts().forEach(part -> collect(part, missing));
        }
    }

    private boolean isKnown(Term term) {
        return missing(term).isEmpty();
    }

    /** Of a term of which nothing is missing. */
    BigDecimal value(Term term, Price.Level level) {
        if (term instanceof Term.CountOf count) {
            return BigDecimal.valueOf(known(counts, count.name()));
        }
        if (term instanceof Term.PriceOf price) {
            return price(card.price(channel, price.action()).orElseThrow(), level);
        }
        if (term instanceof Term.FactorOf factor) {
            return card.factor(channel, factor.name()).orElseThrow().value();
        }
        if (term instanceof Term.Constant constant) {
            return constant.value();
        }
        return together(term, level);
    }

    private BigDecimal together(Term term, Price.Level level) {
        var parts = term.parts();
        Function<Term, BigDecimal> value = part -> value(part, level);
        if (term instanceof Term.Sum) {
            return parts.stream().map(value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return term instanceof Term.Product
                ? parts.stream().map(value).reduce(BigDecimal.ONE, BigDecimal::multiply)
                : value.apply(first(parts, this::isKnown));
    }

    private static Term first(List<Term> terms, Predicate<Term> known) {
        return terms.stream().filter(known).findFirst().orElseThrow();
    }

    private static long known(Map<String, Long> counts, String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** A thousandth of a decimal number is one. */
    private static BigDecimal price(Price price, Price.Level level) {
        int places = Integer.toString(price.per()).length() - 1;
        return BigDecimal.valueOf(price.micros(level), DECIMALS).movePointLeft(places);
    }

    /** Whether the prices in it have a spread on the card. */
    boolean hasSpread(Term term) {
        return term instanceof Term.PriceOf price
                ? card.price(channel, price.action()).map(Price::hasSpread).orElse(true)
                : term.parts().stream().allMatch(this::hasSpread);
    }
}
