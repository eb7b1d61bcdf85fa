package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Publisher;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the descriptor does not declare is refused, and never left out in silence. */
@Room("publishing")
abstract class RefusalLaws extends LinkLaws {
    private static final Instant LATER = Instant.parse("2026-11-03T09:00:00Z");
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
            forms(plain).forEach((form, post) -> {
                if (!channel.forms().contains(form)) {
                    posts.put(form.name(), post);
                }
            });
            Stream.of(Media.Kind.values())
                    .filter(kind -> channel.limitOf(kind).isEmpty())
                    .forEach(kind -> posts.put(kind.name(), plain.withMedia(media(kind, UNHEARD_OF))));
            channel.media().forEach(limit -> posts.putAll(beyond(limit, plain)));
            return posts;
        }
    }

    private static Map<Post.Form, Post> forms(Post plain) {
        return Map.of(
                Post.Form.MENTION,
                plain.saying(plain.text() + " @Aker").mentioning(new Post.Mention("Aker", "1234567")),
                Post.Form.POLL,
                plain.asking(new Post.Poll("Will it stand?", List.of("Yes", "No"), Duration.ofDays(1))),
                Post.Form.RESHARE,
                plain.resharing("1234567"),
                Post.Form.REPLY,
                plain.replyingTo("1234567"),
                Post.Form.APPEARS_LATER,
                plain.appearingAt(LATER));
    }

    private static Map<String, Post> beyond(MediaLimit limit, Post plain) {
        Media taken = media(limit.kind(), Collections.min(limit.contentTypes()));
        return Map.of(
                limit.kind() + " of a type that is not taken",
                plain.withMedia(media(limit.kind(), UNHEARD_OF)),
                "one " + limit.kind() + " too many",
                plain.withMedia(Collections.nCopies(limit.maxCount() + 1, taken).toArray(Media[]::new)));
    }

    private static Media media(Media.Kind kind, String contentType) {
        byte[] bytes = {1, 2, 3};
        return switch (kind) {
            case IMAGE -> Media.image(contentType, bytes, "a turbine");
            case VIDEO -> Media.video(contentType, bytes, "The turbine");
            case DOCUMENT -> Media.document(contentType, bytes, "The turbine");
        };
    }
}
