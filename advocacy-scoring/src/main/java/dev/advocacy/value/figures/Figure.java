package dev.advocacy.value.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of the data set. Immutable.
 *
 * @param metric what is told
 * @param window of which time: {@code 2026-11}, or the plan's days
 * @param by what it is split by: {@code all}, {@code channel}, {@code content} or {@code kind}
 * @param key which of them; {@code all} for all
 * @param value the figure; {@code null} where it is withheld or nobody can tell
 * @param low the lower end, where it has an interval
 * @param high the upper end, where it has an interval
 * @param unit of the three
 * @param people how many people's doing it is; {@code null} where that would tell of few
 * @param card the rate card's id, where one has a part in it
 * @param withheld why there is no value; empty where there is one
 */
public record Figure(
        Metric metric,
        String window,
        String by,
        String key,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unit,
        @Nullable Integer people,
        Optional<String> card,
        Optional<String> withheld) {

    static Figure told(Metric metric, String window, String by, String key, long value, int people) {
        return new Figure(
                metric,
                window,
                by,
                key,
                BigDecimal.valueOf(value),
                null,
                null,
                metric.unit(),
                people,
                Optional.empty(),
                Optional.empty());
    }

    static Figure withheld(Metric metric, String window, String by, String key, String unit, String why) {
        return new Figure(metric, window, by, key, null, null, null, unit, null, Optional.empty(), Optional.of(why));
    }
}
