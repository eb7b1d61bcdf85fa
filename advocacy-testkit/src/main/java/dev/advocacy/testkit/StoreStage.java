package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Secret;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ContentAdded;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.Recorded;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import dev.advocacy.store.AdvocacyStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What the store's laws are tried on: an empty store, its clock, and things to put in. */
abstract class StoreStage extends Subject {
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    static final Duration LEASE = Duration.ofSeconds(60);
    static final Duration QUIET = Duration.ofSeconds(90);
    static final ChannelId NET = ChannelId.of("net");
    static final AmbassadorId KARI = AmbassadorId.of("kari");
    static final AmbassadorId OLA = AmbassadorId.of("ola");
    static final ContentId TURBINE = ContentId.of("turbine");
    static final URI PAGE = URI.create("https://example.com/turbine");
    static final int THREADS = 16;

    private final StageClock clock = new StageClock();
    private @Nullable AdvocacyStore store;

    abstract AdvocacyStore open(Clock time);

    /** Kari takes part, and there is something to share; the log begins after that. */
    @BeforeEach
    void prepareTheStage() {
        store = open(clock);
        store().content().put(ContentItem.of("Turbine", PAGE).withId(TURBINE), List.of());
        store().ambassadors().put(takingPart(KARI), List.of());
        store().ambassadors().put(takingPart(OLA), List.of());
    }

    @Override
    final String subject() {
        return store().getClass().getSimpleName();
    }

    final AdvocacyStore store() {
        if (store == null) {
            throw new IllegalStateException("the store is opened before each test");
        }
        return store;
    }

    final Instant now() {
        return clock.instant();
    }

    final void forward(Duration time) {
        clock.forward(time);
    }

    static Ambassador takingPart(AmbassadorId id) {
        var consent = Consent.toParticipate("v1", NOW, id.value());
        return new Ambassador(id, "Name of " + id, Locale.GERMANY, Set.of("sales", "oslo"), List.of(consent), Map.of());
    }

    static Account account(AmbassadorId owner) {
        return new Account(NET, owner + "-on-net", "Name of " + owner);
    }

    static ConnectedAccount connected(Credentials credentials, Optional<String> problem) {
        return new ConnectedAccount(KARI, account(KARI), credentials.scopes(), NOW, credentials.expiresAt(), problem);
    }

    static Credentials credentials(String token) {
        return new Credentials(
                Secret.of("access-" + token),
                Optional.of(Secret.of("refresh-" + token)),
                Set.of("post", "read"),
                Optional.of(NOW.plusSeconds(3600)));
    }

    /** A delivery that waits for this time, as it would be added. */
    static Delivery waiting(AmbassadorId who, Instant due) {
        return approved(who, "Worth it.", null).schedule(due, "scheduled");
    }

    static Delivery approved(AmbassadorId who, String text, @Nullable Instant expires) {
        var approval = Approval.of(who, account(who), Post.text(text), true, NOW);
        return Delivery.approved(DeliveryId.random(), ShareId.random(), TURBINE, approval, expires);
    }

    /** Adds it with its share; no events, so that a test sees only those of the step that it is about. */
    final Delivery add(Delivery delivery) {
        assertThat(store().shares().add(shareOf(delivery), delivery, null, List.of()))
                .isTrue();
        return delivery;
    }

    static Share shareOf(Delivery delivery) {
        var approval = delivery.approval();
        return new Share(
                delivery.share(),
                approval.ambassador(),
                delivery.content(),
                delivery.id(),
                approval.post().text(),
                NOW);
    }

    static TrackedLink linkOf(Delivery delivery) {
        return new TrackedLink(
                LinkId.random(), delivery.id(), delivery.approval().ambassador(), delivery.content(), NET, PAGE);
    }

    final Delivery addWaiting() {
        return add(waiting(KARI, now()));
    }

    final Delivery claimOne() {
        var claimed = store().deliveries().claim("node-1", LEASE, 1, Set.of());
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    final Delivery armOne() {
        var armed = store().deliveries().arm(claimOne(), LEASE).orElseThrow();
        assertThat(armed.state()).isEqualTo(DeliveryState.ARMED);
        return armed;
    }

    final Delivery stored(Delivery delivery) {
        return store().deliveries().delivery(delivery.id()).orElseThrow();
    }

    /** An event that a test can tell from others. */
    static AdvocacyEvent event(String name) {
        return new ContentAdded(NOW, ContentId.of(name));
    }

    final List<AdvocacyEvent> events() {
        return store().events().after(0, Integer.MAX_VALUE).stream()
                .map(Recorded::event)
                .toList();
    }

    /** Nothing was written: neither an event nor the delivery. */
    final void assertUntouched(Delivery before, List<AdvocacyEvent> log) {
        assertThat(stored(before)).isEqualTo(before);
        assertThat(events()).isEqualTo(log);
    }

    /** What 16 threads are given that do the same at the same moment. */
    static <T> List<T> atOnce(Callable<T> step) throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(THREADS);
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var begun = new ArrayList<Future<T>>();
            for (int i = 0; i < THREADS; i++) {
                begun.add(threads.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return step.call();
                }));
            }
            var answers = new ArrayList<T>();
            for (var one : begun) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static final class StageClock extends Clock {
        private final AtomicReference<Instant> time = new AtomicReference<>(NOW);

        void forward(Duration by) {
            time.updateAndGet(t -> t.plus(by));
        }

        @Override
        public Instant instant() {
            return time.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("a store asks for instants only");
        }
    }
}
