package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A log made by a seed, around the spring changes of the clock. Ids are dealt without regard to time, so events are late;
 * posts and single events are retracted before and after they come, and some retractions name nothing, another person's
 * event or another retraction; posts are confirmed twice; people visit themselves; values are fractions and below 0.
 */
final class RandomLog {
    static final List<String> PEOPLE = List.of("kari", "ola", "anne", "\uE000", "\uD83D\uDE42");
    private static final Instant START = Instant.parse("2026-03-05T00:00:00Z");
    private static final List<String> KINDS =
            List.of("click", "click", "click", "click", "click", "share", "share", "reaction", "webinar", "conversion");
    private static final List<String> ZONES = List.of("Europe/Oslo", "Pacific/Kiritimati", "America/Los_Angeles");

    private final Random random;
    private final int size;

    private RandomLog(Random random) {
        this.random = random;
        size = 20 + random.nextInt(80);
    }

    static List<ScoringEvent> of(Random random) {
        return new RandomLog(random).log();
    }

    private List<ScoringEvent> log() {
        List<Integer> numbers = new ArrayList<>();
        for (int n = 1; n <= size; n++) {
            numbers.add(n);
        }
        Collections.shuffle(numbers, random);
        List<ScoringEvent> log = new ArrayList<>();
        numbers.forEach(n -> log.add(random.nextInt(12) == 0 ? retraction(id(n)) : event(id(n))));
        return log;
    }

    private static String id(int n) {
        return n % 7 == 0 ? "\uE000" + n : n % 11 == 0 ? "\uD83D\uDE42" + n : Integer.toString(n);
    }

    private ScoringEvent event(String id) {
        var who = pick(PEOPLE);
        int post = random.nextInt(4);
        var event = ScoringEvent.of(id, pick(KINDS), AmbassadorId.of(who), at(), channel(post))
                .marked(marks());
        event = random.nextInt(8) == 0 ? event : event.post(who + "-" + post);
        event = random.nextInt(8) == 0 ? event : event.content("item-" + random.nextInt(3));
        event = random.nextInt(4) == 0 ? event : event.visitor(random.nextInt(9) == 0 ? who : "v" + random.nextInt(4));
        event = random.nextInt(3) == 0 ? event.zone(pick(ZONES)) : event;
        return random.nextInt(3) == 0 ? event.value(random.nextInt(9_000_000) - 2_000_000L) : event;
    }

    private static ChannelId channel(int post) {
        return ChannelId.of(post % 2 == 0 ? "linkedin" : "x");
    }

    private ScoringEvent retraction(String id) {
        var who = pick(PEOPLE);
        int post = random.nextInt(4);
        var kind = random.nextInt(4) == 0 ? "click" : ScoringEvent.RETRACTION;
        var event = ScoringEvent.of(id, kind, AmbassadorId.of(who), at(), channel(post))
                .marked(marks());
        boolean whole = kind.equals(ScoringEvent.RETRACTION) && random.nextInt(3) == 0;
        return whole ? event.post(who + "-" + post) : event.retracts(id(1 + random.nextInt(size + 5)));
    }

    private Set<String> marks() {
        Set<String> marks = new TreeSet<>();
        if (random.nextInt(2) == 0) {
            marks.add(ScoringEvent.OWN_WORDS);
        }
        if (random.nextInt(6) == 0) {
            marks.add("data-centre");
        }
        if (random.nextInt(8) == 0) {
            marks.add(random.nextBoolean() ? ScoringEvent.AUTOMATED : ScoringEvent.NO_POINTS);
        }
        return marks;
    }

    /** Half-hour steps, so that instants coincide and days' edges are hit, sometimes one nanosecond before. */
    private Instant at() {
        int days = random.nextInt(3) == 0 ? 4 : 40;
        var step = Duration.ofMinutes(30).multipliedBy(random.nextInt(48 * days));
        return START.plus(step).minusNanos(random.nextInt(4) == 0 ? 1 : 0);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
