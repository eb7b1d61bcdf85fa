package dev.advocacy.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ledger gives the rows of every board at once")
class LedgerRowsTest {
    private static final List<ScoringEvent> EVENTS = new Log()
            .click("k", "v1", "2024-12-29T12:00:00Z")
            .click("k", "v1", "2024-12-30T12:00:00Z")
            .by("ola")
            .click("o", "v1", "2024-12-30T11:00:00Z")
            .by("\uE000")
            .click("p", "v1", "2024-12-30T12:00:00Z")
            .by("\uD83D\uDE42")
            .click("s", "v1", "2024-12-30T12:00:00Z")
            .events();

    private static List<String> rows(Set<BoardKind> kinds) {
        return ScoringRules.standard().score(EVENTS).rows(kinds).stream()
                .map(r -> String.join(
                        " ",
                        r.board().word(),
                        r.window(),
                        r.ambassador().value(),
                        r.points().toString(),
                        r.rank().toString()))
                .toList();
    }

    @Test
    @DisplayName("by kind, window and the board's order; of equals the earlier, then the lower code point")
    void order() {
        assertThat(rows(EnumSet.of(BoardKind.WEEK, BoardKind.DAY)))
                .containsExactly(
                        "day 2024-12-29 kari 1 1",
                        "day 2024-12-30 ola 1 1",
                        "day 2024-12-30 kari 1 1",
                        "day 2024-12-30 \uE000 1 1",
                        "day 2024-12-30 \uD83D\uDE42 1 1",
                        "week 2024-W52 kari 1 1",
                        "week 2025-W01 ola 1 1",
                        "week 2025-W01 kari 1 1",
                        "week 2025-W01 \uE000 1 1",
                        "week 2025-W01 \uD83D\uDE42 1 1");
        assertThat(rows(EnumSet.of(BoardKind.MONTH, BoardKind.QUARTER, BoardKind.YEAR, BoardKind.ALL)))
                .contains("month 2024-12 kari 2 1", "quarter 2024-Q4 ola 1 2", "year 2024 kari 2 1", "all all kari 2 1")
                .hasSize(16);
        assertThat(rows(Set.of())).isEmpty();
    }

    @Test
    @DisplayName("each window of the rows is the board of that window")
    void sameAsBoard() {
        var ledger = ScoringRules.standard().score(EVENTS);
        var board = ledger.board(Window.week(2025, 1));
        assertThat(ledger.rows(Set.of(BoardKind.WEEK)).stream()
                        .filter(r -> r.window().equals("2025-W01"))
                        .map(r -> new Board.Row(r.rank(), r.ambassador(), r.points())))
                .containsExactlyElementsOf(board.rows());
    }

    @Test
    @DisplayName(
            "names of windows stand in the order of time, from the first event to the last, whatever day begins a week")
    void names() {
        for (DayOfWeek start : DayOfWeek.values()) {
            for (BoardKind kind : BoardKind.values()) {
                var first = kind.window(LocalDate.of(1, 1, 1).toEpochDay(), start);
                var last = kind.window(LocalDate.of(9999, 12, 28).toEpochDay(), start);
                assertThat(first).isLessThanOrEqualTo(last).hasSameSizeAs(last);
            }
        }
        assertThat(BoardKind.WEEK.window(LocalDate.of(2021, 1, 2).toEpochDay(), DayOfWeek.MONDAY))
                .isEqualTo("2020-W53");
        assertThat(BoardKind.WEEK.window(LocalDate.of(2026, 11, 22).toEpochDay(), DayOfWeek.SUNDAY))
                .isEqualTo(Window.week(2026, 47).toString());
    }

    @Test
    @DisplayName("quarters, years and rolling days are exactly their dates")
    void windows() {
        assertThat(Window.quarter(2026, 4)).hasToString("2026-10-01/2027-01-01");
        assertThat(Window.year(2028)).hasToString("2028-01-01/2029-01-01");
        var rolling = Window.rolling(LocalDate.of(2026, 3, 1), 30).dates(DayOfWeek.MONDAY);
        assertThat(rolling.from().datesUntil(rolling.toExclusive())).hasSize(30);
        assertThat(rolling).hasToString("2026-01-31/2026-03-02");
        assertThat(Window.rolling(LocalDate.of(2026, 3, 1), 1)).hasToString("2026-03-01/2026-03-02");
        assertThatIllegalArgumentException().isThrownBy(() -> Window.rolling(LocalDate.of(2026, 3, 1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Window.quarter(2026, 5));
    }

    @Test
    @DisplayName("all time has the first and the last event that there can be, in the zones farthest apart")
    void all() {
        var all = Window.all().dates(DayOfWeek.MONDAY);
        for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12", "UTC")) {
            var rules = ScoringRules.standard().in(java.time.ZoneId.of(zone));
            for (var at : List.of(ScoringEvent.EARLIEST, ScoringEvent.LATEST)) {
                assertThat(all.has(rules.day(ScoringEvent.of(
                                "1", "click", Log.KARI, at, dev.advocacy.channel.ChannelId.of("linkedin")))))
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("names of windows have the same digits in whatever language the machine speaks")
    void language() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(rows(EnumSet.of(BoardKind.WEEK, BoardKind.QUARTER, BoardKind.YEAR)))
                    .contains("week 2025-W01 ola 1 1", "quarter 2024-Q4 ola 1 2", "year 2024 kari 2 1");
        } finally {
            Locale.setDefault(before);
        }
    }
}
