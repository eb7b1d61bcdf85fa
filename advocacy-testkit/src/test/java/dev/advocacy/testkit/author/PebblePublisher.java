package dev.advocacy.testkit.author;

import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import java.util.Optional;

/** Publishes to Pebble, in the steps that its channel has. */
record PebblePublisher(PebbleChannel channel) implements Publisher {

    @Override
    public PublishResult publish(PublishRequest request) {
        return channel.post(request);
    }

    @Override
    public PublishResult poll(PublishRequest request, PublishResult.Pending pending) {
        return channel.poll(request, pending);
    }

    @Override
    public Optional<PublishResult> reconcile(PublishRequest request) {
        return channel.lookUp(request);
    }
}
