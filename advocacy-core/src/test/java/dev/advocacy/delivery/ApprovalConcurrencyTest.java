package dev.advocacy.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.RefusedException;
import dev.advocacy.event.AdvocacyEvent.ShareApproved;
import dev.advocacy.share.Draft;
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

class ApprovalConcurrencyTest {
    private static final int AT_ONCE = 100;

    private final World world = new World();

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("A hundred approvals of one draft at once make one delivery; the other ninety-nine are refused")
    void oneDraftOneDelivery() throws InterruptedException, ExecutionException {
        var draft = world.draft(World.KARI);
        int approved = approveAtOnce(draft);
        world.deliver();

        assertThat(approved).isEqualTo(1);
        assertThat(world.deliveries.of(World.KARI)).hasSize(1);
        assertThat(world.events(ShareApproved.class)).hasSize(1);
        assertThat(world.channel.published).hasSize(1);
        Audit.of(world);
    }

    private int approveAtOnce(Draft draft) throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            Callable<Boolean> approval = () -> {
                together.await();
                return approve(draft);
            };
            var answers = threads.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(i -> approval).toList());
            int approved = 0;
            for (Future<Boolean> answer : answers) {
                approved += answer.get() ? 1 : 0;
            }
            return approved;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean approve(Draft draft) {
        try {
            world.advocacy.shares().approve(draft);
            return true;
        } catch (RefusedException e) {
            assertThat(e.code()).isEqualTo("draft.approved-before");
            return false;
        }
    }
}
