package dev.advocacy.delivery;

import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Account;
import dev.advocacy.content.ContentItem;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Recorded;
import dev.advocacy.share.Draft;
import dev.advocacy.store.InMemoryStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One company with one channel, an in-memory store and a clock that stands until it is moved. */
final class World {
    static final AmbassadorId KARI = AmbassadorId.of("kari");

    final TestClock clock = new TestClock();
    final ScriptedChannel channel = new ScriptedChannel();
    final InMemoryStore store = new InMemoryStore(clock);
    final Advocacy advocacy = Advocacy.builder()
            .store(store)
            .clock(clock)
            .channel(channel)
            .executor(Runnable::run, 1)
            .build();
    final Deliveries deliveries = advocacy.deliveries();
    private final ContentItem item = advocacy.content().add(item());

    World() {
        join(KARI);
    }

    /** Enrolls a person and connects their account. */
    void join(AmbassadorId id) {
        var consent = Consent.toParticipate("v1", clock.instant(), id.value());
        advocacy.ambassadors().enroll(Ambassador.of(id.value(), id.value()), consent);
        connect(id);
    }

    void connect(AmbassadorId id) {
        var page = advocacy.connections().connect(id, ScriptedChannel.ID);
        var callback = URI.create("https://host.example/back?" + page.getQuery() + "#" + id);
        advocacy.connections().complete(id, callback);
    }

    void withdraw(AmbassadorId id) {
        advocacy.ambassadors().withdraw(id, Consent.PARTICIPATION, id.value());
    }

    Account accountOf(AmbassadorId id) {
        return advocacy.connections().of(id).get(0).account();
    }

    Draft draft(AmbassadorId id) {
        return draft(id, item);
    }

    DeliveryId approve() {
        return approve(KARI);
    }

    DeliveryId approve(AmbassadorId id) {
        return advocacy.shares().approve(draft(id)).delivery();
    }

    DeliveryId approveFor(Duration later) {
        var when = clock.instant().plus(later);
        return advocacy.shares().approve(draft(KARI), when).delivery();
    }

    DeliveryId approveDisclosing(String who) {
        var disclosing = advocacy.content().add(item().disclosing(who));
        return advocacy.shares().approve(draft(KARI, disclosing)).delivery();
    }

    /** Approved, with a window that closes this much later. */
    DeliveryId approveUntil(AmbassadorId id, Instant end) {
        var closing = advocacy.content().add(item().between(null, end));
        return advocacy.shares().approve(draft(id, closing)).delivery();
    }

    void deliver() {
        deliveries.deliverDue();
    }

    void deliverAfter(Duration time) {
        clock.pass(time);
        deliver();
    }

    Delivery delivery(DeliveryId id) {
        return deliveries.require(id);
    }

    DeliveryState state(DeliveryId id) {
        return delivery(id).state();
    }

    /** Where it stands and why, as one line to compare. */
    String standing(DeliveryId id) {
        return state(id) + " " + delivery(id).reason();
    }

    long publishes(DeliveryId id) {
        return channel.publishes(id.value());
    }

    List<Recorded> log() {
        return store.events().after(0, Integer.MAX_VALUE);
    }

    <E extends AdvocacyEvent> List<E> events(Class<E> kind) {
        return log().stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Nullable
    String problemOf(AmbassadorId id) {
        return advocacy.connections().of(id).get(0).problem().orElse(null);
    }

    private Draft draft(AmbassadorId id, ContentItem what) {
        return advocacy.shares().draft(id, what.id(), ScriptedChannel.ID).text("I was cold for three weeks. Worth it.");
    }

    private static ContentItem item() {
        return ContentItem.of("Our turbine survived the storm", URI.create("https://example.com/storm"));
    }
}
