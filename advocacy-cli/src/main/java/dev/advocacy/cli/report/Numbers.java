package dev.advocacy.cli.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as people read them: four digits say all that an interval lets one know. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_UP);
    private static final int DECIMALS = 2;

    private Numbers() {}

    static double rounded(BigDecimal number) {
        var read = number.abs().compareTo(BigDecimal.valueOf(1_000)) < 0
                ? number.setScale(DECIMALS, RoundingMode.HALF_UP)
                : number.round(DIGITS);
        return read.doubleValue();
    }

    static String text(BigDecimal number) {
        return Datum.number(rounded(number));
    }
}
