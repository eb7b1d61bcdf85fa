package dev.advocacy.scoring.recognition.kudos;

import dev.advocacy.scoring.BoardKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * How many kudos a person may give. Immutable.
 *
 * @param budget how many in each period, 1 or more
 * @param per the calendar period
 * @param zone the IANA zone in which it begins
 * @param weekStart the first day of a week
 */
public record KudosRules(int budget, BoardKind per, ZoneId zone, DayOfWeek weekStart) {

    /** Checks the budget. */
    public KudosRules {
        Objects.requireNonNull(per, "per");
        Objects.requireNonNull(weekStart, "weekStart");
        if (budget < 1) {
            throw new IllegalArgumentException("kudos budget is " + budget + ": use 1 or more, or no kudos at all");
        }
    }

    String period(Instant at) {
        return per.window(at.atZone(zone).toLocalDate().toEpochDay(), weekStart);
    }
}
