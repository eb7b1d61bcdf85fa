package dev.advocacy.scoring.sql;

import dev.advocacy.scoring.BoardKind;
import java.time.DayOfWeek;

/** The calendar in whole numbers, so that no setting of a session, and no database's idea of a week, has a say in it. */
final class CalendarText {
    private final SqlDialect dialect;

    CalendarText(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * {@code day}, {@code y}, {@code m}, {@code d} and {@code new_year}, the day of 1 January, for each day with events and the
     * fourth day of its week. Years begin in March here, so that the leap day is the last; an era is 400 years, 146,097 days.
     */
    String dates(DayOfWeek weekStart) {
        return """
                SELECT day, y, month_from_march + CASE WHEN month_from_march < 10 THEN 3 ELSE -9 END AS m,
                  day_of_year - %s + 1 AS d, 365 * y + %s - %s + %s - 719624 AS new_year
                FROM (
                  SELECT day, day_of_year, month_from_march,
                    400 * era + year_of_era + CASE WHEN month_from_march >= 10 THEN 1 ELSE 0 END AS y
                  FROM (
                    SELECT day, era, year_of_era, day_of_year, %s AS month_from_march
                    FROM (
                      SELECT day, era, year_of_era, day_of_era - (365 * year_of_era + %s - %s) AS day_of_year
                      FROM (
                        SELECT day, era, day_of_era, %s AS year_of_era
                        FROM (
                          SELECT day, %s AS era, (day + 719468) %% 146097 AS day_of_era
                          FROM (
                            SELECT DISTINCT CASE WHEN turn = 0 THEN day ELSE %s END AS day
                            FROM events CROSS JOIN (VALUES (0), (1)) AS turns (turn)
                          ) AS days
                        ) AS eras
                      ) AS years
                    ) AS days_of_years
                  ) AS months
                ) AS dates_with_year
                """.formatted(
                        dialect.quotient("(153 * month_from_march + 2)", "5"),
                        dialect.quotient("(y + 399)", "4"),
                        dialect.quotient("(y + 399)", "100"),
                        dialect.quotient("(y + 399)", "400"),
                        dialect.quotient("(5 * day_of_year + 2)", "153"),
                        dialect.quotient("year_of_era", "4"),
                        dialect.quotient("year_of_era", "100"),
                        dialect.quotient(
                                "(day_of_era - %s + %s - %s)"
                                        .formatted(
                                                dialect.quotient("day_of_era", "1460"),
                                                dialect.quotient("day_of_era", "36524"),
                                                dialect.quotient("day_of_era", "146096")),
                                "365"),
                        dialect.quotient("(day + 719468)", "146097"),
                        fourthDay("day", weekStart));
    }

    /** The day of a week whose year is the week's. */
    static String fourthDay(String day, DayOfWeek weekStart) {
        return "%1$s - (%1$s + %2$s) %% 7 + 3".formatted(day, DayClauses.weekShift(weekStart));
    }

    /** A window's name, made of the columns of {@link #dates}. */
    String name(BoardKind kind) {
        return switch (kind) {
            case DAY -> digits("own.y", 4) + " || '-' || " + digits("own.m", 2) + " || '-' || " + digits("own.d", 2);
            case WEEK ->
                digits("fourth.y", 4) + " || '-W' || "
                        + digits(dialect.quotient("(fourth.day - fourth.new_year)", "7") + " + 1", 2);
            case MONTH -> digits("own.y", 4) + " || '-' || " + digits("own.m", 2);
            case QUARTER -> digits("own.y", 4) + " || '-Q' || " + digits(dialect.quotient("(own.m + 2)", "3"), 1);
            case YEAR -> digits("own.y", 4);
            case ALL -> "'all'";
        };
    }

    private String digits(String number, int count) {
        return "LPAD(CAST(" + number + " AS " + dialect.text() + "), " + count + ", '0')";
    }
}
