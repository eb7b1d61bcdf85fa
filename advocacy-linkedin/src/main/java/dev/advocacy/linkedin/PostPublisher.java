package dev.advocacy.linkedin;

import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.support.HttpAnswer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes with the versioned Posts API. Media go first; then exactly one request creates the post. LinkedIn has no
 * idempotency key, so nothing here sends it again. Thread-safe.
 */
final class PostPublisher implements Publisher {
    private static final String STEP = "create post";

    private final LinkedInApi api;
    private final ChannelDescriptor channel;
    private final MediaUpload media;
    private final @Nullable PageLookUp lookUp;

    private PostPublisher(LinkedInApi api, ChannelDescriptor channel, @Nullable PageLookUp lookUp) {
        this.api = api;
        this.channel = channel;
        this.media = new MediaUpload(api);
        this.lookUp = lookUp;
    }

    /** For members, whose own posts an app may not read: an unknown outcome is the person's to tell. */
    static PostPublisher withoutLookUp(LinkedInApi api, ChannelDescriptor channel) {
        return new PostPublisher(api, channel, null);
    }

    /** For pages, whose posts can be listed. */
    static PostPublisher looking(LinkedInApi api, ChannelDescriptor channel) {
        return new PostPublisher(api, channel, new PageLookUp(api));
    }

    @Override
    public PublishResult publish(PublishRequest request) {
        api.requireTaken(STEP, DraftRules.check(request.post(), channel));
        Deadline deadline = Deadline.standard();
        Uploads uploads = media.upload(request, deadline);
        api.requireInTime(STEP, deadline);
        var body = PostBody.of(request.account().id(), request.post(), uploads);
        HttpAnswer answer = api.publish(api.post(STEP, "/rest/posts", request.credentials(), body));
        return new PublishResult.Published(created(answer), api.now());
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

    private ChannelException idUnknown(HttpAnswer answer) {
        return api.failure(
                Remedy.RECONCILE,
                LinkedInErrors.ID_UNKNOWN,
                STEP + ": HTTP " + answer.status() + " without the id of a post in x-restli-id:"
                        + " the post is probably there, look, do not send again",
                null);
    }
}
