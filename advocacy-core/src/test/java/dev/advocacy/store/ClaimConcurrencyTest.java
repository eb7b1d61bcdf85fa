package dev.advocacy.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Post;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClaimConcurrencyTest {
    private static final int THREADS = 16;
    private static final int DELIVERIES = 2_000;
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final InMemoryStore store = new InMemoryStore(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    @DisplayName("Sixteen nodes that claim two thousand deliveries at once get each of them once, and together all")
    void eachIsClaimedOnce() throws InterruptedException, ExecutionException {
        IntStream.range(0, DELIVERIES).forEach(this::add);
        var claimed = claimAtOnce();

        assertThat(claimed).extracting(Delivery::id).doesNotHaveDuplicates().hasSize(DELIVERIES);
        assertThat(claimed).extracting(Delivery::fence).containsOnly(3L);
        assertThat(store.deliveries().census()).isEqualTo(Map.of(DeliveryState.CLAIMED, (long) DELIVERIES));
        assertThat(claimed)
                .allSatisfy(d -> assertThat(store.deliveries().delivery(d.id())).contains(d));
    }

    private List<Delivery> claimAtOnce() throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            var nodes = IntStream.range(0, THREADS)
                    .<Callable<List<Delivery>>>mapToObj(i -> () -> {
                        together.await();
                        return claimAll("node-" + i);
                    })
                    .toList();
            var claimed = new ArrayList<Delivery>();
            for (Future<List<Delivery>> node : threads.invokeAll(nodes)) {
                claimed.addAll(node.get());
            }
            return claimed;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Delivery> claimAll(String node) {
        var all = new ArrayList<Delivery>();
        var some = store.deliveries().claim(node, Duration.ofMinutes(1), 3, Set.of());
        while (!some.isEmpty()) {
            all.addAll(some);
            some = store.deliveries().claim(node, Duration.ofMinutes(1), 3, Set.of());
        }
        return all;
    }

    private void add(int number) {
        var account = new Account(ChannelId.of("scripted"), "urn:" + number, "Kari");
        var person = AmbassadorId.of("person-" + number);
        var approval = Approval.of(person, account, Post.text("words"), true, NOW);
        var share = new Share(
                ShareId.of("s" + number), person, ContentId.of("c"), DeliveryId.of("d" + number), "words", NOW);
        var delivery = Delivery.approved(share.delivery(), share.id(), share.content(), approval, null);
        store.shares().add(share, delivery.schedule(NOW, "scheduled"), null, List.of());
    }
}
