package dev.advocacy.attribution;

/**
 * Draws how many of so many succeed. Few expected: by inversion. Many: Hörmann's transformed rejection (BTRS; The generation of
 * binomial random variates, 1993), exact too.
 */
final class Binomial {
    private static final double FEW = 10;
    private static final double HALF = .5;

    /** Of ln k! beyond Stirling's formula, for k from 0 to 9. */
    private static final double[] BEYOND_STIRLING = {
        .0810614667953272,
        .0413406959554092,
        .0276779256849983,
        .0207906721037650,
        .0166446911898211,
        .0138761288230707,
        .0118967099458917,
        .0104112652619720,
        .00925546218271273,
        .00833056343336287
    };

    private Binomial() {}

    static long draw(Draws draws, long of, double probability) {
        if (of == 0 || probability <= 0) {
            return 0;
        }
        if (probability >= 1) {
            return of;
        }
        if (probability > HALF) {
            return of - draw(draws, of, 1 - probability);
        }
        return of * probability < FEW ? few(draws, of, probability) : many(draws, of, probability);
    }

    private static long few(Draws draws, long of, double probability) {
        double odds = probability / (1 - probability);
        double chance = StrictMath.exp(of * StrictMath.log1p(-probability));
        double left = draws.unit();
        long found = 0;
        while (left > chance && found < of) {
            left -= chance;
            found++;
            chance *= odds * (of - found + 1) / found;
        }
        return found;
    }

    private static long many(Draws draws, long of, double probability) {
        double deviation = Math.sqrt(of * probability * (1 - probability));
        double b = 1.15 + 2.53 * deviation;
        double a = -.0873 + .0248 * b + .01 * probability;
        double centre = of * probability + HALF;
        double squeeze = .92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * deviation;
        while (true) {
            double u = draws.unit() - HALF;
            double v = draws.unit();
            double us = HALF - Math.abs(u);
            double found = Math.floor((2 * a / us + b) * u + centre);
            if (us >= .07 && v <= squeeze) {
                return (long) found;
            }
            if (found >= 0
                    && found <= of
                    && StrictMath.log(v * alpha / (a / (us * us) + b)) <= likelihood(of, probability, found)) {
                return (long) found;
            }
        }
    }

    /** Of finding so many, against the most likely number; as a logarithm. */
    private static double likelihood(long of, double probability, double found) {
        double mode = Math.floor((of + 1) * probability);
        double odds = probability / (1 - probability);
        return (mode + HALF) * StrictMath.log((mode + 1) / (odds * (of - mode + 1)))
                + (of + 1.0) * StrictMath.log((of - mode + 1) / (of - found + 1))
                + (found + HALF) * StrictMath.log(odds * (of - found + 1) / (found + 1))
                + beyondStirling(mode)
                + beyondStirling(of - mode)
                - beyondStirling(found)
                - beyondStirling(of - found);
    }

    private static double beyondStirling(double k) {
        if (k < BEYOND_STIRLING.length) {
            return BEYOND_STIRLING[(int) k];
        }
        double next = k + 1;
        return (1 / 12.0 - (1 / 360.0 - 1 / 1260.0 / (next * next)) / (next * next)) / next;
    }
}
