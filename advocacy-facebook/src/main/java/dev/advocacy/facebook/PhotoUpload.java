package dev.advocacy.facebook;

import dev.advocacy.channel.Media;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.support.HttpCall;
import dev.advocacy.channel.support.HttpCall.Part;
import java.util.ArrayList;
import java.util.List;

/** Uploads pictures that a post will show, unpublished. */
final class PhotoUpload {
    private static final String STEP = "upload picture";

    private final GraphApi api;

    PhotoUpload(GraphApi api) {
        this.api = api;
    }

    /** The pictures' ids, in the order of the post's media. */
    List<String> upload(PublishRequest request, Deadline deadline) {
        return request.post().media().stream()
                .map(m -> upload(request, m, deadline))
                .toList();
    }

    private String upload(PublishRequest request, Media photo, Deadline deadline) {
        deadline.keep(STEP);
        boolean later = request.post().appearsAt() != null;
        List<Part> parts = parts(photo, Part.field("published", "false"));
        if (later) {
            parts.add(Part.field("temporary", "true"));
        }
        String path = "/" + request.account().id() + "/photos";
        HttpCall call = api.post(STEP, path, request.credentials().accessToken(), parts);
        String id = api.read(call).path("id").asText("");
        if (!PostId.isNumber(id)) {
            throw api.unusable(STEP + ": Facebook named no picture");
        }
        return id;
    }

    /** The picture as a form, with what it shows in words. */
    static List<Part> parts(Media photo, Part first) {
        var parts = new ArrayList<>(List.of(first));
        if (!photo.altText().isBlank()) {
            parts.add(Part.field("alt_text_custom", photo.altText()));
        }
        String name = "picture." + photo.contentType().replaceFirst(".*/", "");
        parts.add(Part.file("source", name, photo.contentType(), photo.bytes()));
        return parts;
    }
}
