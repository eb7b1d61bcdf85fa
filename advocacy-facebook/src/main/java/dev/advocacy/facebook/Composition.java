package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.HttpCall.Part;
import dev.advocacy.channel.support.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the request that creates a post, after sending the files that belong to it. A file without a post is seen by nobody,
 * so sending it may be repeated, and none of its failures leaves a post in doubt.
 */
final class Composition {
    private static final String STEP = "create post";

    private final GraphApi api;
    private final PhotoUpload photos;
    private final VideoUpload videos;

    Composition(GraphApi api) {
        this.api = api;
        this.photos = new PhotoUpload(api);
        this.videos = new VideoUpload(api);
    }

    /** Sends no more files once it is too late to post. */
    Creation of(PublishRequest request, Deadline deadline) {
        Post post = request.post();
        List<Media> media = post.media();
        if (!media.isEmpty() && media.get(0).kind() == Media.Kind.VIDEO) {
            return video(request, media.get(0), deadline);
        }
        return media.size() == 1 && post.appearsAt() == null ? photo(request, media.get(0)) : feed(request, deadline);
    }

    /** Text, link, several pictures, or a picture that appears later: of that one Facebook would not name the post. */
    private Creation feed(PublishRequest request, Deadline deadline) {
        Post post = request.post();
        ObjectNode body = Json.object();
        if (!post.text().isBlank()) {
            body.put("message", post.text());
        }
        LinkCard link = post.link();
        if (link != null) {
            body.put("link", link.url().toString());
        }
        if (!post.media().isEmpty()) {
            var attached = body.putArray("attached_media");
            photos.upload(request, deadline).forEach(id -> attached.addObject().put("media_fbid", id));
        }
        when(body, post.appearsAt());
        return new Creation(api.post(STEP, page(request) + "/feed", token(request), body), "id", false);
    }

    private static void when(ObjectNode body, @Nullable Instant time) {
        body.put("published", time == null);
        if (time != null) {
            body.put("scheduled_publish_time", time.getEpochSecond());
        }
    }

    private Creation photo(PublishRequest request, Media photo) {
        List<Part> parts =
                PhotoUpload.parts(photo, Part.field("caption", request.post().text()));
        return new Creation(api.post(STEP, page(request) + "/photos", token(request), parts), "post_id", false);
    }

    private Creation video(PublishRequest request, Media video, Deadline deadline) {
        String handle = videos.upload(SignIn.person(request.credentials()), video, deadline);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", video.title());
        form.put("description", request.post().text());
        form.put("fbuploader_video_file_chunk", handle);
        Instant time = request.post().appearsAt();
        form.put("published", String.valueOf(time == null));
        if (time != null) {
            form.put("scheduled_publish_time", String.valueOf(time.getEpochSecond()));
        }
        return new Creation(api.postVideo(STEP, page(request) + "/videos", token(request), form), "id", true);
    }

    private static String page(PublishRequest request) {
        return "/" + request.account().id();
    }

    private static Secret token(PublishRequest request) {
        return request.credentials().accessToken();
    }
}
