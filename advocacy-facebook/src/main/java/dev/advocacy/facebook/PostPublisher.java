package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.support.HttpAnswer;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Publishes on a page. Files go first, unseen; then exactly one request creates the post. Facebook has no idempotency key, so
 * nothing here sends it again. A video and a post that appears later are pending at first. Thread-safe.
 */
final class PostPublisher implements Publisher {
    private final GraphApi api;
    private final ChannelDescriptor channel;
    private final Composition composition;
    private final PostProgress progress;
    private final PageLookUp lookUp;

    PostPublisher(GraphApi api, ChannelDescriptor channel) {
        this.api = api;
        this.channel = channel;
        this.composition = new Composition(api);
        this.progress = new PostProgress(api);
        this.lookUp = new PageLookUp(api);
    }

    @Override
    public PublishResult publish(PublishRequest request) {
        requireTaken(request.post());
        Deadline deadline = Deadline.begin(api, System::nanoTime);
        Creation creation = composition.of(request, deadline);
        deadline.keep(creation.call().step());
        HttpAnswer answer = api.publish(creation.call());
        return creation.isVideo() ? processing(creation, answer) : created(request, creation, answer);
    }

    @Override
    public PublishResult poll(PublishRequest request, Pending pending) {
        String ticket = pending.ticket();
        if (PostId.isPost(ticket)) {
            return progress.ofPost(request, ticket);
        }
        return PostId.isNumber(ticket) ? progress.ofVideo(request, ticket) : lookUp.find(request);
    }

    @Override
    public Optional<PublishResult> reconcile(PublishRequest request) {
        return Optional.of(lookUp.find(request));
    }

    /** A post that Facebook is known to refuse is not sent: what was approved must not go out with something left away. */
    private void requireTaken(Post post) {
        String problems = DraftRules.ofPage(post, channel, api.now()).stream()
                .filter(Finding::isError)
                .map(Finding::message)
                .collect(Collectors.joining("; "));
        if (!problems.isEmpty()) {
            throw api.failure(Remedy.EDIT, "not-taken", "create post: " + problems + "; nothing was sent", null);
        }
    }

    private PublishResult created(PublishRequest request, Creation creation, HttpAnswer answer) {
        PostRef post = PostId.in(answer.json().path(creation.idField())).orElseThrow(() -> idUnknown(creation, answer));
        return request.post().appearsAt() == null
                ? new Published(post, api.now())
                : progress.appearing(request, post.id());
    }

    /** All that is known of a new video is its own id; its post is there once it is processed. */
    private PublishResult processing(Creation creation, HttpAnswer answer) {
        JsonNode id = answer.json().path(creation.idField());
        return Optional.of(id.asText(""))
                .filter(PostId::isNumber)
                .map(video -> new Pending(video, PostProgress.PROCESSING))
                .orElseThrow(() -> idUnknown(creation, answer));
    }

    private ChannelException idUnknown(Creation creation, HttpAnswer answer) {
        return api.failure(
                Remedy.RECONCILE,
                FacebookErrors.ID_UNKNOWN,
                creation.call().step() + ": HTTP " + answer.status() + " without the id of a post in '"
                        + creation.idField() + "': the post is probably there, look, do not send again",
                null);
    }
}
