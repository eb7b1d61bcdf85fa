package dev.advocacy.engagement;

import dev.advocacy.ambassador.Connections;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Channels;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.PostRef;
import dev.advocacy.delivery.Deliveries;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryStore;
import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.LinkId;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came back. Thread-safe. */
public final class Engagement {
    private final EngagementStore store;
    private final Deliveries deliveries;
    private final Channels channels;
    private final Clock clock;
    private final NetworkCounts network;
    private final Visitors visitors = new Visitors();

    /**
     * Engagement on a store; the door {@code Advocacy} makes it.
     *
     * @param held knows which accounts are to be left alone
     */
    public Engagement(
            EngagementStore store,
            DeliveryStore held,
            Deliveries deliveries,
            Connections connections,
            Channels channels,
            Clock clock) {
        this.store = store;
        this.deliveries = deliveries;
        this.channels = channels;
        this.clock = clock;
        this.network = new NetworkCounts(held, connections);
    }

    /**
     * Somebody followed a tracked link: counts it and says where to send them. For a HEAD request or a prefetch use
     * {@link #destination}, which counts nothing.
     *
     * @param userAgent as the browser sent it; empty where it sent none
     * @param visitor whatever tells visitors apart, for example an address; only a pseudonym of the day is kept
     * @return the destination as it stood at approval, never anything from the request; empty for an unknown link: answer 404
     */
    public Optional<URI> follow(LinkId id, String userAgent, String visitor) {
        return store.link(id).map(link -> {
            boolean automated = visitors.isMachine(userAgent);
            store.clicked(List.of(clicked(link, visitor, automated)));
            if (!automated) {
                deliveries.confirmByClick(link.delivery());
            }
            return link.destination();
        });
    }

    /** Where a tracked link leads. Counts nothing. */
    public Optional<URI> destination(LinkId id) {
        return store.link(id).map(TrackedLink::destination);
    }

    /**
     * The network's counts for a published post: the kept ones where the channel's terms let them be kept and they are fresh,
     * or read now. Blocking.
     *
     * @return empty where there is no published post, or the channel gives no counts
     * @throws dev.advocacy.channel.ChannelException where they could not be read, or the network asked to wait
     */
    public Optional<EngagementCounts> counts(DeliveryId id) {
        var kept = store.counts(id);
        return kept.isPresent() ? kept : deliveries.find(id).flatMap(this::read);
    }

    /**
     * Forgets counts that have to be forgotten, and reads those of published posts ahead: hourly on a post's first day, every six
     * hours in its first week, daily until it is 30 days old, then never. Nothing is read ahead where the channel's terms do not
     * let counts be kept until the next reading. A network that asked to wait is not asked before that time. Blocking. For
     * recurring work, each quarter of an hour or so; where two nodes do it at once, posts are read twice, and nothing else happens.
     *
     * @return of how many posts counts were read
     */
    public int keepUp() {
        store.forgetOver();
        return channels.all().stream().mapToInt(this::readAhead).sum();
    }

    private int readAhead(ChannelAdapter channel) {
        var keptFor = channels.policy(channel.descriptor().id()).countsKeptFor();
        return channel.engagement()
                .map(reader -> new CountsReading(store, deliveries, network, clock, keptFor).read(channel, reader))
                .orElse(0);
    }

    private Optional<EngagementCounts> read(Delivery delivery) {
        return channels.find(delivery.approval().account().channel())
                .flatMap(adapter -> adapter.engagement())
                .flatMap(reader -> Optional.ofNullable(delivery.post()).map(post -> read(delivery, reader, post)));
    }

    private EngagementCounts read(Delivery delivery, EngagementReader reader, PostRef post) {
        var account = delivery.approval().account();
        var counts = network.ask(reader, delivery.approval().ambassador(), account, List.of(post));
        var now = clock.instant();
        var read = new EngagementCounts(delivery.id(), counts.getOrDefault(post, Map.of()), now);
        var keptFor = channels.policy(account.channel()).countsKeptFor();
        if (!keptFor.isZero()) {
            store.keep(read, now.plus(keptFor));
        }
        return read;
    }

    private LinkClicked clicked(TrackedLink link, String visitor, boolean automated) {
        var now = clock.instant();
        return new LinkClicked(
                now,
                link.id(),
                link.delivery(),
                link.ambassador(),
                link.content(),
                link.channel(),
                visitors.pseudonym(visitor, LocalDate.ofInstant(now, ZoneOffset.UTC)),
                automated,
                channels.find(link.channel()).isPresent()
                        && channels.policy(link.channel()).actionsEarnPoints());
    }
}
