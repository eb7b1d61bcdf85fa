package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import dev.advocacy.scoring.internal.JsonValue;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What scoring reads of something that happened, whoever recorded it. Immutable.
 *
 * <p>A retraction takes back the event that {@code retracts} names, and with a share everything of its post; one of kind
 * {@link #RETRACTION} that names no event takes back everything of its {@code post}. It may come before what it takes back.
 * A retraction cannot be taken back: what should count again is sent again under a new id.
 *
 * @param id never used for another event
 * @param kind {@code share}, {@code click}, {@code reaction}, {@code comment}, {@code reshare}, {@code conversion},
 *     {@code kudos}, {@code retraction}, or a kind that the rules name
 * @param ambassador whose
 * @param at when it happened, from year 1 to year 9999; when it was recorded does not matter
 * @param channel where
 * @param post the post it belongs to; needed for what counts once per post and for taking back a post's clicks
 * @param content the content item it belongs to
 * @param visitor who clicked or reacted, as a pseudonym, or an ambassador's id
 * @param value how much, in millionths: 2,500,000 is 2.5; {@link #ONE} where nothing is said
 * @param marks what is known of it, for example {@link #OWN_WORDS}; sorted
 * @param zone the ambassador's IANA zone at that moment, for rules that count days there
 * @param retracts the id of the event that this one takes back
 */
public record ScoringEvent(
        String id,
        String kind,
        AmbassadorId ambassador,
        Instant at,
        ChannelId channel,
        @Nullable String post,
        @Nullable String content,
        @Nullable String visitor,
        long value,
        Set<String> marks,
        @Nullable String zone,
        @Nullable String retracts) {
    /** A post is there. */
    public static final String SHARE = "share";
    /** Somebody followed a link. */
    public static final String CLICK = "click";
    /** Takes back. */
    public static final String RETRACTION = "retraction";

    /** The mark of a text that is the person's own. */
    public static final String OWN_WORDS = "own-words";
    /** The mark of what a preview fetcher, a scanner or another machine did. It earns nothing under any rules. */
    public static final String AUTOMATED = "automated";
    /** The mark of what the channel's terms allow no points for. It earns nothing under any rules. */
    public static final String NO_POINTS = "no-points";

    /** The kinds that every rule set knows. */
    public static final List<String> KINDS =
            List.of(SHARE, CLICK, "reaction", "comment", "reshare", "conversion", "kudos", RETRACTION);

    /** The value 1. */
    public static final long ONE = 1_000_000L;

    /** The highest value, and below 0 the lowest: a thousand million, in millionths. */
    public static final long MOST_VALUE = 1_000_000_000L * ONE;

    /** The earliest time of an event. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    /** The latest time of an event. In no zone does it lie in a week of the year 10000, whatever day begins weeks. */
    public static final Instant LATEST = Instant.parse("9999-12-28T00:00:00Z");

    /** Of event ids: shorter ones first, so that numbers stand in their order, then by {@link CodePoints}. */
    public static final Comparator<String> ID_ORDER = Comparator.<String>comparingInt(
                    id -> id.codePointCount(0, id.length()))
            .thenComparing(CodePoints.ORDER);

    /** The order of receipts: event time, then id, a shorter one before a longer one. */
    public static final Comparator<ScoringEvent> ORDER =
            Comparator.comparing(ScoringEvent::at).thenComparing(ScoringEvent::id, ID_ORDER);

    /** Checks and copies. A {@link RefusedException} names what is out of range, and a zone that does not exist. */
    public ScoringEvent {
        if (id.isEmpty() || kind.isEmpty()) {
            throw refused(id, "scoring.event-shape", id.isEmpty() ? "id" : "kind", "is empty: give it one");
        }
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw refused(
                    id,
                    "scoring.event-time",
                    "at",
                    "happened at " + at + ", outside the years 1 to 9999: mend the clock that wrote it");
        }
        if (value < -MOST_VALUE || value > MOST_VALUE) {
            throw refused(id, "scoring.event-value", "value", "has a value beyond a thousand million: mend it");
        }
        if (zone != null && !JsonValue.isRegion(zone)) {
            throw refused(
                    id,
                    "scoring.event-zone",
                    "zone",
                    "has the zone \"" + zone
                            + "\", which is no IANA zone: use one such as Europe/Oslo, or leave it out");
        }
        marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(marks));
    }

    /** An event without anything optional; add with the {@code with} methods. */
    public static ScoringEvent of(String id, String kind, AmbassadorId ambassador, Instant at, ChannelId channel) {
        return new ScoringEvent(id, kind, ambassador, at, channel, null, null, null, ONE, Set.of(), null, null);
    }

    /** What scoring reads of an event of the log, if it reads such events; the id is the event's number. */
    public static Optional<ScoringEvent> of(Recorded recorded) {
        var id = Long.toString(recorded.number());
        if (recorded.event() instanceof AdvocacyEvent.LinkClicked e) {
            var marks = marks(false, e.automated(), e.earnsPoints());
            return Optional.of(new ScoringEvent(
                    id,
                    CLICK,
                    e.ambassador(),
                    e.at(),
                    e.channel(),
                    e.delivery().value(),
                    e.content().value(),
                    e.visitor(),
                    ONE,
                    marks,
                    null,
                    null));
        }
        if (recorded.event() instanceof AdvocacyEvent.ShareConfirmed e) {
            var marks = marks(e.ownWords(), false, e.earnsPoints());
            return Optional.of(of(id, SHARE, e.ambassador(), e.at(), e.channel())
                    .post(e.delivery().value())
                    .content(e.content().value())
                    .marked(marks));
        }
        return recorded.event() instanceof AdvocacyEvent.ShareRetracted e
                ? Optional.of(of(id, RETRACTION, e.ambassador(), e.at(), e.channel())
                        .post(e.delivery().value()))
                : Optional.empty();
    }

    /** What scoring reads of a log. */
    public static List<ScoringEvent> of(Iterable<Recorded> log) {
        return StreamSupport.stream(log.spliterator(), false)
                .flatMap(recorded -> of(recorded).stream())
                .toList();
    }

    /** The same event, of this post. */
    public ScoringEvent post(String is) {
        return new ScoringEvent(id, kind, ambassador, at, channel, is, content, visitor, value, marks, zone, retracts);
    }

    /** The same event, of this content item. */
    public ScoringEvent content(String is) {
        return new ScoringEvent(id, kind, ambassador, at, channel, post, is, visitor, value, marks, zone, retracts);
    }

    /** The same event, by this visitor. */
    public ScoringEvent visitor(String is) {
        return new ScoringEvent(id, kind, ambassador, at, channel, post, content, is, value, marks, zone, retracts);
    }

    /** The same event with this value, in millionths. */
    public ScoringEvent value(long millionths) {
        return new ScoringEvent(
                id, kind, ambassador, at, channel, post, content, visitor, millionths, marks, zone, retracts);
    }

    /** The same event with these marks and no others. */
    public ScoringEvent marked(Set<String> are) {
        return new ScoringEvent(id, kind, ambassador, at, channel, post, content, visitor, value, are, zone, retracts);
    }

    /** The same event, the ambassador being in this zone. */
    public ScoringEvent zone(String is) {
        return new ScoringEvent(id, kind, ambassador, at, channel, post, content, visitor, value, marks, is, retracts);
    }

    /** The same event, taking back the event with this id. */
    public ScoringEvent retracts(String event) {
        return new ScoringEvent(id, kind, ambassador, at, channel, post, content, visitor, value, marks, zone, event);
    }

    /** Whether it takes something back. */
    public boolean isRetraction() {
        return retracts != null || kind.equals(RETRACTION);
    }

    /** What keeps the event from earning, whatever the rules and the other events say. */
    Optional<Reason> bar() {
        if (marks.contains(AUTOMATED)) {
            return Optional.of(Reason.AUTOMATED);
        }
        return marks.contains(NO_POINTS) ? Optional.of(Reason.TERMS) : Optional.empty();
    }

    private static Set<String> marks(boolean ownWords, boolean automated, boolean earnsPoints) {
        Set<String> marks = new TreeSet<>();
        if (ownWords) {
            marks.add(OWN_WORDS);
        }
        if (automated) {
            marks.add(AUTOMATED);
        }
        if (!earnsPoints) {
            marks.add(NO_POINTS);
        }
        return marks;
    }

    /** Refuses two different events under one id, and names both. */
    static RefusedException reused(ScoringEvent one, ScoringEvent other) {
        return one.toString().compareTo(other.toString()) > 0
                ? reused(other, one)
                : refused(
                        one.id,
                        "scoring.event-id-reused",
                        "id",
                        "stands for two different events, " + one.inWords() + " and " + other.inWords()
                                + ": an id never changes its event; do not mix two logs");
    }

    private String inWords() {
        return "a " + kind + " of " + ambassador + " at " + at + " on " + channel
                + (post == null ? "" : ", post " + post);
    }

    private static RefusedException refused(String id, String code, String field, String what) {
        return new RefusedException(
                "event " + id,
                Finding.error(code, field, "event " + id + " " + what).with("event", id));
    }
}
