package dev.advocacy.cli.log;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.ScoringEventJson;
import java.io.IOException;
import java.io.InputStream;

/** One JSON object a line. Blank lines are none. */
final class NdjsonReader {
    private final Intake intake;
    private final ScoringEventJson json;

    NdjsonReader(Intake intake) {
        this.intake = intake;
        json = ScoringEventJson.telling(intake::unread);
    }

    void read(InputStream in) throws IOException {
        var lines = new Lines(in);
        while (lines.next()) {
            if (lines.isTooLong()) {
                refuse(
                        lines,
                        "line-too-long",
                        "is " + lines.length() + " bytes long; an event has at most " + Lines.LONGEST
                                + ": is every event on a line of its own?");
            } else if (lines.isBroken()) {
                refuse(lines, "no-utf8", "is no UTF-8: save the file as UTF-8");
            } else if (!lines.text().isBlank()) {
                event(lines.number(), lines.text());
            }
        }
    }

    private void refuse(Lines lines, String code, String what) {
        intake.problem(lines.number(), Finding.error("event." + code, "line", "line: " + what));
    }

    private void event(long number, String line) {
        try {
            intake.event(number, json.read(line));
        } catch (RefusedException e) {
            e.findings().forEach(finding -> intake.problem(number, finding));
        }
    }
}
