package dev.advocacy.cli.file;

import dev.advocacy.scoring.ScoringEvent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as rows, in the columns that every reader of events takes. */
public final class EventTable {
    private static final int DECIMALS = 6;

    /** In the order of {@link dev.advocacy.scoring.EventForm#FIELDS}. */
    public static final List<Column> COLUMNS = List.of(
            Column.text("id"),
            Column.text("kind"),
            Column.text("ambassador"),
            Column.of("at", Column.Type.INSTANT),
            Column.text("channel"),
            Column.text("visitor"),
            new Column("value", Column.Type.DECIMAL, DECIMALS),
            Column.text("retracts"),
            Column.text("post"),
            Column.text("content"),
            Column.of("marks", Column.Type.WORDS),
            Column.text("zone"));

    private EventTable() {}

    /** The cells of one event. */
    public static List<@Nullable Object> cells(ScoringEvent event) {
        return Arrays.asList(
                event.id(),
                event.kind(),
                event.ambassador().value(),
                event.at(),
                event.channel().value(),
                event.visitor(),
                value(event),
                event.retracts(),
                event.post(),
                event.content(),
                event.marks().isEmpty() ? null : event.marks(),
                event.zone());
    }

    private static @Nullable BigDecimal value(ScoringEvent event) {
        return event.value() == ScoringEvent.ONE ? null : BigDecimal.valueOf(event.value(), DECIMALS);
    }
}
