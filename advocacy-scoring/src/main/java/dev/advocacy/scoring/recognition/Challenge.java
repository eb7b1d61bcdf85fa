package dev.advocacy.scoring.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A challenge for some days. Late events and retractions decide it anew until it is settled, so many days after its end. A
 * retraction after that changes it no more. Immutable.
 *
 * @param id its name in the file
 * @param name as people read it
 * @param goal what it asks for
 * @param measure what is counted
 * @param from the first day, under the rules
 * @param until the first day that is no longer in it
 * @param join whether one has to join; see {@link #JOIN}
 * @param settleAfterDays how many days after the end it is settled, 0 or more
 */
public record Challenge(
        String id,
        String name,
        Goal goal,
        Measure measure,
        LocalDate from,
        LocalDate until,
        Join join,
        int settleAfterDays) {
    /**
     * The kind of event by which a person joins, with the challenge's id as its content. Joining before the end is early
     * enough, and everything since the start counts. Taking the event back is leaving.
     */
    public static final String JOIN = "challenge-join";

    /** Who takes part. */
    public enum Join {
        /** Everybody. */
        OPEN,
        /** Who joined. */
        REQUIRED
    }

    /** Checks the days. */
    public Challenge {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("challenge " + id + " ends on " + until + ", not after " + from);
        }
        if (settleAfterDays < 0) {
            throw new IllegalArgumentException(
                    "challenge " + id + " is settled " + settleAfterDays + " days after its end: use 0 or more");
        }
    }

    /** When it is settled. */
    public Instant settledAt(ZoneId zone) {
        return until.plusDays(settleAfterDays).atStartOfDay(zone).toInstant();
    }

    /** How far it is at a moment. */
    ChallengeResult.Phase phase(Instant at, ZoneId zone) {
        if (at.isBefore(from.atStartOfDay(zone).toInstant())) {
            return ChallengeResult.Phase.AHEAD;
        }
        if (at.isBefore(until.atStartOfDay(zone).toInstant())) {
            return ChallengeResult.Phase.RUNNING;
        }
        return at.isBefore(settledAt(zone)) ? ChallengeResult.Phase.PROVISIONAL : ChallengeResult.Phase.SETTLED;
    }

    boolean counts(Act act) {
        return from.toEpochDay() <= act.day() && act.day() < until.toEpochDay();
    }

    boolean isJoinedBy(Act act) {
        return act.event().kind().equals(JOIN) && id.equals(act.event().content()) && act.day() < until.toEpochDay();
    }
}
