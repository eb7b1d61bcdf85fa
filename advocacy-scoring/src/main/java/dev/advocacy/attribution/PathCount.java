package dev.advocacy.attribution;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many journeys took one path, and what became of them. Immutable; adding is exact, so its order does not matter.
 *
 * @param conversions how many converted, 0 or more
 * @param value what those were worth together, 0 or more, in one unit for all paths; null where that is not known
 * @param nulls how many did not convert, 0 or more
 */
public record PathCount(long conversions, @Nullable BigDecimal value, long nulls) {
    /** Beyond it a double would not hold a whole number. */
    private static final long MOST = 1L << 53;

    private static final BigDecimal MOST_VALUE = BigDecimal.valueOf(MOST);
    private static final int DECIMALS = 30;

    /** No journey. */
    public static final PathCount NONE = new PathCount(0, BigDecimal.ZERO, 0);

    /** Checks. A {@link RefusedException} names each number that cannot be. */
    public PathCount {
        var findings = new ArrayList<Finding>();
        check("conversions", conversions, findings);
        check("nulls", nulls, findings);
        if (value != null) {
            checkValue(conversions, value, findings);
            value = value.signum() == 0 || !findings.isEmpty() ? BigDecimal.ZERO : value.stripTrailingZeros();
        } else if (conversions == 0) {
            value = BigDecimal.ZERO;
        }
        if (!findings.isEmpty()) {
            throw new RefusedException("path count", findings);
        }
    }

    /** Of journeys whose value nobody knows. */
    public static PathCount of(long conversions, long nulls) {
        return new PathCount(conversions, null, nulls);
    }

    /** Both together; the value is unknown where one of them is. */
    public PathCount plus(PathCount other) {
        var sum = value == null || other.value == null ? null : value.add(other.value);
        return new PathCount(plus(conversions, other.conversions), sum, plus(nulls, other.nulls));
    }

    /** How many journeys, converted or not. */
    public long journeys() {
        return conversions + nulls;
    }

    private static long plus(long one, long other) {
        return Math.min(MOST + 1, one + other);
    }

    private static void check(String field, long count, List<Finding> findings) {
        if (count < 0) {
            findings.add(refused("negative", field, count, "is below 0: count journeys"));
        } else if (count > MOST) {
            findings.add(refused("too-many", field, count, "is beyond " + MOST + ": no whole number is exact there"));
        }
    }

    private static void checkValue(long conversions, BigDecimal value, List<Finding> findings) {
        if (value.signum() < 0) {
            findings.add(refused("negative", "value", value, "is below 0: take a refund back with its conversion"));
        } else if (value.signum() > 0 && conversions == 0) {
            findings.add(
                    refused("value-of-nothing", "value", value, "is the value of no conversion: mend one of them"));
        } else if (value.compareTo(MOST_VALUE) > 0 || value.scale() > DECIMALS) {
            findings.add(refused(
                    "value-range", "value", value, "is beyond " + MOST + " or has more than 30 decimals: round it"));
        }
    }

    private static Finding refused(String code, String field, Object value, String what) {
        return Finding.error("attribution." + code, field, field + ": " + value + " " + what)
                .with("value", value);
    }
}
