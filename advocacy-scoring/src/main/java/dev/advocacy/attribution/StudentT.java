package dev.advocacy.attribution;

/**
 * Quantiles of Student's t from those of the normal distribution, by the expansion of Cornish and Fisher (Abramowitz and Stegun
 * 26.7.5): right to five digits from 19 degrees of freedom on.
 */
final class StudentT {
    private static final double NORMAL_975 = 1.959963984540054;
    private static final double NORMAL_80 = .8416212335729143;

    private StudentT() {}

    static double twoSided95(double freedom) {
        return quantile(NORMAL_975, freedom);
    }

    static double oneSided80(double freedom) {
        return quantile(NORMAL_80, freedom);
    }

    private static double quantile(double z, double freedom) {
        double square = z * z;
        double first = z * (square + 1) / 4;
        double second = z * ((5 * square + 16) * square + 3) / 96;
        double third = z * (((3 * square + 19) * square + 17) * square - 15) / 384;
        double fourth = z * ((((79 * square + 776) * square + 1482) * square - 1920) * square - 945) / 92160;
        return z + (first + (second + (third + fourth / freedom) / freedom) / freedom) / freedom;
    }
}
