package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.Publisher;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The key by which a network tells two sends of one delivery. */
@Room("publishing")
abstract class DeliveryKeyLaws extends PictureLaws {

    @Test
    @DisplayName("a delivery that is sent again has the idempotency key that it had")
    void sameDeliverySameKey() {
        List<String> keys = keysOf(request(samplePost(), 1), request(samplePost(), 1));
        assertThat(keys.get(1)).as("the second key of one delivery").isEqualTo(keys.get(0));
    }

    @Test
    @DisplayName("two deliveries of one text have different idempotency keys")
    void otherDeliveryOtherKey() {
        List<String> keys = keysOf(request(samplePost(), 1), request(samplePost(), 2));
        assertThat(keys.get(1)).as("the key of another delivery").isNotEqualTo(keys.get(0));
    }

    private List<String> keysOf(PublishRequest first, PublishRequest second) {
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            String header = header();
            scene.network.answer(publishing(), published(postId(1)));
            scene.attempt(() -> publisher.publish(first)).returned();
            scene.attempt(() -> publisher.publish(second)).returned();
            return scene.network.requests(publishing()).stream()
                    .map(sent -> sent.header(header).orElseThrow(() -> new AssertionError("no header " + header)))
                    .toList();
        }
    }

    private String header() {
        Assumptions.assumeTrue(idempotencyKeyHeader().isPresent(), "this network takes no idempotency key");
        return idempotencyKeyHeader().orElseThrow();
    }
}
