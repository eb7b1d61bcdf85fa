package dev.advocacy.cli;

import dev.advocacy.cli.file.Column;
import dev.advocacy.cli.file.Column.Type;
import dev.advocacy.cli.log.EventLog;
import dev.advocacy.cli.terminal.Terminal;
import dev.advocacy.scoring.ScoringEvent;
import java.util.List;
import java.util.Locale;

/** What was scored, in one line: enough to see that two runs were the same. */
record Summary(EventLog log, Answer answer) {
    private static final List<Column> COLUMNS = List.of(
            Column.text("rules"),
            Column.text("fingerprint"),
            Column.of("lines", Type.WHOLE),
            Column.of("events", Type.WHOLE),
            Column.of("repeats", Type.WHOLE),
            Column.of("leftOut", Type.WHOLE),
            Column.of("ambassadors", Type.WHOLE),
            Column.of("rows", Type.WHOLE),
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
        return String.format(
                Locale.ROOT,
                "%,d events of %,d ambassadors under %s: %,d rows, checksum %s%s",
                log.events().size(),
                ambassadors(),
                answer.rules(),
                answer.rows().size(),
                answer.checksum().substring(0, 16),
                log.repeats() == 0 ? "" : String.format(Locale.ROOT, "; %,d repeats counted once", log.repeats()));
    }

    private long ambassadors() {
        return log.events().stream().map(ScoringEvent::ambassador).distinct().count();
    }
}
