package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.support.Json;
import java.nio.charset.StandardCharsets;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;

/** A member who posts to a LinkedIn that answers what it is told to. */
abstract class PublishWorld {
    static final String SHARE = "urn:li:share:6844785523593134080";

    final Wire wire = new Wire();
    final LinkedInChannel members = LinkedInChannel.members(wire.config());

    @AfterEach
    void close() {
        members.close();
        wire.close();
    }

    Published publish(Post post) {
        return (Published) members.publisher().orElseThrow().publish(Samples.request(Samples.KARI, post));
    }

    ChannelException refused(Post post) {
        var caught = new ChannelException[1];
        assertThatThrownBy(() -> publish(post))
                .isInstanceOfSatisfying(ChannelException.class, e -> caught[0] = e)
                .hasMessageNotContaining(Samples.TOKEN);
        return caught[0];
    }

    /** The one post that was sent. */
    JsonNode sentPost() {
        return json(wire.requests().stream()
                .filter(r -> r.getTarget().equals("/rest/posts"))
                .findFirst()
                .orElseThrow());
    }

    static JsonNode json(RecordedRequest request) {
        return Json.read(Wire.body(request).getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
