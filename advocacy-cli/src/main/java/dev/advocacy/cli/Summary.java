package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.log.EventLog;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.ScoringEvent;
import java.util.List;

/** What was scored, in one line: enough to see that two runs were the same. */
record Summary(EventLog log, Answer answer) {
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

    void tell(Terminal terminal, boolean json) {
        terminal.tell(json ? asJson() : asText());
    }

    private String asJson() {
        return Json.line(
                COLUMNS,
                List.of(
                        answer.rules().toString(),
                        answer.rules().fingerprint(),
                        log.lines(),
                        (long) log.events().size(),
                        log.repeats(),
                        log.problems().badLines(),
                        ambassadors(),
                        (long) answer.rows().size(),
                        answer.checksum()));
    }

    private String asText() {
        return Count.of(log.events().size(), "event") + " of " + Count.of(ambassadors(), "ambassador") + " under "
                + answer.rules() + ": " + Count.of(answer.rows().size(), "row") + ", checksum "
                + answer.checksum().substring(0, SHOWN)
                + (log.repeats() == 0 ? "" : "; " + Count.of(log.repeats(), "repeat") + " counted once");
    }

    private long ambassadors() {
        return log.events().stream().map(ScoringEvent::ambassador).distinct().count();
    }
}
