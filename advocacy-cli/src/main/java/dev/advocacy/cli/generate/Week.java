package dev.advocacy.cli.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/** How much happens in each hour of a stretch of days: office hours most, evenings some, nights and weekends little. */
final class Week {
    private static final int HOURS = 24;
    private static final int WORKDAYS = 5;
    private static final double[] WORKDAY = {
        .02, .01, .01, .01, .02, .08, .4, 1, 1.6, 1.5, 1.3, 1.2, 1.4, 1.1, 1, .9, .7, .5, .4, .45, .5, .4, .2, .06
    };
    private static final double WEEKEND = .15;

    private final Instant start;
    private final double[] until;
    private int hour;

    Week(LocalDate from, int days) {
        start = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        until = IntStream.range(0, days * HOURS)
                .mapToDouble(h -> weight(from.plusDays(h / HOURS), h % HOURS))
                .toArray();
        for (int i = 1; i < until.length; i++) {
            until[i] += until[i - 1];
        }
    }

    private static double weight(LocalDate day, int hour) {
        return WORKDAY[hour] * (day.getDayOfWeek().getValue() <= WORKDAYS ? 1 : WEEKEND);
    }

    /** The moment by which this share of everything has happened; asked for in growing order. */
    Instant at(double share) {
        double done = share * until[until.length - 1];
        while (until[hour] < done) {
            hour++;
        }
        double before = hour == 0 ? 0 : until[hour - 1];
        long second = (long) ((done - before) / (until[hour] - before) * 3600);
        return start.plusSeconds(hour * 3600L + Math.min(3599, second));
    }
}
