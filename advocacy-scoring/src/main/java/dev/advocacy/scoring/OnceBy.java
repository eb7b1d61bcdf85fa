package dev.advocacy.scoring;

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

    /** The part of an event that is compared. */
    Object part(ScoringEvent event, long day, ScoreCalendar calendar) {
        return switch (this) {
            case VISITOR -> Objects.requireNonNullElse(event.visitor(), "");
            case POST -> Objects.requireNonNullElse(event.post(), "");
            case CONTENT -> Objects.requireNonNullElse(event.content(), "");
            case CHANNEL -> event.channel();
            case DAY -> day;
            case WEEK -> calendar.bucket(Period.WEEK, day);
        };
    }
}
