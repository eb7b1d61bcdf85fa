package dev.advocacy.scoring.parity;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Events made by a seed, of every kind that scoring knows: late, repeated, at the same instant, a nanosecond before midnight,
 * around changes of the clock and turns of the year, with names that engines sort differently, with visitors who are the
 * ambassador, and with retractions of events, of posts, of retractions, of nothing, and by events of other kinds.
 */
final class RandomEvents {
    /** Names that UTF-16, UTF-8 and dictionaries put in different orders, and names that are hard to quote. */
    static final List<String> PEOPLE = List.of(
            "kari",
            "Kari",
            "kåre",
            "ola",
            "o'la",
            "ÖLA",
            "\uFF4Bari",
            "\uD83D\uDC4D",
            "\uD83D\uDC4D-kari",
            "a,b \"c\"",
            "d\\e",
            "-- liv",
            "NULL",
            "20",
            "3");

    /** Zones of events, some with clocks that are put back over midnight. */
    static final List<String> ZONES = List.of(
            "Europe/Oslo",
            "Pacific/Kiritimati",
            "Pacific/Honolulu",
            "America/St_Johns",
            "Asia/Beirut",
            "America/Scoresbysund",
            "Australia/Lord_Howe");

    private static final List<String> KINDS = List.of(
            "share",
            "share",
            "click",
            "click",
            "click",
            "click",
            "reaction",
            "comment",
            "reshare",
            "conversion",
            "kudos",
            "webinar",
            "unheard-of");
    private static final List<String> CHANNELS = List.of("linkedin", "x", "facebook", "blog");
    private static final List<String> MARKS = List.of("own-words", "own", "data-centre");

    /** Changes of the clock in Europe, America, Beirut and Lord Howe; turns of the year, of a leap year too; a plain week. */
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2024-12-29T00:00:00Z"),
            Instant.parse("2020-12-31T12:00:00Z"),
            Instant.parse("2024-02-28T12:00:00Z"),
            Instant.parse("2025-03-29T12:00:00Z"),
            Instant.parse("2025-10-25T20:00:00Z"),
            Instant.parse("2025-11-01T20:00:00Z"),
            Instant.parse("2025-04-05T10:00:00Z"),
            Instant.parse("2025-06-02T00:00:00Z"));

    private static final int HALF_HOUR = 1_800;

    private final Random random;
    private final int posts;
    private final int people;
    private final List<ScoringEvent> events = new ArrayList<>();

    private RandomEvents(Random random, int size, int people) {
        this.random = random;
        posts = 6 + size / 100;
        this.people = people;
    }

    /** So many events, and some of them once more, in no order. */
    static List<ScoringEvent> of(Random random, int size, int people) {
        var made = new RandomEvents(random, size, people);
        while (made.events.size() < size) {
            made.events.add(made.event());
        }
        return List.copyOf(made.events);
    }

    private ScoringEvent event() {
        if (!events.isEmpty() && random.nextInt(20) == 0) {
            return pick(events);
        }
        var who = AmbassadorId.of(PEOPLE.get(random.nextInt(people)));
        return random.nextInt(12) == 0 ? retraction(who) : of(who, pick(KINDS));
    }

    private ScoringEvent of(AmbassadorId who, String kind) {
        var event = ScoringEvent.of(id(), kind, who, at(), ChannelId.of(pick(CHANNELS)))
                .marked(marks());
        event = random.nextInt(4) > 0 ? event.post(post(who)) : event;
        event = random.nextInt(3) > 0 ? event.content("item-" + random.nextInt(3)) : event;
        event = random.nextInt(3) > 0 ? event.visitor(visitor(who)) : event;
        event = random.nextInt(2) > 0 ? event.value(value()) : event;
        return random.nextInt(3) > 0 ? event.zone(pick(ZONES)) : event;
    }

    private ScoringEvent retraction(AmbassadorId who) {
        var event = of(who, random.nextInt(5) == 0 ? pick(KINDS) : ScoringEvent.RETRACTION);
        var target = events.isEmpty() ? "nothing" : pick(events).id();
        return switch (random.nextInt(6)) {
            case 0, 1 -> event.post(post(who));
            case 2 -> event.retracts("nothing");
            default -> event.retracts(target);
        };
    }

    /** Of different lengths, and with characters beyond the basic plane; never twice. */
    private String id() {
        int number = events.size();
        return switch (random.nextInt(4)) {
            case 0 -> "e" + number;
            case 1 -> "\uD83D\uDC4D" + number;
            case 2 -> "\uFF4B" + number;
            default -> Integer.toString(number);
        };
    }

    /** Half hours, so that instants coincide. */
    private Instant at() {
        var at = pick(MOMENTS).plusSeconds((long) HALF_HOUR * random.nextInt(4 * 48));
        return switch (random.nextInt(5)) {
            case 0 -> at.minusNanos(1);
            case 1 -> at.plusMillis(random.nextInt(2_000));
            default -> at;
        };
    }

    private String post(AmbassadorId who) {
        return who + "-" + random.nextInt(posts);
    }

    private String visitor(AmbassadorId who) {
        return random.nextInt(5) == 0 ? who.value() : "v" + random.nextInt(5);
    }

    private long value() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(4_000_001) - 2_000_000;
            case 1 -> random.nextInt(5) * ScoringEvent.ONE / 2;
            case 2 -> random.nextInt(10) == 0 ? 999_999_999_999_999L : -ScoringEvent.ONE;
            default -> 33_333_333;
        };
    }

    private Set<String> marks() {
        Set<String> marks = new TreeSet<>();
        for (String mark : MARKS) {
            if (random.nextInt(3) == 0) {
                marks.add(mark);
            }
        }
        if (random.nextInt(10) == 0) {
            marks.add(random.nextBoolean() ? ScoringEvent.AUTOMATED : ScoringEvent.NO_POINTS);
        }
        return marks;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
