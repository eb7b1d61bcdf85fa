package dev.advocacy.scoring;

import java.util.List;
import java.util.Objects;

/** What two events must have in common for the later one to be a repeat. What neither has is in common too. */
public enum OnceBy {
    /** The visitor. */
    VISITOR,
    /** The post. */
    POST,
    /** The content item. */
    CONTENT,
    /** The channel. */
    CHANNEL,
    /** The day. */
    DAY,
    /** The week. */
    WEEK;

    /**
     * What events have in common that have all of these in common, and a name. A text and no list: in a hash table, texts whose
     * hashes somebody made to meet are still found by their order.
     */
    static String key(String name, List<OnceBy> parts, ScoringEvent event, long day, ScoreCalendar calendar) {
        var key = new StringBuilder();
        add(key, name);
        parts.forEach(by -> add(key, by.part(event, day, calendar)));
        return key.toString();
    }

    /** With its length, so that no part can pass for two. */
    private static void add(StringBuilder key, String part) {
        key.append(part.length()).append(' ').append(part);
    }

    private String part(ScoringEvent event, long day, ScoreCalendar calendar) {
        return switch (this) {
            case VISITOR -> Objects.requireNonNullElse(event.visitor(), "");
            case POST -> Objects.requireNonNullElse(event.post(), "");
            case CONTENT -> Objects.requireNonNullElse(event.content(), "");
            case CHANNEL -> event.channel().value();
            case DAY -> Long.toString(day);
            case WEEK -> Long.toString(calendar.bucket(Period.WEEK, day));
        };
    }
}
