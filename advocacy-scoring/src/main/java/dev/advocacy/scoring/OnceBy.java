package dev.advocacy.scoring;

/** What two events must have in common for the later one to be a repeat. */
enum OnceBy {
    VISITOR,
    DELIVERY,
    CONTENT,
    CHANNEL,
    DAY,
    WEEK;

    /** The part of an event that is compared. */
    Object part(Fact fact, long day, ScoreCalendar calendar) {
        return switch (this) {
            case VISITOR -> fact instanceof Fact.Clicked clicked ? clicked.visitor() : "";
            case DELIVERY -> fact.delivery();
            case CONTENT -> content(fact);
            case CHANNEL -> fact.channel();
            case DAY -> day;
            case WEEK -> calendar.bucket(Period.WEEK, day);
        };
    }

    private static Object content(Fact fact) {
        if (fact instanceof Fact.Clicked clicked) {
            return clicked.content();
        }
        return fact instanceof Fact.Shared shared ? shared.content() : "";
    }
}
