package dev.advocacy.scoring.sql;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Ranking;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.ZeroRows;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Days named as windows, points by window, ranks. */
final class BoardClauses {
    private final ScoringRules rules;
    private final SqlDialect dialect;
    private final Set<BoardKind> boards;

    BoardClauses(ScoringRules rules, SqlDialect dialect, Set<BoardKind> boards) {
        this.rules = rules;
        this.dialect = dialect;
        this.boards = boards;
    }

    void addTo(Clauses clauses) {
        var calendar = new CalendarText(dialect);
        clauses.addOnce("dates", """
                Year, month and day of month from days since 1970-01-01, in the Gregorian calendar; and those of the fourth day of
                each week, whose year is the week's.""", calendar.dates(rules.weekStart()));
        clauses.add("windows", "The windows that each day lies in.", windows(calendar));
        clauses.add("sums", "Points of each ambassador in each window.", """
                SELECT board_order, board, window_name, ambassador, SUM(units) AS units
                FROM credits JOIN windows ON windows.day = credits.day
                GROUP BY board_order, board, window_name, ambassador
                """);
        clauses.add(
                "standings",
                "Who has a row.",
                "SELECT *\nFROM sums" + (rules.zeroRows() == ZeroRows.IN ? "" : "\nWHERE units > 0"));
        clauses.add("ranked", rank("Ranks: ", rules.ranking()), """
                SELECT standings.*, %s AS place
                FROM standings
                """.formatted(rank()));
    }

    private static String rank(String text, Ranking ranking) {
        return text + ranking.name().toLowerCase(Locale.ROOT) + ".";
    }

    private String windows(CalendarText calendar) {
        return """
                SELECT own.day, board_order, board,
                  CASE board_order
                    %s
                  END AS window_name
                FROM dates AS own
                JOIN dates AS fourth ON fourth.day = %s
                CROSS JOIN (VALUES %s) AS kinds (board_order, board)
                """.formatted(
                        each("\n    ", kind -> "WHEN " + order(kind) + " THEN " + calendar.name(kind)),
                        CalendarText.fourthDay("own.day", rules.weekStart()),
                        each(", ", kind -> "(" + order(kind) + ", " + dialect.literal(kind.word()) + ")"));
    }

    private String each(String between, Function<BoardKind, String> text) {
        return boards.stream().map(text).collect(Collectors.joining(between));
    }

    private static int order(BoardKind kind) {
        return List.of(BoardKind.values()).indexOf(kind);
    }

    private String rank() {
        var order = " OVER (PARTITION BY board, window_name ORDER BY units DESC)";
        var equals = "COUNT(*) OVER (PARTITION BY board, window_name, units)";
        return switch (rules.ranking()) {
            case COMPETITION -> "RANK()" + order;
            case DENSE -> "DENSE_RANK()" + order;
            case MODIFIED -> "RANK()" + order + " + " + equals + " - 1";
            case FRACTIONAL -> "2 * RANK()" + order + " + " + equals + " - 1";
            case ORDINAL -> "ROW_NUMBER() OVER (PARTITION BY board, window_name ORDER BY units DESC, ambassador)";
        };
    }

    /** The answer in the fixed form. */
    String answer() {
        return """
                SELECT board, window_name AS %s, ambassador, %s AS points, %s AS rank
                FROM ranked
                ORDER BY board_order, %s, units DESC, ambassador
                """.formatted(dialect.name("window"), points(), place(), dialect.byCodePoint("window_name"));
    }

    private String points() {
        int decimals = rules.decimals();
        if (decimals == 0) {
            return "CAST(units AS BIGINT)";
        }
        return "CAST(CAST(units AS DECIMAL(20, 0)) * CAST(0.%s1 AS DECIMAL(5, 4)) AS DECIMAL(24, %s))"
                .formatted("0".repeat(decimals - 1), decimals);
    }

    /** Halves as 2.5. */
    private String place() {
        return rules.ranking() == Ranking.FRACTIONAL
                ? "CAST(%s AS %s) || CASE WHEN place %% 2 = 0 THEN '' ELSE '.5' END"
                        .formatted(dialect.quotient("place", "2"), dialect.text())
                : "place";
    }
}
