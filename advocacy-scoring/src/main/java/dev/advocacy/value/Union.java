package dev.advocacy.value;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;

/**
 * How many are in several sets together when only the size of each is known: at least as many as in the largest, at most as many as in
 * all added up. Nobody is counted twice in between: what is taken for likely follows from a stated assumption.
 *
 * @param least the largest set, rounded down to one digit where it is one person's: nobody's own number, so none follows from it
 * @param most the sum, or all there are
 * @param likely by the assumption; empty without one
 */
record Union(BigDecimal least, BigDecimal most, Optional<BigDecimal> likely) {
    private static final MathContext PRECISE = MathContext.DECIMAL64;

    /** Of what people have. */
    static Union of(Collection<BigDecimal> sizes, Optional<Overlap> overlap, String where) {
        return of(sizes, coarse(largest(sizes)), overlap, where);
    }

    /** The same where it is known how much of the largest may be told. */
    static Union of(Collection<BigDecimal> sizes, BigDecimal least, Optional<Overlap> overlap, String where) {
        var sum = sizes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (overlap.orElse(null) instanceof Overlap.Independent independent) {
            return independent(sizes, least, sum, independent, where);
        }
        return new Union(least, sum, overlap.map(assumed -> shared(least, sum, (Overlap.Shared) assumed)));
    }

    static BigDecimal largest(Collection<BigDecimal> sizes) {
        return sizes.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Rounded down to one digit. */
    static BigDecimal coarse(BigDecimal number) {
        return number.round(new MathContext(1, RoundingMode.DOWN));
    }

    private static Union independent(
            Collection<BigDecimal> sizes, BigDecimal least, BigDecimal sum, Overlap.Independent assumed, String where) {
        var all = BigDecimal.valueOf(assumed.people());
        if (largest(sizes).compareTo(all) > 0) {
            throw new RefusedException(
                    "reach",
                    Finding.error(
                            "value.more-than-all",
                            "reach",
                            "reach: somebody on " + where + " has more followers than the " + assumed.people()
                                    + " people who are said to be there: mend one of the two numbers"));
        }
        var missed = BigDecimal.ONE;
        for (BigDecimal size : sizes) {
            missed = missed.multiply(BigDecimal.ONE.subtract(size.divide(all, PRECISE)), PRECISE);
        }
        var likely = all.multiply(BigDecimal.ONE.subtract(missed)).setScale(0, RoundingMode.HALF_UP);
        var most = sum.min(all);
        return new Union(least, most, Optional.of(likely.max(least).min(most)));
    }

    private static BigDecimal shared(BigDecimal least, BigDecimal sum, Overlap.Shared assumed) {
        return sum.subtract(sum.subtract(least).multiply(assumed.share())).setScale(0, RoundingMode.HALF_UP);
    }
}
