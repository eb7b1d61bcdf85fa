package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.log.EventColumns;
import dev.advocacy.cli.log.EventLog;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.ScoringEvent;
import java.util.List;

/**
 * What was scored, in one line: enough to see that two runs were the same.
 *
 * @param lines how many were read
 * @param events how many of them are events, each once
 * @param repeats how many were there before
 * @param leftOut how many did not count
 * @param ambassadors of how many people they speak
 * @param answer what they gave
 */
record Summary(long lines, long events, long repeats, long leftOut, long ambassadors, Answer answer) {
    private static final int SHOWN = 16;
    private static final List<Column> COLUMNS = List.of(
            Column.text("rules"),
            Column.text("fingerprint"),
            Column.of("lines", Column.Type.WHOLE),
            Column.of("events", Column.Type.WHOLE),
            Column.of("repeats", Column.Type.WHOLE),
            Column.of("leftOut", Column.Type.WHOLE),
            Column.of("ambassadors", Column.Type.WHOLE),
            Column.of("rows", Column.Type.WHOLE),
            Column.text("checksum"));

    static Summary of(EventLog log, Answer answer) {
        long ambassadors =
                log.events().stream().map(ScoringEvent::ambassador).distinct().count();
        return new Summary(
                log.lines(), log.events().size(), log.repeats(), log.problems().badLines(), ambassadors, answer);
    }

    static Summary of(EventColumns log, Answer answer) {
        return new Summary(log.lines(), log.lines() - log.repeats(), log.repeats(), 0, log.ambassadors(), answer);
    }

    void tell(Terminal terminal, boolean json) {
        terminal.tell(json ? asJson() : asText());
    }

    private String asJson() {
        return Json.line(
                COLUMNS,
                List.of(
                        answer.rules().toString(),
                        answer.rules().fingerprint(),
                        lines,
                        events,
                        repeats,
                        leftOut,
                        ambassadors,
                        (long) answer.rows().size(),
                        answer.checksum()));
    }

    private String asText() {
        return Count.of(events, "event") + " of " + Count.of(ambassadors, "ambassador") + " under " + answer.rules()
                + ": " + Count.of(answer.rows().size(), "row") + ", checksum "
                + answer.checksum().substring(0, SHOWN)
                + (repeats == 0 ? "" : "; " + Count.of(repeats, "repeat") + " counted once");
    }
}
