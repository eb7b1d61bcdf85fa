package dev.advocacy.benchmark.store;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.Post;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import dev.advocacy.share.ShareStore;
import dev.advocacy.share.ShareStore.Decision;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Decisions as they come in, one by one or in lots: each a share with its delivery, its approval, its link and two events. */
final class Incoming {
    static final int PEOPLE = 200;
    static final ContentId CONTENT = ContentId.of("turbine");
    static final URI PAGE = URI.create("https://example.com/storm");
    private static final int LOT = 1_000;

    private Incoming() {}

    static List<Decision> decisions(int many) {
        return IntStream.range(0, many).mapToObj(i -> decision(delivery(i))).toList();
    }

    static void oneByOne(ShareStore store, List<Decision> decisions, int threads) throws Exception {
        Threads.spread(decisions.size(), threads, i -> store.add(decisions.subList(i, i + 1)));
    }

    static void inLots(ShareStore store, List<Decision> decisions, int threads) throws Exception {
        int lots = (decisions.size() + LOT - 1) / LOT;
        Threads.spread(
                lots, threads, i -> store.add(decisions.subList(i * LOT, Math.min(decisions.size(), (i + 1) * LOT))));
    }

    static AmbassadorId person(int i) {
        return AmbassadorId.of("person-" + i % PEOPLE);
    }

    private static Delivery delivery(int i) {
        var who = person(i);
        var account = new Account(InstantChannel.ID, who + "-account", "Person");
        var post = Post.text("I was cold for three weeks on the North Sea, and it was worth every hour of it.");
        var approval = Approval.of(who, account, post, true, Instant.now());
        return Delivery.approved(DeliveryId.random(), ShareId.random(), CONTENT, approval, null)
                .schedule(Instant.now().minusSeconds(3600), "scheduled");
    }

    private static Decision decision(Delivery delivery) {
        var approval = delivery.approval();
        var share = new Share(
                delivery.share(),
                approval.ambassador(),
                CONTENT,
                delivery.id(),
                approval.post().text(),
                approval.at());
        var link = new TrackedLink(
                LinkId.random(), delivery.id(), approval.ambassador(), CONTENT, InstantChannel.ID, PAGE);
        return new Decision(share, delivery, link, events(delivery));
    }

    private static List<AdvocacyEvent> events(Delivery delivery) {
        var approval = delivery.approval();
        var events = new ArrayList<AdvocacyEvent>();
        events.add(new ShareApproved(
                approval.at(),
                delivery.share(),
                delivery.id(),
                approval.ambassador(),
                CONTENT,
                InstantChannel.ID,
                approval.hash()));
        events.addAll(delivery.since(DeliveryState.APPROVED, approval.at()));
        return events;
    }
}
