package dev.advocacy.scoring;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads an ISO 8601 instant; the common form, {@code 2026-11-30T08:15:00Z} with or without a fraction, without a parser. */
final class EventTime {
    private static final int SECONDS_END = 19;
    private static final int LONGEST = 30;

    private EventTime() {}

    static @Nullable Instant read(String text, EventForm form) {
        try {
            var at = isCommon(text) ? common(text) : Instant.parse(text);
            if (!at.isBefore(ScoringEvent.EARLIEST) && !at.isAfter(ScoringEvent.LATEST)) {
                return at;
            }
            form.problem(
                    "time-out-of-range", "at", text, "lies outside the years 1 to 9999: mend the clock that wrote it");
        } catch (DateTimeException e) {
            form.problem(
                    "no-instant",
                    "at",
                    text,
                    "is no instant of the years 1 to 9999: write it like 2026-11-30T08:15:00Z");
        }
        return null;
    }

    private static boolean isCommon(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || end >= LONGEST || text.charAt(end) != 'Z' || end == SECONDS_END + 1) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (!fits(text.charAt(i), i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(char c, int place) {
        return switch (place) {
            case 4, 7 -> c == '-';
            case 10 -> c == 'T';
            case 13, 16 -> c == ':';
            case SECONDS_END -> c == '.';
            default -> c >= '0' && c <= '9';
        };
    }

    private static Instant common(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        if (hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second, nanos(text));
    }

    private static int nanos(String text) {
        int digits = text.length() - 1 - SECONDS_END - 1;
        if (digits <= 0) {
            return 0;
        }
        int nanos = number(text, SECONDS_END + 1, text.length() - 1);
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
