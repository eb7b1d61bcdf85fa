package dev.advocacy.scoring.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.EventForm;
import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.Rank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The parity kit")
class ParityTest {
    private static final Parity KIT = Parity.golden();

    @Test
    @DisplayName("agrees in any order of rows, and one line says so with the check values")
    void agrees() {
        List<BoardRow> rows = new ArrayList<>(KIT.rows("places"));
        Collections.shuffle(rows, new Random(1));
        var report = KIT.check("ours", "places", rows);
        assertThat(report.agrees()).isTrue();
        assertThat(report.toString())
                .startsWith("ours agrees under places: ")
                .contains(" rows, sum ")
                .doesNotContain("\n");
    }

    @Test
    @DisplayName(
            "names a row that is missing, one too many, one twice, one with other points and one with another rank")
    void names() {
        var golden = KIT.rows("plain");
        List<BoardRow> rows = new ArrayList<>(golden);
        var first = rows.get(0);
        rows.set(0, new BoardRow(first.board(), first.window(), first.ambassador(), new Points(0, 0), first.rank()));
        var second = rows.get(1);
        rows.set(1, new BoardRow(second.board(), second.window(), second.ambassador(), second.points(), Rank.of(999)));
        var third = rows.remove(2);
        var last = rows.get(rows.size() - 1);
        rows.add(last);
        rows.add(new BoardRow(last.board(), last.window(), AmbassadorId.of("nobody"), last.points(), last.rank()));
        var report = KIT.check("theirs", "plain", rows);
        assertThat(report.agrees()).isFalse();
        assertThat(report.differences()).isEqualTo(5);
        assertThat(report.first())
                .contains("expected " + RowsCsv.line(first) + " but was " + RowsCsv.line(rows.get(0)))
                .contains("expected " + RowsCsv.line(second) + " but was " + RowsCsv.line(rows.get(1)))
                .contains("missing: " + RowsCsv.line(third))
                .contains("twice: " + RowsCsv.line(last) + " and " + RowsCsv.line(last))
                .anyMatch(line -> line.startsWith("too many: ") && line.contains("nobody"));
        assertThat(report.actual()).isNotEqualTo(report.expected());
        assertThat(report.toString())
                .contains("expected " + Checksum.of(golden))
                .contains("differs under plain in 5 rows");
    }

    @Test
    @DisplayName("names at most ten of many differences, and counts all")
    void many() {
        var report = KIT.check("empty", "taking", List.of());
        assertThat(report.differences()).isEqualTo(KIT.rows("taking").size());
        assertThat(report.first()).hasSize(ParityReport.MOST);
    }

    @Test
    @DisplayName("refuses a file that is no rows, with every line that is wrong")
    void noRows() {
        var csv = """
                board,window,ambassador,points,rank
                day,2025-01-01,kari,1.5,1
                day,2025-01-01,kari
                decade,2020,kari,1,1
                day,2025-01-01,kari,many,1
                day,2025-01-01,kari,1,1.25
                """;
        assertThatThrownBy(() -> KIT.check("theirs", "plain", csv))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings())
                                .extracting("field")
                                .containsExactly("line 2", "line 3", "line 4", "line 5", "line 6"));
        assertThatThrownBy(() -> KIT.check("theirs", "plain", "a,b\n"))
                .hasMessageContaining("board,window,ambassador,points,rank");
        assertThatThrownBy(() -> KIT.rules("other")).hasMessageContaining("plain, oslo, places, taking");
    }

    @Test
    @DisplayName("writes CSV that it reads again, with quotes, commas and line ends of either kind")
    void csv() {
        var fields = List.of("a,b \"c\"", "", "two\nlines", "plain", "\uD83D\uDC4D");
        assertThat(Csv.read(Csv.line(fields) + "\r\n" + Csv.line(fields))).containsExactly(fields, fields);
        assertThat(Csv.read(KIT.eventsAsCsv()))
                .hasSize(KIT.events().size() + 1)
                .first()
                .isEqualTo(EventForm.FIELDS);
        assertThat(KIT.eventsAsNdjson().lines()).hasSize(KIT.events().size());
    }
}
