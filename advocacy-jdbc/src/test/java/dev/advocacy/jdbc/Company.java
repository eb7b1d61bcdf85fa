package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.DeliveryMoved;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import dev.advocacy.share.Draft;
import dev.advocacy.share.Shares;
import dev.advocacy.testkit.FakeChannel;
import dev.advocacy.testkit.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/** A tenant with Kari, her account on a network that counts its posts, and an item. Publishing happens in the calling thread. */
final class Company {
    static final AmbassadorId KARI = AmbassadorId.of("kari");
    private static final ChannelId NET = ChannelId.of("net");

    final SettableClock clock = SettableClock.at(OneOfEverything.NOW);
    final FakeChannel net = FakeChannel.named(NET.value());
    final JdbcStore store;
    final Advocacy advocacy;

    /** On tables that are there already. */
    Company(DataSource source, String tenant) {
        this.store = JdbcStore.builder(source, Keys.SOME)
                .schema(SchemaMode.NONE)
                .tenant(tenant)
                .clock(clock)
                .open();
        this.advocacy = Advocacy.builder()
                .store(store)
                .channel(net)
                .clock(clock)
                .executor(Runnable::run, 1)
                .linkBase(URI.create("https://go.example.com/r"))
                .build();
    }

    Shares shares() {
        return advocacy.shares();
    }

    Draft draft() {
        var item = advocacy.content().add(ContentItem.of("Turbine", URI.create("https://example.com/t")));
        advocacy.ambassadors()
                .enroll(Ambassador.of("kari", "Kari"), Consent.toParticipate("v1", clock.instant(), "kari"));
        var page = advocacy.connections().connect(KARI, NET);
        advocacy.connections().complete(KARI, URI.create("https://host.example/c?code=c&" + page.getRawQuery()));
        return shares().draft(KARI, item.id(), NET).text("Worth it.");
    }

    void approve() {
        shares().approve(draft());
    }

    /** A worker's failure comes as it was, not in the executor's wrapping. */
    void deliver() {
        try {
            advocacy.deliveries().deliverDue();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreException failure ? failure : e;
        }
    }

    void withdraw() {
        advocacy.ambassadors().withdraw(KARI, Consent.PARTICIPATION, "kari");
    }

    /** Long enough for every lease, quiet time and look. */
    void deliverToTheEnd() {
        for (int i = 0; i < 6; i++) {
            clock.advance(Duration.ofMinutes(3));
            assertThatCode(this::deliver).doesNotThrowAnyException();
        }
    }

    Delivery only() {
        var all = store.deliveries().deliveriesOf(KARI);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** The events of the moves lead, without a gap, to where the delivery stands; a confirmation is there for a post. */
    void requireOneLegalState() {
        var delivery = only();
        String state = DeliveryState.APPROVED.name();
        for (var move : events(DeliveryMoved.class)) {
            assertThat(move.from()).isEqualTo(state);
            state = move.to();
        }
        assertThat(state).isEqualTo(delivery.state().name());
        assertThat(events(ShareConfirmed.class)).hasSize(delivery.state() == DeliveryState.PUBLISHED ? 1 : 0);
        assertThat(store.deliveries().census()).containsExactly(Map.entry(delivery.state(), 1L));
    }

    void requirePublishedOnce() {
        requireOneLegalState();
        assertThat(only().state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(net.posts()).hasSize(1);
        assertThat(net.publishCalls()).hasSize(1);
    }

    boolean hasWithdrawn() {
        return !advocacy.ambassadors().require(KARI).takenBack().isEmpty();
    }

    <E extends AdvocacyEvent> List<E> events(Class<E> kind) {
        return store.events().after(0, 1000).stream()
                .map(Recorded::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
