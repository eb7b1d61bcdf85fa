package dev.advocacy.scoring.sql;

import dev.advocacy.scoring.BoardKind;
import java.time.DayOfWeek;

/** The calendar in whole numbers, so that no setting of a session, and no database's idea of a week, has a say in it. */
final class CalendarText {
    private final SqlDialect dialect;

    CalendarText(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** A row for each day with credits: {@code day}, {@code y}, {@code m}, {@code d}, {@code week_year}, {@code week_number}. */
    String dates(DayOfWeek weekStart) {
        return """
                SELECT days.day, own.y, own.m, own.d, fourth.y AS week_year,
                  %s + 1 AS week_number
                FROM (SELECT DISTINCT day, day - (day + %d) %% 7 + 3 AS fourth_day FROM credits) AS days
                JOIN (
                %s
                ) AS own ON own.day = days.day
                JOIN (
                %s
                ) AS fourth ON fourth.day = days.fourth_day
                """.formatted(
                        dialect.quotient("(fourth.day - (" + newYear() + "))", "7"),
                        DayClauses.weekShift(weekStart),
                        civil("SELECT DISTINCT day FROM credits"),
                        civil("SELECT DISTINCT day - (day + " + DayClauses.weekShift(weekStart)
                                + ") % 7 + 3 AS day FROM credits"));
    }

    /** The day of 1 January of the year of {@code fourth}; 400 years have 146,097 days, and keep what is divided above 0. */
    private String newYear() {
        return "365 * (fourth.y + 399) + " + dialect.quotient("(fourth.y + 399)", "4") + " - "
                + dialect.quotient("(fourth.y + 399)", "100") + " + " + dialect.quotient("(fourth.y + 399)", "400")
                + " - 865259";
    }

    /** Years begin in March here, so that the leap day is the last; an era is 400 years, 146,097 days. */
    private String civil(String days) {
        return """
                  SELECT day, 400 * era + year_of_era + CASE WHEN month_from_march >= 10 THEN 1 ELSE 0 END AS y,
                    month_from_march + CASE WHEN month_from_march < 10 THEN 3 ELSE -9 END AS m,
                    day_of_year - %s + 1 AS d
                  FROM (
                    SELECT with_day.*, %s AS month_from_march
                    FROM (
                      SELECT with_year.*, day_of_era - (365 * year_of_era + %s - %s) AS day_of_year
                      FROM (
                        SELECT with_era.*, %s AS year_of_era
                        FROM (
                          SELECT day, %s AS era, (day + 719468) %% 146097 AS day_of_era FROM (%s) AS plain
                        ) AS with_era
                      ) AS with_year
                    ) AS with_day
                  ) AS with_month""".formatted(
                        dialect.quotient("(153 * month_from_march + 2)", "5"),
                        dialect.quotient("(5 * day_of_year + 2)", "153"),
                        dialect.quotient("year_of_era", "4"),
                        dialect.quotient("year_of_era", "100"),
                        dialect.quotient(
                                "(day_of_era - " + dialect.quotient("day_of_era", "1460") + " + "
                                        + dialect.quotient("day_of_era", "36524") + " - "
                                        + dialect.quotient("day_of_era", "146096") + ")",
                                "365"),
                        dialect.quotient("(day + 719468)", "146097"),
                        days);
    }

    /** A window's name, made of the columns of {@link #dates}. */
    String name(BoardKind kind) {
        return switch (kind) {
            case DAY -> digits("y", 4) + " || '-' || " + digits("m", 2) + " || '-' || " + digits("d", 2);
            case WEEK -> digits("week_year", 4) + " || '-W' || " + digits("week_number", 2);
            case MONTH -> digits("y", 4) + " || '-' || " + digits("m", 2);
            case QUARTER -> digits("y", 4) + " || '-Q' || " + digits("(" + dialect.quotient("(m + 2)", "3") + ")", 1);
            case YEAR -> digits("y", 4);
            case ALL -> "'all'";
        };
    }

    private String digits(String number, int count) {
        return "LPAD(CAST(" + number + " AS " + dialect.text() + "), " + count + ", '0')";
    }
}
