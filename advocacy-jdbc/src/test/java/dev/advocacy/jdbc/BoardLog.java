package dev.advocacy.jdbc;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AdvocacyEvent.ShareRetracted;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.ShareId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random events of a few people in a few weeks around the turn of a year: late, repeated, taken back, and some that no score reads. */
final class BoardLog {
    private static final Instant FIRST = Instant.parse("2026-12-10T00:00:00Z");
    private static final int DAYS = 40;
    private static final List<ChannelId> CHANNELS = List.of(ChannelId.of("linkedin"), ChannelId.of("twitter"));

    private final Random random;
    private final int people;

    BoardLog(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** Beyond the basic plane too, where Java's order of strings is not that of UTF-8. */
    static AmbassadorId person(int n) {
        // So long that no random id ends like it by chance: erasure is looked for in all that is stored.
        return AmbassadorId.of((n % 3 == 0 ? "\uFF5E" : n % 3 == 1 ? "\uD83D\uDE00" : "person-") + n);
    }

    List<AdvocacyEvent> next(int events) {
        var next = new ArrayList<AdvocacyEvent>();
        for (int i = 0; i < events; i++) {
            next.add(event(person(random.nextInt(people))));
        }
        return next;
    }

    private AdvocacyEvent event(AmbassadorId who) {
        var delivery = DeliveryId.of(who + "-" + random.nextInt(8));
        var content = ContentId.of("content-" + random.nextInt(3));
        var channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        var share = ShareId.of("share");
        return switch (random.nextInt(12)) {
            case 0 -> new ShareRetracted(time(), share, delivery, who, channel);
            case 1 -> new DeliveryMoved(time(), delivery, "CLAIMED", "ARMED", "armed");
            case 2, 3, 4, 5 ->
                new ShareConfirmed(
                        time(),
                        share,
                        delivery,
                        who,
                        content,
                        channel,
                        Evidence.RESPONSE,
                        random.nextBoolean(),
                        isLikely());
            default ->
                new LinkClicked(
                        time(),
                        LinkId.of("link"),
                        delivery,
                        who,
                        content,
                        channel,
                        "visitor-" + random.nextInt(5),
                        !isLikely(),
                        isLikely());
        };
    }

    private boolean isLikely() {
        return random.nextInt(8) > 0;
    }

    /** Full hours, so that some have their points at the same moment. */
    private Instant time() {
        return FIRST.plus(Duration.ofHours(random.nextInt(DAYS * 24)));
    }
}
