package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What one kind of event gives. Immutable.
 *
 * @param id its name in the rule set
 * @param version grows with each change
 * @param on the kind of events
 * @param where which of them
 * @param pointKind the kind of points it gives
 * @param weights how much, in units
 * @param per what the weight is multiplied by
 * @param because why it takes points away; a rule with a weight below 0 has to say it
 * @param caps from the shortest period to the longest, so that each one is put on what the last let by
 * @param oncePer what a repeat has in common with the event that counted before; none: every event counts
 */
public record Rule(
        String id,
        int version,
        String on,
        Where where,
        String pointKind,
        Weights weights,
        Per per,
        Optional<String> because,
        List<Cap> caps,
        List<OnceBy> oncePer) {

    /** Sorts and copies. */
    public Rule {
        caps = caps.stream().sorted(Comparator.comparing(Cap::period)).toList();
        oncePer = List.copyOf(new TreeSet<>(oncePer));
    }

    /** Whether the rule is on this event. */
    public boolean covers(ScoringEvent event) {
        return on.equals(event.kind()) && where.covers(event.marks());
    }

    /** What the event is worth before multipliers and caps, in units. */
    public long weigh(ScoringEvent event) {
        return weigh(event.channel(), event.value());
    }

    /** What an event of the rule's kind with this value, in millionths, is worth on this channel before multipliers and caps. */
    public long weigh(ChannelId channel, long value) {
        long weight = weights.on(channel);
        return per == Per.EVENT ? weight : times(weight, value);
    }

    /** {@code weight * value} without a step that passes 64 bits: both have their bounds. */
    private static long times(long weight, long value) {
        return weight * (value / ScoringEvent.ONE) + weight * (value % ScoringEvent.ONE) / ScoringEvent.ONE;
    }

    /** What makes a repeat; the rule's own id is a part of it. */
    String onceKey(ScoringEvent event, long day, ScoreCalendar calendar) {
        return OnceBy.key(id, oncePer, event, day, calendar);
    }

    Reason repeat() {
        return oncePer.contains(OnceBy.VISITOR) ? Reason.REPEAT_BY_VISITOR : Reason.REPEAT;
    }
}
