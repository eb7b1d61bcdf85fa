package dev.advocacy.value;

import java.util.List;

/**
 * How many journeys went the same way. Immutable.
 *
 * @param places what was touched, the earliest first
 * @param daysBefore how many whole days before the conversion each touch was; empty where that was not asked for, and of journeys without
 *     a conversion
 * @param conversions how many of them ended in a conversion
 * @param value what those brought, in the plan's currency
 * @param open how many did not
 */
public record PathSum(List<String> places, List<Long> daysBefore, long conversions, Money value, long open) {

    /** Copies. */
    public PathSum {
        places = List.copyOf(places);
        daysBefore = List.copyOf(daysBefore);
    }

    PathSum plus(PathSum other) {
        return new PathSum(
                places, daysBefore, conversions + other.conversions, value.plus(other.value), open + other.open);
    }
}
