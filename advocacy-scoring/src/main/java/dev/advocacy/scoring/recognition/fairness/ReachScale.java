package dev.advocacy.scoring.recognition.fairness;

import java.math.BigInteger;

/** How points are set against the size of somebody's network, so that it does not decide alone. */
public enum ReachScale {
    /** Points for each 1,000 followers; a network below {@link #SMALLEST} counts as that. */
    PER_THOUSAND {
        @Override
        Ratio of(long units, long followers) {
            return Ratio.of(units, Math.max(SMALLEST, followers)).times(THOUSAND);
        }
    },
    /** Points over 1 + log2(1 + followers / 1,000): 0 followers divide by 1, 1,000 by 2, 3,000 by 3, 7,000 by 4. */
    LOG {
        @Override
        Ratio of(long units, long followers) {
            long divisor = MILLION + log2(THOUSAND + followers) - log2(THOUSAND);
            return Ratio.of(units, divisor).times(MILLION);
        }
    };

    /** The smallest network by which is divided: a handful of followers would make any points a record. */
    public static final long SMALLEST = 50;

    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    /** Each squaring gives one binary digit; 40 of them are far finer than a millionth. */
    private static final int DIGITS = 40;

    private static final int FRACTION = 62;

    /** Points set against followers, 0 or more. */
    abstract Ratio of(long units, long followers);

    /** The logarithm to base 2 of a number, 1 or more, in millionths, cut: by squaring whole numbers, alike on every machine. */
    static long log2(long number) {
        int whole = Long.SIZE - 1 - Long.numberOfLeadingZeros(number);
        var one = BigInteger.ONE.shiftLeft(FRACTION);
        var rest = BigInteger.valueOf(number).shiftLeft(FRACTION).shiftRight(whole);
        long digits = 0;
        for (int i = 0; i < DIGITS; i++) {
            rest = rest.multiply(rest).shiftRight(FRACTION);
            digits <<= 1;
            if (rest.compareTo(one.shiftLeft(1)) >= 0) {
                rest = rest.shiftRight(1);
                digits++;
            }
        }
        var fraction = BigInteger.valueOf(digits)
                .multiply(BigInteger.valueOf(MILLION))
                .shiftRight(DIGITS)
                .longValueExact();
        return whole * MILLION + fraction;
    }
}
