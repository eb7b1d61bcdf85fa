package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.support.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Uploads a video in the parts that LinkedIn asks for, each to its own address, and waits until LinkedIn has it ready. The
 * parts go without the token, as in LinkedIn's samples.
 */
final class VideoUpload {
    private static final String FINISH = "finish video";

    private final LinkedInApi api;
    private final UploadTarget target;
    private final VideoProcessing processing;

    VideoUpload(LinkedInApi api) {
        this.api = api;
        this.target = new UploadTarget(api, Media.Kind.VIDEO);
        this.processing = new VideoProcessing(api);
    }

    String upload(PublishRequest request, Media video, Deadline deadline) {
        JsonNode registered = register(request, video).path("value");
        String urn = target.urn(registered);
        List<String> parts = new ArrayList<>();
        for (Part part : parts(registered, video)) {
            api.requireInTime(target.uploading(), deadline);
            parts.add(send(part, video));
        }
        finish(request, urn, registered.path("uploadToken").asText(""), parts);
        processing.await(request.credentials(), urn, deadline);
        return urn;
    }

    private JsonNode register(PublishRequest request, Media video) {
        var wish = Json.object();
        wish.putObject("initializeUploadRequest")
                .put("owner", request.account().id())
                .put("fileSizeBytes", video.size())
                .put("uploadCaptions", false)
                .put("uploadThumbnail", false);
        return api.read(api.post(target.registering(), target.action("initializeUpload"), request.credentials(), wish));
    }

    /** LinkedIn's name of the part is the ETag, taken as it is. */
    private String send(Part part, Media video) {
        byte[] bytes = video.bytes(part.from(), part.to());
        var put = target.put(part.instruction()).body("application/octet-stream", bytes, 0, bytes.length);
        return target.send(put)
                .header("etag")
                .filter(tag -> !tag.isBlank())
                .orElseThrow(() -> target.unusable(target.uploading() + ": LinkedIn gave a part no ETag"));
    }

    /** The token is repeated even where it is empty. */
    private void finish(PublishRequest request, String urn, String token, List<String> parts) {
        var wish = Json.object();
        var finished = wish.putObject("finalizeUploadRequest").put("video", urn).put("uploadToken", token);
        parts.forEach(finished.putArray("uploadedPartIds")::add);
        api.repeat(api.post(FINISH, target.action("finalizeUpload"), request.credentials(), wish));
    }

    private List<Part> parts(JsonNode registered, Media video) {
        return Part.all(registered.path("uploadInstructions"), video.size())
                .orElseThrow(() -> target.unusable(
                        target.registering() + ": LinkedIn's parts are not the video from its first byte to its last"));
    }

    /**
     * A part of the file.
     *
     * @param from the first byte
     * @param to the byte after the last one
     * @param instruction what LinkedIn said of it
     */
    private record Part(int from, int to, JsonNode instruction) {

        /** LinkedIn's last byte is within the part, and may lie behind the end of the file. Empty: they do not fit. */
        static Optional<List<Part>> all(JsonNode instructions, int size) {
            var parts = new ArrayList<Part>();
            int next = 0;
            for (JsonNode instruction : instructions) {
                long first = instruction.path("firstByte").asLong(-1);
                long to = Math.min(instruction.path("lastByte").asLong(-1), size - 1L) + 1;
                if (first != next || to <= first) {
                    return Optional.empty();
                }
                parts.add(new Part(next, (int) to, instruction));
                next = (int) to;
            }
            return next == size ? Optional.of(parts) : Optional.empty();
        }
    }
}
