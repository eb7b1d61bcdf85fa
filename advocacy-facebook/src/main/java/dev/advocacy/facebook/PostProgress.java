package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** How far Facebook is with a post that it took. Only reads. */
final class PostProgress {
    /** Between two looks at a video. */
    static final Duration PROCESSING = Duration.ofSeconds(10);

    private static final Duration PROCESSING_AHEAD = Duration.ofMinutes(10);
    private static final Duration LITTLE_LATER = Duration.ofSeconds(30);
    private static final String STEP = "ask for post";
    private static final Set<String> BROKEN = Set.of("error", "expired", "upload_failed");

    private final GraphApi api;

    PostProgress(GraphApi api) {
        this.api = api;
    }

    /** A post that Facebook is to show later. */
    PublishResult ofPost(PublishRequest request, String id) {
        JsonNode post = read(request, id, "is_published");
        return post.path("is_published").asBoolean(false) ? published(request, id) : appearing(request, id);
    }

    /** A video that Facebook processes, and may show later. */
    PublishResult ofVideo(PublishRequest request, String id) {
        JsonNode video = read(request, id, "status,post_id");
        String status = video.at("/status/video_status").asText("");
        if (BROKEN.contains(status)) {
            throw broken(status);
        }
        Optional<String> post = postOf(request, video).filter(found -> status.equals("ready"));
        if (post.isEmpty()) {
            return waiting(request, id, status);
        }
        return request.post().appearsAt() == null ? published(request, post.get()) : ofPost(request, post.get());
    }

    /** Of a video that is to appear later, nobody waits for the processing, and its post may be named as late as it appears. */
    private Pending waiting(PublishRequest request, String id, String status) {
        if (request.post().appearsAt() == null) {
            return new Pending(id, PROCESSING);
        }
        Pending shown = appearing(request, id);
        boolean soon = shown.checkAfter().compareTo(PROCESSING_AHEAD) < 0;
        return soon || status.equals("ready") ? shown : new Pending(id, PROCESSING_AHEAD);
    }

    /** Asked for again shortly after it is to appear. */
    Pending appearing(PublishRequest request, String id) {
        Duration until = Duration.between(api.now(), when(request)).plus(LITTLE_LATER);
        return new Pending(id, until.compareTo(LITTLE_LATER) < 0 ? LITTLE_LATER : until);
    }

    private Published published(PublishRequest request, String id) {
        return new Published(PostId.ref(id), when(request));
    }

    private Instant when(PublishRequest request) {
        Instant time = request.post().appearsAt();
        return time == null ? api.now() : time;
    }

    /** With or without the page's number in front. */
    private static Optional<String> postOf(PublishRequest request, JsonNode video) {
        String id = video.path("post_id").asText("");
        return Optional.of(PostId.isNumber(id) ? request.account().id() + "_" + id : id)
                .filter(PostId::isPost);
    }

    private JsonNode read(PublishRequest request, String id, String fields) {
        Secret token = request.credentials().accessToken();
        try {
            return api.read(api.get(STEP, "/" + id, token).query("fields", fields));
        } catch (ChannelException e) {
            throw open(e);
        }
    }

    /** Facebook refuses alike what it does not show yet, what the token may not see and what is not there: no post is ruled out. */
    private static ChannelException open(ChannelException e) {
        return e.remedy() == Remedy.EDIT || e.remedy() == Remedy.NONE
                ? new ChannelException(
                        Remedy.RETRY, e.code(), e.getMessage() + "; the post may appear all the same: ask again", e)
                : e;
    }

    private ChannelException broken(String status) {
        return api.failure(
                Remedy.EDIT,
                "video-failed",
                STEP + ": Facebook could not process the video (" + status + "), there is no post: send another file",
                null);
    }
}
