package dev.advocacy.cli.report;

import dev.advocacy.value.Estimate;
import dev.advocacy.value.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure and between what it lies, to be drawn.
 *
 * @param name what it is
 * @param unit of its numbers
 * @param estimate none where there is no honest figure
 */
record Interval(String name, String unit, @Nullable Estimate estimate) {

    static Interval of(String name, String unit, Quantity quantity) {
        return new Interval(name, unit, quantity.<@Nullable Estimate>fold(known -> known, cannot -> null));
    }

    Datum value() {
        return datum(estimate == null ? null : estimate.value());
    }

    Datum low() {
        return datum(estimate == null ? null : estimate.low());
    }

    Datum high() {
        return datum(estimate == null ? null : estimate.high());
    }

    private Datum datum(@Nullable BigDecimal number) {
        return new Datum(name, number == null ? null : Double.valueOf(Numbers.rounded(number)));
    }
}
