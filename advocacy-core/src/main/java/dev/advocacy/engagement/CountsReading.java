package dev.advocacy.engagement;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.PostRef;
import dev.advocacy.delivery.Deliveries;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round of reading counts ahead, on one channel: young posts often, old ones seldom. Used once, by one thread. */
final class CountsReading {
    private static final Logger LOG = LoggerFactory.getLogger(CountsReading.class);

    /** Of one age, in one round; the rest comes in the next. */
    private static final int MOST = 20_000;

    /** Rounds come a little early or late, and half of one is no reason to wait for the next. */
    private static final Duration SLACK = Duration.ofMinutes(7);

    private final EngagementStore store;
    private final Deliveries deliveries;
    private final NetworkCounts network;
    private final Clock clock;
    private final Duration keptFor;
    private final Set<Author> leftAlone = new HashSet<>();

    CountsReading(EngagementStore store, Deliveries deliveries, NetworkCounts network, Clock clock, Duration keptFor) {
        this.store = store;
        this.deliveries = deliveries;
        this.network = network;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /** How many posts were read. */
    int read(ChannelAdapter channel, EngagementReader reader) {
        return Stream.of(PostAge.values())
                .filter(age -> age.every().compareTo(keptFor) <= 0)
                .mapToInt(age -> read(channel, reader, age))
                .sum();
    }

    private int read(ChannelAdapter channel, EngagementReader reader, PostAge age) {
        var now = clock.instant();
        var unread = store.unread(
                channel.descriptor().id(),
                now.minus(age.until()),
                now.minus(age.from()),
                now.minus(age.every()).plus(SLACK),
                MOST);
        int read = 0;
        for (var posts : byAuthor(unread).entrySet()) {
            read += read(reader, posts.getKey(), posts.getValue());
        }
        return read;
    }

    private Map<Author, Map<DeliveryId, PostRef>> byAuthor(List<DeliveryId> ids) {
        var found = new LinkedHashMap<Author, Map<DeliveryId, PostRef>>();
        ids.forEach(id -> deliveries
                .find(id)
                .ifPresent(d -> Optional.ofNullable(d.post())
                        .ifPresent(post -> found.computeIfAbsent(Author.of(d), a -> new LinkedHashMap<>())
                                .put(id, post))));
        return found;
    }

    /** An account that fails is left alone for the rest of the round, and so is that of a person who has left. */
    private int read(EngagementReader reader, Author author, Map<DeliveryId, PostRef> posts) {
        int read = 0;
        for (var batch : batches(posts, reader.batchSize())) {
            if (!leftAlone.contains(author) && readBatch(reader, author, batch)) {
                read += batch.size();
            } else {
                leftAlone.add(author);
            }
        }
        return read;
    }

    private boolean readBatch(EngagementReader reader, Author author, Map<DeliveryId, PostRef> batch) {
        if (!network.mayAsk(author.ambassador(), author.account())) {
            return false;
        }
        try {
            var counts = network.ask(reader, author.ambassador(), author.account(), batch.values());
            var now = clock.instant();
            batch.forEach((id, post) ->
                    store.keep(new EngagementCounts(id, counts.getOrDefault(post, Map.of()), now), now.plus(keptFor)));
            return true;
        } catch (ChannelException e) {
            LOG.info(
                    "{}: counts of {} were not read; they are tried again: {}",
                    author.account().channel(),
                    author.ambassador(),
                    e.getMessage());
            return false;
        }
    }

    private static List<Map<DeliveryId, PostRef>> batches(Map<DeliveryId, PostRef> posts, int size) {
        var all = List.copyOf(posts.entrySet());
        return Stream.iterate(0, from -> from < all.size(), from -> from + size)
                .map(from -> all.subList(from, Math.min(from + size, all.size())))
                .map(some -> some.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .toList();
    }

    private record Author(AmbassadorId ambassador, Account account) {
        static Author of(Delivery delivery) {
            return new Author(
                    delivery.approval().ambassador(), delivery.approval().account());
        }
    }
}
