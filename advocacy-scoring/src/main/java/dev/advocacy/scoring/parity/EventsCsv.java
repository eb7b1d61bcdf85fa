package dev.advocacy.scoring.parity;

import dev.advocacy.scoring.EventForm;
import dev.advocacy.scoring.ScoringEvent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events as CSV in the fixed form, with a header; marks with blanks between. */
final class EventsCsv {
    private static final int DECIMALS = 6;

    private EventsCsv() {}

    static String write(List<ScoringEvent> events) {
        return events.stream()
                .map(event -> Csv.line(fields(event)) + "\n")
                .collect(Collectors.joining("", String.join(",", EventForm.FIELDS) + "\n", ""));
    }

    private static List<@Nullable String> fields(ScoringEvent event) {
        return Arrays.asList(
                event.id(),
                event.kind(),
                event.ambassador().value(),
                event.at().toString(),
                event.channel().value(),
                event.visitor(),
                event.value() == ScoringEvent.ONE ? null : value(event.value()),
                event.retracts(),
                event.post(),
                event.content(),
                event.marks().isEmpty() ? null : String.join(" ", event.marks()),
                event.zone());
    }

    private static String value(long millionths) {
        return BigDecimal.valueOf(millionths, DECIMALS).toPlainString();
    }
}
