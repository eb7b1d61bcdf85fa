package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pictures reach those who cannot see them. */
@Room("publishing")
abstract class PictureLaws extends RefusalLaws {
    private static final String ALT_TEXT = "A turbine \u201Cafter\u201D the storm, s\u00F8r for Stavanger";

    @Test
    @DisplayName("what a picture shows reaches the network in words")
    void altTextArrives() {
        try (var scene = open()) {
            scene.publisher();
            Assumptions.assumeTrue(
                    scene.adapter.descriptor().limitOf(Media.Kind.IMAGE).isPresent(), "this channel takes no picture");
            Post post = described();
            Assumptions.assumeFalse(
                    post.media().isEmpty(), "try it in a second contract class, with a picture in samplePost()");
            publish(scene, request(post, 1), () -> published(postId(1))).returned();
            assertThat(scene.network.requests())
                    .as("carries '%s', unchanged", ALT_TEXT)
                    .anyMatch(sent -> Arrival.of(sent).holds(ALT_TEXT));
        }
    }

    private Post described() {
        Media[] pictures = samplePost().media().stream()
                .filter(media -> media.kind() == Media.Kind.IMAGE)
                .map(media -> Media.image(media.contentType(), media.bytes(), ALT_TEXT))
                .toArray(Media[]::new);
        return samplePost().withMedia(pictures);
    }
}
