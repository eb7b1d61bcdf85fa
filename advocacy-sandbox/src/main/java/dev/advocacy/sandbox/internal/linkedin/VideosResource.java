package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.util.ArrayList;
import java.util.List;

/** {@code /rest/videos}: announced with their size, uploaded in parts, then finished by naming the parts in order. */
final class VideosResource {
    /** "75 KB to 500 MB": each the lenient way. */
    private static final long SMALLEST = 75_000;

    private static final long LARGEST = 500L * 1024 * 1024;
    private static final String FINISH = "/finalizeUploadRequest";

    private final Assets assets;
    private final AssetsResource resource;
    private final Authorship authorship;

    VideosResource(Assets assets, AssetsResource resource, Authorship authorship) {
        this.assets = assets;
        this.resource = resource;
        this.authorship = authorship;
    }

    Answer act(RestCall call) {
        return call.query().text("action").equals("finalizeUpload") ? finish(call) : initialize(call);
    }

    private Answer initialize(RestCall call) {
        String owner = resource.owner(call, AssetKind.VIDEO);
        JsonNode wish = call.json().path("initializeUploadRequest");
        long bytes = AssetsResource.required(wish, "/initializeUploadRequest", "fileSizeBytes")
                .asLong();
        if (bytes < SMALLEST || bytes > LARGEST) {
            throw invalid("/initializeUploadRequest/fileSizeBytes", "75 KB to 500 MB are allowed, not " + bytes);
        }
        return Answer.json(200, instructions(assets.announceVideo(owner, bytes, call.now())));
    }

    private Answer finish(RestCall call) {
        JsonNode wish = call.json().path("finalizeUploadRequest");
        String urn = AssetsResource.required(wish, FINISH, "video").asText();
        String token = AssetsResource.required(wish, FINISH, "uploadToken").asText();
        List<String> ids = texts(AssetsResource.required(wish, FINISH, "uploadedPartIds"));
        Asset video = assets.find(urn)
                .filter(asset -> asset.kind() == AssetKind.VIDEO)
                .orElseThrow(() -> invalid(FINISH + "/video", urn + " does not exist"));
        call.needs(authorship.mayWrite(call, video.owner()), AssetKind.VIDEO.act("ACTION-finalizeUpload"));
        check(video, token, ids);
        assets.finish(video);
        return Answer.empty(200);
    }

    private static void check(Asset video, String token, List<String> ids) {
        if (!token.equals(video.uploadToken())) {
            throw invalid(FINISH + "/uploadToken", "is not the one that was given");
        }
        if (ids.contains("") || !ids.equals(video.etags())) {
            throw invalid(FINISH + "/uploadedPartIds", "are not the ETags of all parts in order");
        }
    }

    private ObjectNode instructions(Asset video) {
        ObjectNode body = Json.object();
        body.putObject("value")
                .put("uploadUrlsExpireAt", video.uploadableUntil().toEpochMilli())
                .put("video", video.urn())
                .put("uploadToken", video.uploadToken())
                .set("uploadInstructions", Json.array(video.parts(), this::instruction));
        return body;
    }

    private ObjectNode instruction(UploadPart part) {
        return Json.object()
                .put("uploadUrl", resource.address(part))
                .put("firstByte", part.firstByte())
                .put("lastByte", part.lastByte());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Refusal invalid(String field, String problem) {
        return Envelope.coded(400, "INVALID_VALUE_FOR_FIELD", field + " :: " + problem);
    }
}
