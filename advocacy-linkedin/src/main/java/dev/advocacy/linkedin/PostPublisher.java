package dev.advocacy.linkedin;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.support.HttpAnswer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes with the versioned Posts API. Pictures go first; then exactly one request creates the post. LinkedIn has no
 * idempotency key, so nothing here sends it again. Thread-safe.
 */
final class PostPublisher implements Publisher {
    private static final String STEP = "create post";

    private final LinkedInApi api;
    private final ImageUpload images;
    private final @Nullable PageLookUp lookUp;

    private PostPublisher(LinkedInApi api, @Nullable PageLookUp lookUp) {
        this.api = api;
        this.images = new ImageUpload(api);
        this.lookUp = lookUp;
    }

    /** For members, whose own posts an app may not read: an unknown outcome is the person's to tell. */
    static PostPublisher withoutLookUp(LinkedInApi api) {
        return new PostPublisher(api, null);
    }

    /** For pages, whose posts can be listed. */
    static PostPublisher looking(LinkedInApi api) {
        return new PostPublisher(api, new PageLookUp(api));
    }

    @Override
    public PublishResult publish(PublishRequest request) {
        requireOneContent(request.post());
        long latest = System.nanoTime() + BEGIN_WITHIN.toNanos();
        Uploads uploads = images.upload(request.account(), request.credentials(), request.post());
        if (System.nanoTime() - latest > 0) {
            throw tooLate();
        }
        var body = PostBody.of(request.account().id(), request.post(), uploads);
        HttpAnswer answer = api.publish(api.post(STEP, "/rest/posts", request.credentials(), body));
        return new PublishResult.Published(created(answer), api.now());
    }

    /** LinkedIn shows one kind of content, and a picture that was approved must not silently stay away. */
    private void requireOneContent(Post post) {
        if (post.link() != null && !post.media().isEmpty()) {
            throw api.failure(
                    Remedy.EDIT,
                    "link-and-media",
                    STEP + ": has a link card and pictures, nothing was sent: drop one",
                    null);
        }
    }

    @Override
    public Optional<PublishResult> reconcile(PublishRequest request) {
        return Optional.ofNullable(lookUp).map(look -> look.find(request));
    }

    /** The id stands in a header and nowhere else. */
    private PostRef created(HttpAnswer answer) {
        return answer.header("x-restli-id")
                .flatMap(PostUrn::parse)
                .map(PostUrn::ref)
                .orElseThrow(() -> idUnknown(answer));
    }

    private ChannelException tooLate() {
        return api.failure(
                Remedy.RETRY,
                "uploads-too-slow",
                STEP + ": the pictures took longer than " + BEGIN_WITHIN.toSeconds()
                        + " s, so the post was not sent; it is tried again",
                null);
    }

    private ChannelException idUnknown(HttpAnswer answer) {
        return api.failure(
                Remedy.RECONCILE,
                LinkedInErrors.ID_UNKNOWN,
                STEP + ": HTTP " + answer.status() + " without the id of a post in x-restli-id:"
                        + " the post is probably there, look, do not send again",
                null);
    }
}
