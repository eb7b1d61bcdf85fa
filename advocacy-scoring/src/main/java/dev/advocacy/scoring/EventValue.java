package dev.advocacy.scoring;

import java.math.BigDecimal;

/** An event's value in millionths, from and to a decimal number. */
final class EventValue {
    private static final int DECIMALS = 6;
    private static final int LONGEST = 100;
    private static final BigDecimal MOST = BigDecimal.valueOf(ScoringEvent.MOST_VALUE, DECIMALS);

    private EventValue() {}

    /** In millionths; what is wrong is noted. */
    static long read(String text, EventForm form) {
        try {
            return text.length() > LONGEST ? wrong(text, form) : millionths(new BigDecimal(text), text, form);
        } catch (NumberFormatException e) {
            return wrong(text, form);
        }
    }

    private static long millionths(BigDecimal value, String text, EventForm form) {
        if (value.abs().compareTo(MOST) > 0) {
            form.problem("value-out-of-range", "value", text, "is beyond a thousand million: mend it");
            return 0;
        }
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > DECIMALS) {
            form.problem("too-many-decimals", "value", text, "has more than 6 decimals: round it");
            return 0;
        }
        return value.signum() == 0 ? 0 : value.movePointRight(DECIMALS).longValueExact();
    }

    private static long wrong(String text, EventForm form) {
        form.problem("no-number", "value", text, "is no number: write it like 2.5");
        return 0;
    }

    /** As short as it can be written. */
    static BigDecimal decimal(long millionths) {
        var value = BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
