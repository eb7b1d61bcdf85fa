package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Publisher;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the descriptor does not declare is refused, and never left out in silence. */
@Room("publishing")
abstract class RefusalLaws extends LinkLaws {
    private static final String UNHEARD_OF = "application/x-unheard-of";

    @TestFactory
    @DisplayName("a form or a media that the descriptor does not declare is an error in the check")
    Stream<DynamicTest> undeclaredIsAnError() {
        return eachUndeclared(this::isAnError);
    }

    private void isAnError(Post post) {
        try (var scene = open()) {
            assertThat(scene.adapter.check(post).ok()).as("check lets it pass").isFalse();
            scene.assertNoIo();
        }
    }

    @TestFactory
    @DisplayName("a form or a media that the descriptor does not declare is EDIT, and nothing is sent")
    Stream<DynamicTest> undeclaredIsNotSent() {
        return eachUndeclared(this::isNotSent);
    }

    private void isNotSent(Post post) {
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            scene.network.answer(publishing(), published(postId(1)));
            scene.attempt(() -> publisher.publish(request(post, 1))).threw(Remedy.EDIT);
            assertThat(scene.network.requests())
                    .as("requests, preparatory ones too")
                    .isEmpty();
        }
    }

    private Stream<DynamicTest> eachUndeclared(Consumer<Post> law) {
        return undeclared().entrySet().stream()
                .map(post -> DynamicTest.dynamicTest(post.getKey(), () -> law.accept(post.getValue())));
    }

    private Map<String, Post> undeclared() {
        try (var scene = open()) {
            ChannelDescriptor channel = scene.adapter.descriptor();
            Post plain = Post.text(samplePost().text());
            var posts = new LinkedHashMap<String, Post>();
            Stream.of(Post.Form.values())
                    .filter(form -> !channel.forms().contains(form))
                    .forEach(form -> posts.put(form.name(), SamplePost.with(form, plain, "1234567")));
            Stream.of(Media.Kind.values())
                    .filter(kind -> channel.limitOf(kind).isEmpty())
                    .forEach(kind -> posts.put(kind.name(), plain.withMedia(SamplePost.media(kind, UNHEARD_OF))));
            channel.media().forEach(limit -> posts.putAll(beyond(limit, plain)));
            return posts;
        }
    }

    private static Map<String, Post> beyond(MediaLimit limit, Post plain) {
        Media taken = SamplePost.media(limit.kind(), SamplePost.typeOf(limit));
        return Map.of(
                limit.kind() + " of a type that is not taken",
                plain.withMedia(SamplePost.media(limit.kind(), UNHEARD_OF)),
                "one " + limit.kind() + " too many",
                plain.withMedia(Collections.nCopies(limit.maxCount() + 1, taken).toArray(Media[]::new)));
    }
}
