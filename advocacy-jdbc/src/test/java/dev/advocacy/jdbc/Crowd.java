package dev.advocacy.jdbc;

import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.ambassador.PendingAuthorization;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Secret;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Attempt;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.engagement.EngagementCounts;
import dev.advocacy.engagement.TrackedLink;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.AccountConnected;
import dev.advocacy.event.AdvocacyEvent.ConsentChanged;
import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.AdvocacyEvent.PauseSwitched;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AdvocacyEvent.ShareEdited;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import dev.advocacy.share.ShareStore.Decision;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People with something in every field that can hold something; each piece can be told from everybody else's. */
record Crowd(JdbcStore store, Instant now) {
    static final ChannelId NET = ChannelId.of("net");
    private static final ContentId TURBINE = ContentId.of("turbine");

    /** What tells who a person is, wherever it stands. */
    static List<String> marks(int n) {
        return Stream.of(
                        "id", "name", "account", "handle", "access", "refresh", "text", "picture", "post", "link",
                        "state")
                .map(what -> mark(n, what))
                .toList();
    }

    /** Those that stand in a column as they are, and not sealed. */
    static List<String> visible(int n) {
        return Stream.of("id", "name", "account", "handle", "text", "picture", "post", "link")
                .map(what -> mark(n, what))
                .toList();
    }

    /** Letters, and signs that are written otherwise in an address and in base64. */
    static String mark(int n, String what) {
        return "%s/%04d+?=Ø%%_!%s".formatted(what, n, what);
    }

    static AmbassadorId id(int n) {
        return AmbassadorId.of(mark(n, "id"));
    }

    static Account account(int n) {
        return new Account(NET, mark(n, "account"), mark(n, "handle"));
    }

    void settle(int people) {
        store.content()
                .put(
                        ContentItem.of("Turbine", URI.create("https://example.com/turbine"))
                                .withId(TURBINE),
                        List.of());
        for (int n = 0; n < people; n++) {
            settleOne(n, (n + 1) % people);
        }
    }

    private void settleOne(int n, int colleague) {
        enroll(n, colleague);
        connect(n);
        share(n, DeliveryState.PUBLISHED);
        share(n, DeliveryState.UNCONFIRMED);
        share(n, DeliveryState.NEEDS_PERSON);
        schedule(n);
    }

    /** Their own consent; a colleague's, which they gave for them; and a switch that they pressed. */
    private void enroll(int n, int colleague) {
        var own = Consent.toParticipate("v1", now.minusSeconds(90), id(n).value());
        var others =
                new Consent("board", "v2", now.minusSeconds(80), id(colleague).value());
        var person = new Ambassador(
                id(n), mark(n, "name"), Locale.GERMANY, Set.of("sales", "oslo"), List.of(own, others), Map.of());
        store.ambassadors()
                .put(
                        person,
                        List.of(
                                new ConsentChanged(own.at(), id(n), own.purpose(), "v1", own.actor(), true),
                                new ConsentChanged(others.at(), id(n), "board", "v2", others.actor(), true),
                                new PauseSwitched(now, false, id(n).value(), "drill")));
    }

    private void connect(int n) {
        var credentials = new Credentials(
                Secret.of(mark(n, "access")),
                Optional.of(Secret.of(mark(n, "refresh"))),
                Set.of("post", "read"),
                Optional.of(now.plusSeconds(3600)));
        var accounts = store.ambassadors();
        for (var account : List.of(account(n), new Account(NET, mark(n, "account") + "2", mark(n, "handle")))) {
            var connected = new ConnectedAccount(
                    id(n), account, credentials.scopes(), now, credentials.expiresAt(), Optional.empty());
            accounts.connect(connected, credentials, List.of(new AccountConnected(now, id(n), NET, account.id())));
        }
        var second = new Account(NET, mark(n, "account") + "2", mark(n, "handle"));
        accounts.disconnectAndRevoke(
                new ConnectedAccount(id(n), second, Set.of(), now, Optional.empty(), Optional.of("disconnected")),
                List.of());
        accounts.keep(new PendingAuthorization(
                id(n),
                NET,
                new Authorization(
                        URI.create("https://net.example/" + n),
                        Secret.of(mark(n, "state")),
                        Secret.of(mark(n, "state"))),
                now.plusSeconds(600)));
        store.deliveries().holdBack(NET, account(n), now.plusSeconds(900));
    }

    private void share(int n, DeliveryState state) {
        var approval = Approval.of(id(n), account(n), post(n), true, now.minusSeconds(60));
        var attempts = List.of(new Attempt(1, now.minusSeconds(30), approval.hash(), mark(n, "post"), false));
        var post = new PostRef(mark(n, "post"), URI.create("https://net.example/p/" + n));
        var known = state == DeliveryState.PUBLISHED ? Evidence.RESPONSE : null;
        var delivery = delivery(approval, state, attempts, post, known);
        var link = new TrackedLink(
                LinkId.of(mark(n, "link") + state),
                delivery.id(),
                id(n),
                TURBINE,
                NET,
                URI.create("https://example.com/turbine"));
        add(n, delivery, link, told(delivery, link, state));
        if (state == DeliveryState.PUBLISHED) {
            var counts = new HashMap<Metric, Long>();
            counts.put(Metric.IMPRESSIONS, 40L + n);
            store.engagement().keep(new EngagementCounts(delivery.id(), counts, now), now.plusSeconds(86_400));
        }
    }

    /** Something scheduled of each of these, all at once. */
    void importShares(int... people) {
        store.shares()
                .add(Arrays.stream(people)
                        .mapToObj(n -> decision(n, scheduled(n), null, List.of()))
                        .toList());
    }

    private void schedule(int n) {
        add(n, scheduled(n), null, List.of());
    }

    private Delivery scheduled(int n) {
        var approval = Approval.of(id(n), account(n), post(n), true, now.minusSeconds(60));
        return delivery(approval, DeliveryState.SCHEDULED, List.of(), null, null);
    }

    private Delivery delivery(
            Approval approval,
            DeliveryState state,
            List<Attempt> attempts,
            @Nullable PostRef post,
            @Nullable Evidence evidence) {
        return new Delivery(
                DeliveryId.random(),
                ShareId.random(),
                TURBINE,
                approval,
                state,
                now,
                null,
                7,
                null,
                null,
                attempts,
                post,
                evidence,
                "seeded");
    }

    private void add(int n, Delivery delivery, @Nullable TrackedLink link, List<AdvocacyEvent> events) {
        store.shares().add(List.of(decision(n, delivery, link, events)));
    }

    private Decision decision(int n, Delivery delivery, @Nullable TrackedLink link, List<AdvocacyEvent> events) {
        var share = new Share(delivery.share(), id(n), TURBINE, delivery.id(), mark(n, "text"), now.minusSeconds(60));
        return new Decision(share, delivery, link, events);
    }

    private static Post post(int n) {
        byte[] picture = mark(n, "picture").getBytes(StandardCharsets.UTF_8);
        return Post.text("Worth it. " + mark(n, "text"))
                .withLink(new LinkCard(URI.create("https://go.example/" + n), "Turbine", mark(n, "text"), null))
                .withMedia(Media.image("image/png", picture, mark(n, "text")));
    }

    private List<AdvocacyEvent> told(Delivery delivery, TrackedLink link, DeliveryState state) {
        var approval = delivery.approval();
        var who = approval.ambassador();
        var events = new ArrayList<AdvocacyEvent>();
        events.add(
                new ShareApproved(approval.at(), delivery.share(), delivery.id(), who, TURBINE, NET, approval.hash()));
        if (state == DeliveryState.PUBLISHED) {
            events.add(new ShareConfirmed(
                    now, delivery.share(), delivery.id(), who, TURBINE, NET, Evidence.RESPONSE, true, true));
            events.add(new ShareEdited(now, delivery.share(), delivery.id(), who, NET, approval.hash()));
            for (var visitor : List.of("visitor-a", "visitor-a", "visitor-b")) {
                events.add(new LinkClicked(
                        now.plusSeconds(5), link.id(), delivery.id(), who, TURBINE, NET, visitor, false, true));
            }
        }
        return events;
    }
}
