package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.support.HttpCall;
import dev.advocacy.channel.support.HttpCall.Part;
import dev.advocacy.channel.support.Json;
import java.util.List;

/**
 * Uploads a post's media, before the post: pictures in one request, videos and large GIFs in segments. Media without a post are
 * seen by nobody, so all of this may be repeated, and none of its failures leaves a post in doubt. The ids cannot be kept for a
 * later attempt, which uploads again.
 */
final class MediaUpload {
    static final int SEGMENT = 4_000_000;

    private static final String PATH = "/2/media/upload";
    private static final String STEP = "upload media";
    private static final String CATEGORY = "media_category";

    private final XApi api;
    private final MediaProcessing processing;

    MediaUpload(XApi api) {
        this.api = api;
        this.processing = new MediaProcessing(api);
    }

    /** The ids, in the order of the media. */
    List<String> upload(Credentials credentials, Post post, Deadline deadline) {
        return post.media().stream().map(m -> upload(credentials, m, deadline)).toList();
    }

    private String upload(Credentials credentials, Media media, Deadline deadline) {
        deadline.keep();
        boolean segments = media.kind() == Media.Kind.VIDEO || media.size() > Terms.MAX_PICTURE;
        JsonNode uploaded = segments ? inSegments(credentials, media, deadline) : atOnce(credentials, media);
        String id = id(uploaded);
        processing.await(credentials, id, uploaded, deadline);
        describe(credentials, id, media);
        return id;
    }

    private JsonNode atOnce(Credentials credentials, Media media) {
        HttpCall call = api.post(STEP, PATH, credentials)
                .multipart(List.of(
                        Part.field(CATEGORY, category(media)),
                        Part.file("media", "media", media.contentType(), media.bytes())));
        return sent(call);
    }

    private JsonNode inSegments(Credentials credentials, Media media, Deadline deadline) {
        String id = id(sent(api.post(STEP, PATH + "/initialize", credentials).json(announcement(media))));
        byte[] bytes = media.bytes();
        for (int from = 0; from < bytes.length; from += SEGMENT) {
            deadline.keep();
            append(credentials, id, media.contentType(), bytes, from);
        }
        return sent(api.post(STEP, PATH + "/" + id + "/finalize", credentials));
    }

    private static ObjectNode announcement(Media media) {
        return Json.object()
                .put("media_type", media.contentType())
                .put(CATEGORY, category(media))
                .put("total_bytes", media.size());
    }

    /** The answer may be empty. */
    private void append(Credentials credentials, String id, String type, byte[] bytes, int from) {
        int to = Math.min(bytes.length, from + SEGMENT);
        HttpCall call = api.post(STEP, PATH + "/" + id + "/append", credentials)
                .multipart(List.of(
                        Part.field("segment_index", Integer.toString(from / SEGMENT)),
                        Part.file("media", "segment", type, bytes, from, to)));
        api.repeat(call);
    }

    private void describe(Credentials credentials, String id, Media media) {
        if (!media.altText().isBlank()) {
            ObjectNode body = Json.object().put("id", id);
            body.putObject("metadata").putObject("alt_text").put("text", media.altText());
            api.repeat(api.post("describe picture", "/2/media/metadata", credentials)
                    .json(body));
        }
    }

    private JsonNode sent(HttpCall call) {
        return api.data(call, api.repeat(call).json());
    }

    private String id(JsonNode data) {
        return PostId.in(data)
                .map(PostId::value)
                .orElseThrow(() -> api.failure(
                        Remedy.RETRY, XApi.UNUSABLE, STEP + ": X named no medium: may be tried again", null));
    }

    /** Every GIF is taken for a moving one. */
    private static String category(Media media) {
        if (media.kind() == Media.Kind.VIDEO) {
            return "tweet_video";
        }
        return DraftRules.isGif(media) ? "tweet_gif" : "tweet_image";
    }
}
