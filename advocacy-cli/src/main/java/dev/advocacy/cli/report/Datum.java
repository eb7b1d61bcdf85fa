package dev.advocacy.cli.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One value of a chart and of the table beside it.
 *
 * @param key along the axis
 * @param value none where it is left out
 */
record Datum(String key, @Nullable Double value) {
    private static final String LEFT_OUT = "left out";

    /** As a table says it. */
    String text() {
        return value == null ? LEFT_OUT : number(value);
    }

    double orZero() {
        return Objects.requireNonNullElse(value, 0.0);
    }

    static String number(double value) {
        var rounded =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
