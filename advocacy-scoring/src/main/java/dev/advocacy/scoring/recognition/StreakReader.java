package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads one streak of a recognition file. */
final class StreakReader {
    private static final int MOST_FREEZES = 366;
    private static final Map<String, BoardKind> PERIODS = Map.of(
            "week", BoardKind.WEEK, "month", BoardKind.MONTH, "quarter", BoardKind.QUARTER, "year", BoardKind.YEAR);

    private StreakReader() {}

    /** The streak; its id is empty when it was missing or wrong. */
    static StreakRule read(JsonFields fields) {
        var id = fields.required("id").map(v -> v.name("")).orElse("");
        var on = kinds(fields, "on");
        var calendar = new WorkCalendar(weekend(fields), holidays(fields));
        var freezes = fields.optional("freezes").map(v -> freezes(v.fields())).orElse(Freezes.NONE);
        var dayStart = fields.optional("dayStart").map(StreakReader::time).orElse(LocalTime.MIDNIGHT);
        fields.refuseUnknown();
        return new StreakRule(id, on, calendar, freezes, dayStart);
    }

    /** Kinds of events, at least one. */
    static SortedSet<String> kinds(JsonFields fields, String field) {
        fields.required(field);
        SortedSet<String> kinds = fields.nameSet(field);
        if (kinds.isEmpty()) {
            fields.problem("no-kind", field, "", "names no kind of events: name one, such as [\"share\"]");
            kinds.add("share");
        }
        return kinds;
    }

    private static Set<DayOfWeek> weekend(JsonFields fields) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        var named = fields.optional("weekend");
        if (named.isEmpty()) {
            return WorkCalendar.MONDAY_TO_FRIDAY.weekend();
        }
        for (JsonValue item : named.get().items()) {
            days.add(item.word("unknown-day", JsonValue.byWord(DayOfWeek.values()), DayOfWeek.SUNDAY));
        }
        return days.size() < DayOfWeek.values().length
                ? days
                : named.get().wrong("no-workday", "leaves no day to work: take one out", Set.of());
    }

    private static SortedSet<LocalDate> holidays(JsonFields fields) {
        SortedSet<LocalDate> days = new TreeSet<>();
        fields.optional("holidays")
                .map(JsonValue::items)
                .orElse(List.of())
                .forEach(item -> days.add(item.date(LocalDate.EPOCH)));
        return days;
    }

    private static Freezes freezes(JsonFields fields) {
        int budget =
                fields.required("budget").map(v -> v.whole(0, MOST_FREEZES)).orElse(0);
        var per = fields.required("per")
                .map(v -> v.word("unknown-per", PERIODS, BoardKind.MONTH))
                .orElse(BoardKind.MONTH);
        var plannedBy = fields.optional("plannedBy").map(v -> v.name("unnamed"));
        fields.refuseUnknown();
        return plannedBy
                .map(kind -> Freezes.planned(budget, per, kind))
                .orElseGet(() -> Freezes.automatic(budget, per));
    }

    private static LocalTime time(JsonValue value) {
        try {
            var time = LocalTime.parse(value.text("00:00"));
            return time.isBefore(LocalTime.NOON)
                    ? time
                    : value.wrong("late-day", "is not before noon: use a time such as \"04:00\"", LocalTime.MIDNIGHT);
        } catch (DateTimeParseException e) {
            return value.wrong("no-time", "is no time: write it like \"04:00\"", LocalTime.MIDNIGHT);
        }
    }
}
