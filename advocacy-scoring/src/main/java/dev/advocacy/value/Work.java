package dev.advocacy.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The time that taking part takes, as agreed in the time budget. Immutable.
 *
 * @param minutesPerShare for each share
 * @param minutesPerAmbassador for each person who took part, over all the days of the plan
 * @param hour what an hour costs
 * @param source who agreed on it
 */
public record Work(int minutesPerShare, int minutesPerAmbassador, Money hour, String source) {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int EXACT = 12;

    /** What one person's time costs. */
    Money cost(long shares) {
        long minutes = Math.addExact(Math.multiplyExact(shares, (long) minutesPerShare), minutesPerAmbassador);
        return Money.rounded(
                hour.amount().multiply(BigDecimal.valueOf(minutes)).divide(MINUTES, EXACT, RoundingMode.HALF_UP),
                hour.currency());
    }
}
