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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes a log by hand: each call adds one event with the next number. The content is the delivery's unless said. */
final class Log {
    static final AmbassadorId KARI = AmbassadorId.of("kari");
    static final AmbassadorId OLA = AmbassadorId.of("ola");

    private final List<Recorded> events = new ArrayList<>();
    private String who = "kari";
    private String channel = "linkedin";

    Log by(String ambassador) {
        who = ambassador;
        return this;
    }

    Log on(String network) {
        channel = network;
        return this;
    }

    Log share(String delivery, String at) {
        return add(shared(delivery, at, "item-" + delivery, false, true));
    }

    Log shareOf(String content, String delivery, String at) {
        return add(shared(delivery, at, content, false, true));
    }

    Log shareInOwnWords(String delivery, String at) {
        return add(shared(delivery, at, "item-" + delivery, true, true));
    }

    Log shareWithoutPoints(String delivery, String at) {
        return add(shared(delivery, at, "item-" + delivery, false, false));
    }

    Log click(String delivery, String visitor, String at) {
        return add(clicked(delivery, visitor, at, false, true));
    }

    Log machineClick(String delivery, String at) {
        return add(clicked(delivery, "bot", at, true, true));
    }

    Log clickWithoutPoints(String delivery, String visitor, String at) {
        return add(clicked(delivery, visitor, at, false, false));
    }

    Log retract(String delivery, String at) {
        return add(new AdvocacyEvent.ShareRetracted(
                Instant.parse(at),
                ShareId.of("s-" + delivery),
                DeliveryId.of(delivery),
                AmbassadorId.of(who),
                ChannelId.of(channel)));
    }

    Log consent(String at) {
        return add(new AdvocacyEvent.ConsentChanged(
                Instant.parse(at), AmbassadorId.of(who), "participation", "v1", who, true));
    }

    private AdvocacyEvent shared(String delivery, String at, String content, boolean own, boolean earns) {
        return new AdvocacyEvent.ShareConfirmed(
                Instant.parse(at),
                ShareId.of("s-" + delivery),
                DeliveryId.of(delivery),
                AmbassadorId.of(who),
                ContentId.of(content),
                ChannelId.of(channel),
                Evidence.RESPONSE,
                own,
                earns);
    }

    private AdvocacyEvent clicked(String delivery, String visitor, String at, boolean machine, boolean earns) {
        return new AdvocacyEvent.LinkClicked(
                Instant.parse(at),
                LinkId.of("l-" + delivery),
                DeliveryId.of(delivery),
                AmbassadorId.of(who),
                ContentId.of("item-" + delivery),
                ChannelId.of(channel),
                visitor,
                machine,
                earns);
    }

    private Log add(AdvocacyEvent event) {
        events.add(new Recorded(events.size() + 1L, event));
        return this;
    }

    List<ScoringEvent> events() {
        return ScoringEvent.of(events);
    }
}
