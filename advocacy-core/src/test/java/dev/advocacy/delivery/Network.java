package dev.advocacy.delivery;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A network that counts posts honestly, loses answers, and takes its time. One seed, one behaviour. */
final class Network {
    private record UnderWay(String key, Instant arrives) {}

    private final TestClock clock;
    private final Random random;
    private final Duration slowest;
    private final Map<String, Integer> posts = new HashMap<>();
    private final List<UnderWay> underWay = new ArrayList<>();
    private boolean healthy;

    /**
     * A network.
     *
     * @param slowest how long a request may be on its way
     */
    Network(TestClock clock, Random random, Duration slowest) {
        this.clock = clock;
        this.random = random;
        this.slowest = slowest;
    }

    void heal() {
        healthy = true;
    }

    /** A request leaves the machine. What is answered here, the node may never hear. */
    PublishResult send(PublishRequest request) {
        if (healthy) {
            return create(request);
        }
        return switch (random.nextInt(8)) {
            case 0 -> throw ScriptedChannel.refusal(Remedy.RETRY);
            case 1 -> throw ScriptedChannel.refusal(Remedy.EDIT);
            case 2 -> throw ScriptedChannel.refusal(Remedy.RECONCILE);
            case 3, 4 -> throw onItsWay(request);
            default -> create(request);
        };
    }

    /** Tells the truth as far as requests have arrived, or nothing. */
    Optional<PublishResult> look(PublishRequest request) {
        arrive();
        if (!healthy && random.nextInt(4) == 0) {
            throw ScriptedChannel.refusal(Remedy.RETRY);
        }
        if (random.nextInt(5) == 0) {
            return Optional.empty();
        }
        return Optional.of(isThere(request.key()) ? ScriptedChannel.post(request) : new PublishResult.Absent());
    }

    boolean isThere(String key) {
        return count(key) > 0;
    }

    int count(String key) {
        arrive();
        return posts.getOrDefault(key, 0);
    }

    private PublishResult create(PublishRequest request) {
        posts.merge(request.key(), 1, Integer::sum);
        return ScriptedChannel.post(request);
    }

    private ChannelException onItsWay(PublishRequest request) {
        var delay = Duration.ofSeconds(random.nextInt((int) slowest.toSeconds() + 1));
        underWay.add(new UnderWay(request.key(), clock.instant().plus(delay)));
        return ScriptedChannel.refusal(Remedy.RECONCILE);
    }

    private void arrive() {
        var arrived = underWay.stream()
                .filter(r -> !r.arrives().isAfter(clock.instant()))
                .toList();
        arrived.forEach(r -> posts.merge(r.key(), 1, Integer::sum));
        underWay.removeAll(arrived);
    }
}
