package dev.advocacy.scoring.column;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Events made by a seed around the spring changes of the clock: late, repeated, taken back before and after. */
final class RandomEvents {
    static final List<String> KINDS = List.of("share", "click", "reaction", "comment", "conversion", "podcast");
    private static final List<String> PEOPLE = List.of("kari", "ola", "anne", "per", "liv", "\uE000", "\uD83D\uDE42");
    private static final List<Instant> STARTS = List.of(
            Instant.parse("2026-03-05T00:00:00Z"),
            Instant.parse("2011-12-20T00:00:00Z"),
            Instant.parse("2006-10-20T00:00:00Z"));

    private final Random random;
    private final Instant start;

    private RandomEvents(Random random) {
        this.random = random;
        start = random.nextInt(3) > 0 ? STARTS.get(0) : STARTS.get(random.nextInt(3));
    }

    /** What {@link #plain} gives and everything else: posts, zones, retractions by post and by id, repeats. */
    static List<ScoringEvent> of(Random random) {
        return new RandomEvents(random).all();
    }

    /** Events that no other event has a say in. */
    static List<ScoringEvent> plain(Random random) {
        var events = new RandomEvents(random);
        List<ScoringEvent> all = new ArrayList<>();
        int size = random.nextInt(120);
        for (int i = 0; i < size; i++) {
            all.add(events.event(Integer.toString(i)));
        }
        return all;
    }

    private List<ScoringEvent> all() {
        List<ScoringEvent> all = new ArrayList<>();
        int size = random.nextInt(120);
        for (int i = 0; i < size; i++) {
            all.add(withMore(event(id(i)), i));
        }
        all.stream().filter(event -> random.nextInt(8) == 0).toList().forEach(all::add);
        Collections.shuffle(all, random);
        return all;
    }

    private static String id(int i) {
        return i % 3 == 0 ? "e-" + i : Integer.toString(i);
    }

    private ScoringEvent event(String id) {
        var event = ScoringEvent.of(
                id,
                pick(KINDS),
                AmbassadorId.of(pick(PEOPLE)),
                at(),
                ChannelId.of(pick(List.of("linkedin", "x", "blog"))));
        if (random.nextInt(3) == 0) {
            event = event.visitor(visitor(event));
        }
        if (random.nextInt(4) == 0) {
            event = event.marked(pick(List.of(
                    Set.of("own-words"),
                    Set.of("data-centre", "own-words"),
                    Set.of("automated"),
                    Set.of("no-points", "b c"))));
        }
        return random.nextInt(4) == 0
                ? event.value(random.nextInt(5_000_000) - (random.nextInt(3) == 0 ? 3_000_000 : 0))
                : event;
    }

    private String visitor(ScoringEvent event) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> event.ambassador().value();
            case 2 -> random.nextInt(4) == 0 ? "" : pick(PEOPLE);
            default -> "v" + random.nextInt(6);
        };
    }

    private ScoringEvent withMore(ScoringEvent event, int i) {
        var more = random.nextInt(3) == 0 ? event.zone(pick(List.of("Asia/Tokyo", "America/New_York"))) : event;
        more = random.nextInt(3) == 0 ? more : more.post(more.ambassador() + "-" + random.nextInt(4));
        more = random.nextInt(3) == 0 ? more : more.content("item-" + random.nextInt(3));
        return switch (random.nextInt(16)) {
            case 0 -> more.retracts(id(random.nextInt(i + 10)));
            case 1 -> random.nextInt(3) == 0 ? retraction(more) : more;
            default -> more;
        };
    }

    private static ScoringEvent retraction(ScoringEvent of) {
        var retraction = ScoringEvent.of(of.id(), ScoringEvent.RETRACTION, of.ambassador(), of.at(), of.channel());
        return of.post() == null ? retraction : retraction.post(of.post());
    }

    /** Half-hour steps, so that instants coincide and days' edges are hit, sometimes one nanosecond before. */
    private Instant at() {
        var step = Duration.ofMinutes(30).multipliedBy(random.nextInt(48 * 40));
        return start.plus(step).minusNanos(random.nextInt(4) == 0 ? 1 : 0);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
