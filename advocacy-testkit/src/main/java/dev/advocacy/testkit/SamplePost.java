package dev.advocacy.testkit;

import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Posts and media that the laws try, made of a text that the channel takes. */
final class SamplePost {
    private static final Instant LATER = Instant.parse("2026-11-03T09:00:00Z");

    /** Pictures of one pixel. */
    private static final Map<String, String> PICTURES = Map.of(
            "image/png",
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
            "image/gif",
            "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private SamplePost() {}

    /** Values are long enough not to stand in the text by chance. */
    static Post with(Post.Form form, Post plain, String id) {
        return switch (form) {
            case MENTION -> plain.saying(plain.text() + " @Aker").mentioning(new Post.Mention("Aker", id));
            case POLL ->
                plain.asking(
                        new Post.Poll("Will it stand?", List.of("It will stand", "It blows over"), Duration.ofDays(1)));
            case RESHARE -> plain.resharing(id);
            case REPLY -> plain.replyingTo(id);
            case APPEARS_LATER -> plain.appearingAt(LATER);
        };
    }

    /** What the network must learn of a form: ids, answers to choose from, a time. */
    static List<String> valuesOf(Post.Form form, Post post) {
        return switch (form) {
            case MENTION -> post.mentions().stream().map(Post.Mention::id).toList();
            case POLL -> Objects.requireNonNull(post.poll(), "poll").options();
            case RESHARE -> List.of(Objects.requireNonNull(post.reshared(), "reshared"));
            case REPLY -> List.of(Objects.requireNonNull(post.answered(), "answered"));
            case APPEARS_LATER ->
                List.of(Objects.requireNonNull(post.appearsAt(), "appearsAt").toString());
        };
    }

    /** A type that this limit takes, of a picture that is one where the kit has one. */
    static String typeOf(MediaLimit limit) {
        return Stream.of("image/png", "image/gif")
                .filter(limit.contentTypes()::contains)
                .findFirst()
                .orElseGet(
                        () -> limit.contentTypes().stream().sorted().findFirst().orElseThrow());
    }

    static Media media(Media.Kind kind, String contentType) {
        byte[] bytes = Base64.getDecoder().decode(PICTURES.getOrDefault(contentType, "AQID"));
        return switch (kind) {
            case IMAGE -> Media.image(contentType, bytes, "a turbine");
            case VIDEO -> Media.video(contentType, bytes, "The turbine");
            case DOCUMENT -> Media.document(contentType, bytes, "The turbine");
        };
    }
}
