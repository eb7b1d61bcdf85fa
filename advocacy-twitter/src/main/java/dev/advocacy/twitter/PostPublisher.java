package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.support.HttpAnswer;
import dev.advocacy.channel.support.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Publishes with {@code POST /2/tweets}. Media go first; then exactly one request creates the post. X has no idempotency key, so
 * nothing here sends it again. Thread-safe.
 */
final class PostPublisher implements Publisher {
    private static final String STEP = "create post";

    private final XApi api;
    private final Pauses pauses;
    private final MediaUpload media;
    private final PostLookUp lookUp;

    PostPublisher(XApi api, Pauses pauses) {
        this.api = api;
        this.pauses = pauses;
        this.media = new MediaUpload(api);
        this.lookUp = new PostLookUp(api);
    }

    @Override
    public PublishResult publish(PublishRequest request) {
        requireTaken(request.post());
        Deadline deadline = Deadline.begin(api, pauses);
        List<String> ids = media.upload(request.credentials(), request.post(), deadline);
        deadline.keep();
        HttpAnswer answer =
                api.publish(api.post(STEP, "/2/tweets", request.credentials()).json(body(request.post(), ids)));
        return new PublishResult.Published(created(answer), api.now());
    }

    @Override
    public Optional<PublishResult> reconcile(PublishRequest request) {
        return Optional.of(lookUp.find(request));
    }

    /** What X cannot show would be left out silently or be refused, so it does not begin. */
    private void requireTaken(Post post) {
        String problems = XChannel.checked(post).findings().stream()
                .filter(Finding::isError)
                .map(Finding::message)
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw api.failure(Remedy.EDIT, "not-taken", STEP + ": nothing was sent: " + problems, null);
        }
    }

    private static ObjectNode body(Post post, List<String> media) {
        ObjectNode body = Json.object().put("text", PostText.of(post));
        if (!media.isEmpty()) {
            var ids = body.putObject("media").putArray("media_ids");
            media.forEach(ids::add);
        }
        if (post.answered() != null) {
            body.putObject("reply").put("in_reply_to_tweet_id", post.answered());
        }
        return body;
    }

    private PostRef created(HttpAnswer answer) {
        return PostId.in(answer.json().path(XApi.DATA)).map(PostId::ref).orElseThrow(() -> idUnknown(answer));
    }

    private ChannelException idUnknown(HttpAnswer answer) {
        return api.failure(
                Remedy.RECONCILE,
                "id-unknown",
                STEP + ": HTTP " + answer.status() + " without the id of a post:"
                        + " the post is probably there, look, do not send again",
                null);
    }
}
