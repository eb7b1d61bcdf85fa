package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Post;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Pictures reach the post that they belong to, and those who cannot see them. */
@Room("publishing")
abstract class PictureLaws extends FormLaws {
    private static final String ALT_TEXT = "A turbine \u201Cafter\u201D the storm, s\u00F8r for Stavanger";
    private static final byte[] NO_PICTURE = "Three weeks on the North Sea.".getBytes(StandardCharsets.UTF_8);

    @Test
    @DisplayName("what a picture shows reaches the network in words")
    void altTextArrives() {
        try (var scene = open()) {
            takesPictures(scene);
            Post post = described();
            assumeMedia(post);
            publish(scene, request(post, 1), () -> published(postId(1))).returned();
            assertThat(scene.network.requests())
                    .as("carries '%s', unchanged", ALT_TEXT)
                    .anyMatch(sent -> Arrival.of(sent).holds(ALT_TEXT));
        }
    }

    @Test
    @DisplayName("the request that creates a post names what was uploaded for it, as the network did")
    void uploadIsNamed() {
        try (var scene = open()) {
            scene.publisher();
            assumeMedia(samplePost());
            Optional<String> id = uploadedId();
            Assumptions.assumeTrue(
                    id.isPresent(),
                    "this network has no id for an upload, as uploadedId() says: override it where it has");
            publish(scene, () -> published(postId(1))).returned();
            assertThat(scene.network.requests(publishing()))
                    .as("names the upload '%s'", id.orElseThrow())
                    .anyMatch(sent -> sent.names(id.orElseThrow()));
        }
    }

    @Test
    @DisplayName("a file that is declared as a picture and is none is an error in the check")
    void textIsNoPicture() {
        try (var scene = open()) {
            MediaLimit limit = takesPictures(scene);
            Media text = Media.image(SamplePost.typeOf(limit), NO_PICTURE, "a turbine");
            Post post = Post.text(samplePost().text()).withMedia(text);
            assertThat(scene.adapter.check(post).ok())
                    .as("check lets text pass as %s: add PictureCheck.findings(post, descriptor)", text.contentType())
                    .isFalse();
            scene.assertNoIo();
        }
    }

    private static MediaLimit takesPictures(Scene scene) {
        scene.publisher();
        Optional<MediaLimit> limit = scene.adapter.descriptor().limitOf(Media.Kind.IMAGE);
        Assumptions.assumeTrue(limit.isPresent(), "this channel takes no picture");
        return limit.orElseThrow();
    }

    private static void assumeMedia(Post post) {
        Assumptions.assumeFalse(
                post.media().isEmpty(), "try it in a second contract class, with a picture in samplePost()");
    }

    private Post described() {
        Media[] pictures = samplePost().media().stream()
                .filter(media -> media.kind() == Media.Kind.IMAGE)
                .map(media -> Media.image(media.contentType(), media.bytes(), ALT_TEXT))
                .toArray(Media[]::new);
        return samplePost().withMedia(pictures);
    }
}
