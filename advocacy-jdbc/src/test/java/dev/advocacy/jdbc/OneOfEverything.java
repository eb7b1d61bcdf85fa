package dev.advocacy.jdbc;

import dev.advocacy.ambassador.AccountChange;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.AmbassadorStore.PersonChange;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.ambassador.PendingAuthorization;
import dev.advocacy.ambassador.PendingRevocation;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Secret;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.engagement.EngagementCounts;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.ContentAdded;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import dev.advocacy.share.ShareStore.Decision;
import dev.advocacy.store.AdvocacyStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What fills a store with one of everything, and names it in a call's arguments. */
final class OneOfEverything {
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final ChannelId NET = ChannelId.of("net");
    private static final URI PAGE = URI.create("https://example.com/turbine");

    private final AmbassadorId kari = AmbassadorId.of("kari");
    private final Account account = new Account(NET, "kari-on-net", "Kari");
    private final ContentItem item = ContentItem.of("Turbine", PAGE).withId(ContentId.of("turbine"));
    private final Ambassador person = new Ambassador(
            kari, "Kari", Locale.GERMANY, Set.of("oslo"), List.of(Consent.toParticipate("v1", NOW, "kari")), Map.of());
    private final Credentials credentials = new Credentials(
            Secret.of("access"), Optional.of(Secret.of("refresh")), Set.of("post"), Optional.of(NOW.plusSeconds(60)));
    private final ConnectedAccount connected =
            new ConnectedAccount(kari, account, Set.of("post"), NOW, credentials.expiresAt(), Optional.empty());
    private final Delivery waiting = delivery();
    private final Share share = shareOf(waiting);
    private final TrackedLink link = new TrackedLink(LinkId.random(), waiting.id(), kari, item.id(), NET, PAGE);
    private final EngagementCounts counts = new EngagementCounts(waiting.id(), Map.of(Metric.REACTIONS, 7L), NOW);
    private final PendingAuthorization pending = new PendingAuthorization(
            kari,
            NET,
            new Authorization(URI.create("https://net.example/a"), Secret.of("state"), Secret.of("verifier")),
            NOW.plusSeconds(600));

    private Delivery claimed = waiting;
    private Optional<PendingRevocation> revocation = Optional.empty();

    void fill(AdvocacyStore store) {
        store.content().put(item, events());
        store.ambassadors().put(person, events());
        store.ambassadors().keep(pending);
        store.ambassadors().connect(connected, credentials, events());
        var left = new ConnectedAccount(
                kari, new Account(NET, "left", "Left"), Set.of(), NOW, Optional.empty(), Optional.of("disconnected"));
        store.ambassadors().connect(left, credentials, events());
        revocation = store.ambassadors().disconnectAndRevoke(left, events());
        approve(store);
        claimed = store.deliveries()
                .claim("node", Duration.ofSeconds(60), 1, Set.of())
                .get(0);
        var another = delivery();
        store.shares().add(shareOf(another), another, null, events());
        store.deliveries().holdBack(ChannelId.of("other"), null, NOW.plusSeconds(60));
        store.engagement().keep(counts, NOW.plusSeconds(3600));
    }

    /** One of this type, as it was put in; for times and numbers one that lets the call find something. */
    Object of(Class<?> type) {
        var known = new HashMap<Class<?>, Object>(Map.of(
                AmbassadorId.class, kari,
                ContentId.class, item.id(),
                ShareId.class, share.id(),
                DeliveryId.class, waiting.id(),
                LinkId.class, link.id(),
                ChannelId.class, NET,
                Account.class, account,
                Ambassador.class, person,
                ContentItem.class, item,
                Delivery.class, claimed));
        known.putAll(Map.of(
                Share.class, share,
                TrackedLink.class, link,
                EngagementCounts.class, counts,
                PendingAuthorization.class, pending,
                Credentials.class, credentials,
                ConnectedAccount.class, connected,
                List.class, events(),
                Instant.class, NOW.plusSeconds(7200),
                Duration.class, Duration.ofSeconds(30)));
        known.putAll(Map.of(Optional.class, Optional.of(credentials), Set.class, Set.of()));
        known.putAll(Map.of(int.class, 3, long.class, 0L, boolean.class, true, String.class, "worth it."));
        known.put(Function.class, (Function<Credentials, Optional<AccountChange>>)
                c -> Optional.of(new AccountChange(connected, Optional.of(c), events())));
        known.put(BiFunction.class, (BiFunction<Optional<Ambassador>, Instant, Optional<PersonChange>>)
                (stored, now) -> stored.map(p -> new PersonChange(p, events())));
        revocation.ifPresent(r -> known.put(PendingRevocation.class, r));
        return Optional.ofNullable(known.get(type))
                .orElseThrow(() -> new AssertionError("teach this test what a " + type.getName() + " is"));
    }

    Secret state() {
        return pending.authorization().state();
    }

    /** Adds the share with its delivery, its link and an event. */
    void approve(AdvocacyStore store) {
        store.shares().add(List.of(decision()));
    }

    Decision decision() {
        return new Decision(share, waiting, link, events());
    }

    /** Adds one that waits and whose window closes in a minute. */
    void addClosing(AdvocacyStore store) {
        var approval = Approval.of(kari, account, Post.text("Worth it."), true, NOW);
        var closing = Delivery.approved(DeliveryId.random(), ShareId.random(), item.id(), approval, NOW.plusSeconds(60))
                .schedule(NOW, "scheduled");
        store.shares().add(shareOf(closing), closing, null, events());
    }

    Delivery waiting() {
        return waiting;
    }

    TrackedLink link() {
        return link;
    }

    Delivery claimed() {
        return claimed;
    }

    private Delivery delivery() {
        var approval = Approval.of(kari, account, Post.text("Worth it."), true, NOW);
        return Delivery.approved(DeliveryId.random(), ShareId.random(), item.id(), approval, null)
                .schedule(NOW, "scheduled");
    }

    private Share shareOf(Delivery delivery) {
        return new Share(delivery.share(), kari, item.id(), delivery.id(), "worth it.", NOW);
    }

    private static List<AdvocacyEvent> events() {
        return List.of(new ContentAdded(NOW, ContentId.of("event")));
    }
}
