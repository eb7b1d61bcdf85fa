package dev.advocacy.scoring;

import java.math.BigInteger;
import java.util.List;

/** What several multipliers of one event make together. The product is exact and cut once, towards zero. */
public enum Stacking {
    /** The highest of them alone: the default. */
    HIGHEST {
        @Override
        BigInteger[] factor(List<Multiplier> multipliers) {
            int highest =
                    multipliers.stream().mapToInt(Multiplier::basisPoints).max().orElse(Multiplier.ONE);
            return new BigInteger[] {BigInteger.valueOf(highest), ONE};
        }
    },
    /** What each adds to one: two times and three times are four times. */
    ADDITIVE {
        @Override
        BigInteger[] factor(List<Multiplier> multipliers) {
            long sum = Multiplier.ONE;
            for (Multiplier multiplier : multipliers) {
                sum += multiplier.basisPoints() - Multiplier.ONE;
            }
            return new BigInteger[] {BigInteger.valueOf(Math.max(0, sum)), ONE};
        }
    },
    /** One after the other: two times and three times are six times. */
    COMPOUND {
        @Override
        BigInteger[] factor(List<Multiplier> multipliers) {
            var product = multipliers.stream()
                    .map(m -> BigInteger.valueOf(m.basisPoints()))
                    .reduce(BigInteger.ONE, BigInteger::multiply);
            return new BigInteger[] {product, ONE.pow(multipliers.size())};
        }
    };

    private static final BigInteger ONE = BigInteger.valueOf(Multiplier.ONE);

    /** Numerator and denominator. */
    abstract BigInteger[] factor(List<Multiplier> multipliers);

    /** A weight raised by these multipliers. */
    public long apply(long weight, List<Multiplier> multipliers) {
        if (multipliers.isEmpty()) {
            return weight;
        }
        var factor = factor(multipliers);
        return BigInteger.valueOf(weight).multiply(factor[0]).divide(factor[1]).longValueExact();
    }
}
