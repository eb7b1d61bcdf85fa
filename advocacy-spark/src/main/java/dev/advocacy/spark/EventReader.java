package dev.advocacy.spark;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.EventForm;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** Reads rows of {@link EventColumns}, one after the other; what is no event is told. Not thread-safe. */
final class EventReader {
    private final EventForm form = new EventForm();
    private final Consumer<List<Finding>> problems;

    EventReader(Consumer<List<Finding>> problems) {
        this.problems = problems;
    }

    /** A reader that refuses the first row that is no event. */
    static EventReader strict() {
        return new EventReader(findings -> {
            throw new RefusedException(
                    "a row that is no event",
                    findings.stream()
                            .map(f -> Finding.error(f.code(), f.field(), inWords(f)))
                            .toList());
        });
    }

    /** Its message, and the value that it speaks of. */
    static String inWords(Finding finding) {
        return inWords(finding.field(), finding.arguments().getOrDefault("value", ""), finding.message());
    }

    static String inWords(String field, String value, String message) {
        var what = message.substring(Math.min(message.length(), field.length() + 2));
        return field + ": " + (value.isEmpty() || what.contains(value) ? "" : '"' + value + "\" ") + what;
    }

    /** The event; none where the row is no event, and then the problems were told. */
    Optional<ScoringEvent> read(Row row) {
        form.clear();
        for (int field = 0; field < EventForm.FIELDS.size(); field++) {
            if (!row.isNullAt(field)) {
                form.put(EventForm.FIELDS.get(field), text(row.get(field)));
            }
        }
        try {
            return Optional.of(form.event());
        } catch (RefusedException e) {
            problems.accept(e.findings());
            return Optional.empty();
        }
    }

    private static String text(Object cell) {
        return cell instanceof Long micros
                ? Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString()
                : (String) cell;
    }
}
