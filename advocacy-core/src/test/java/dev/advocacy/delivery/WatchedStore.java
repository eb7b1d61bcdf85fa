package dev.advocacy.delivery;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AdvocacyEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The real store; tells the oracle what nodes have written. */
final class WatchedStore extends PassingStore {
    private final Oracle oracle;
    private final Tally tally;
    private final Trace trace;

    WatchedStore(DeliveryStore real, Oracle oracle, Tally tally, Trace trace) {
        super(real);
        this.oracle = oracle;
        this.tally = tally;
        this.trace = trace;
    }

    @Override
    public List<Delivery> claim(String node, Duration lease, int max, Set<ChannelId> resting) {
        var claimed = real.claim(node, lease, max, resting);
        claimed.forEach(d -> trace.say(() -> "claim: " + Trace.of(d)));
        oracle.claimed(claimed);
        return claimed;
    }

    @Override
    public Optional<Delivery> arm(Delivery claimed, Duration lease) {
        var after = real.arm(claimed, lease);
        trace.say(() -> "arm: " + after.map(Trace::of).orElse("too late: " + Trace.of(claimed)));
        if (after.isEmpty()) {
            tally.count(Happening.STALE_ARMING);
        }
        after.filter(d -> d.state() == DeliveryState.ARMED).ifPresent(oracle::armed);
        return after;
    }

    @Override
    public boolean save(Delivery next, List<AdvocacyEvent> further) {
        var before = real.delivery(next.id()).orElseThrow();
        boolean written = real.save(next, further);
        trace.say(() -> "save: " + (written ? "" : "too late: ") + Trace.of(next));
        if (written != (before.fence() == next.fence() - 1)) {
            throw new BrokenPromise(
                    "the store answered " + written + " to " + Trace.of(next) + " over " + Trace.of(before));
        }
        if (written) {
            oracle.saved(before, next);
        } else {
            tally.count(Happening.STALE_SAVE);
        }
        return written;
    }
}
