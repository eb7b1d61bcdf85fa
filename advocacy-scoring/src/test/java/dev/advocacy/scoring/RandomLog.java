package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.Recorded;
import dev.advocacy.event.ShareId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A log made by a seed, around the spring changes of the clock. Numbers are dealt without regard to time, so events are
 * late; posts are retracted before and after their clicks; one post is confirmed twice.
 */
final class RandomLog {
    static final List<String> PEOPLE = List.of("kari", "ola", "anne", "per", "liv");
    private static final Instant START = Instant.parse("2026-03-05T00:00:00Z");

    private final Random random;

    private RandomLog(Random random) {
        this.random = random;
    }

    static List<Recorded> of(Random random) {
        return new RandomLog(random).log();
    }

    private List<Recorded> log() {
        int size = 20 + random.nextInt(80);
        List<Long> numbers = new ArrayList<>();
        for (long n = 1; n <= size; n++) {
            numbers.add(n * 3);
        }
        Collections.shuffle(numbers, random);
        List<Recorded> log = new ArrayList<>();
        numbers.forEach(n -> log.add(new Recorded(n, event())));
        return log;
    }

    private AdvocacyEvent event() {
        var who = AmbassadorId.of(PEOPLE.get(random.nextInt(PEOPLE.size())));
        var post = random.nextInt(5);
        var delivery = DeliveryId.of(who + "-" + post);
        var channel = ChannelId.of(post % 2 == 0 ? "linkedin" : "x");
        return switch (random.nextInt(10)) {
            case 0 -> new AdvocacyEvent.ConsentChanged(at(), who, "participation", "v1", who.value(), true);
            case 1, 2, 3 -> shared(who, delivery, channel);
            case 4 -> random.nextInt(3) == 0 ? retracted(who, delivery, channel) : clicked(who, delivery, channel);
            default -> clicked(who, delivery, channel);
        };
    }

    private AdvocacyEvent shared(AmbassadorId who, DeliveryId delivery, ChannelId channel) {
        var share = ShareId.of("s-" + delivery);
        var content = ContentId.of("item-" + random.nextInt(3));
        boolean own = random.nextBoolean();
        return new AdvocacyEvent.ShareConfirmed(
                at(), share, delivery, who, content, channel, Evidence.LOOKUP, own, random.nextInt(5) > 0);
    }

    private AdvocacyEvent clicked(AmbassadorId who, DeliveryId delivery, ChannelId channel) {
        var content = ContentId.of("item-" + random.nextInt(3));
        var visitor = "v" + random.nextInt(4);
        boolean machine = random.nextInt(5) == 0;
        var link = LinkId.of("l-" + delivery);
        return new AdvocacyEvent.LinkClicked(
                at(), link, delivery, who, content, channel, visitor, machine, random.nextInt(6) > 0);
    }

    private AdvocacyEvent retracted(AmbassadorId who, DeliveryId delivery, ChannelId channel) {
        return new AdvocacyEvent.ShareRetracted(at(), ShareId.of("s-" + delivery), delivery, who, channel);
    }

    /** Half-hour steps, so that instants coincide and days' edges are hit, sometimes one nanosecond before. */
    private Instant at() {
        var step = Duration.ofMinutes(30).multipliedBy(random.nextInt(48 * 40));
        return START.plus(step).minusNanos(random.nextInt(4) == 0 ? 1 : 0);
    }
}
