package dev.advocacy.benchmark.store;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A network that costs nothing and counts honestly, so that what is left is the store and the SDK. Thread-safe. */
final class InstantChannel implements ChannelAdapter, Publisher {
    static final ChannelId ID = ChannelId.of("instant");

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicLong posts = new AtomicLong();

    @Override
    public ChannelDescriptor descriptor() {
        return ChannelDescriptor.of(ID, "Instant", 3000, "UTF-16 units", ChannelPolicy.careful());
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(this);
    }

    @Override
    public PublishResult publish(PublishRequest request) {
        post(request.key());
        return new PublishResult.Published(new PostRef("post-" + request.key(), null), request.armedAt());
    }

    void post(String key) {
        posts.incrementAndGet();
        keys.add(key);
    }

    long posts() {
        return posts.get();
    }

    long twice() {
        return posts.get() - keys.size();
    }
}
