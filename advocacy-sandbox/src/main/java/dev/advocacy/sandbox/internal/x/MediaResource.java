package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.util.Set;

/**
 * Uploading: {@code /2/media/upload}, at once for images, or announced, in segments and completed for all kinds. Bytes are counted
 * and not looked at.
 */
final class MediaResource {
    private static final Set<String> UPLOAD =
            Set.of("media", "media_category", "media_type", "shared", "additional_owners");
    private static final Set<String> ANNOUNCEMENT =
            Set.of("media_type", "media_category", "total_bytes", "shared", "additional_owners");
    private static final int LARGEST_SEGMENT = 8 << 20;
    private static final int LAST_SEGMENT = 999;

    private final MediaShelf shelf;

    MediaResource(MediaShelf shelf) {
        this.shelf = shelf;
    }

    /** One shot. */
    Answer upload(ApiCall call) {
        Upload upload = Upload.of(call, UPLOAD);
        MediaKind kind = kind(upload.field("media_category"));
        long size = upload.mediaSize();
        if (kind == MediaKind.VIDEO) {
            throw wrong("media_category", kind.category(), "must be uploaded in segments");
        }
        checkSize(kind, "media", size);
        Medium medium = shelf.announce(call.person(), kind, size, call.now());
        medium.append(0, size);
        shelf.complete(medium, call.now());
        return answer(medium, call);
    }

    Answer initialize(ApiCall call) {
        ObjectNode body = call.json();
        body.fieldNames().forEachRemaining(name -> Upload.checkName(name, ANNOUNCEMENT));
        MediaKind kind = kind(body.path("media_category").asText());
        String type = body.path("media_type").asText();
        if (!kind.allows(type)) {
            throw wrong("media_type", type, "is not a type of " + kind.category());
        }
        JsonNode total = body.path("total_bytes");
        checkSize(kind, "total_bytes", total.isIntegralNumber() ? total.longValue() : -1);
        return answer(shelf.announce(call.person(), kind, total.longValue(), call.now()), call);
    }

    /** Segments come one after the other; one that comes again replaces what it brought before. */
    Answer append(ApiCall call) {
        Medium medium = medium(call.variable("id"), call);
        Upload upload = Upload.of(call, Set.of("media", "segment_index"));
        int index = index(upload.field("segment_index"));
        long size = upload.mediaSize();
        if (size < 1 || size > LARGEST_SEGMENT) {
            throw wrong("media", size + " bytes", "must have 1 to " + LARGEST_SEGMENT + " bytes");
        }
        if (!medium.append(index, size)) {
            throw wrong("segment_index", Integer.toString(index), "is not the next one");
        }
        ObjectNode data = Json.object().put("expires_at", medium.expiresAt().getEpochSecond());
        return Answer.json(200, Json.object().set("data", data));
    }

    Answer complete(ApiCall call) {
        Medium medium = medium(call.variable("id"), call);
        if (!shelf.complete(medium, call.now())) {
            throw wrong("id", medium.id(), "does not have all its bytes, or was finalized before");
        }
        return answer(medium, call);
    }

    /** Each look moves processing on. The command may be left out. */
    Answer status(ApiCall call) {
        Form query = call.query(Set.of("command", "media_id"));
        if (!query.find("command").orElse("STATUS").equals("STATUS")) {
            throw wrong("command", query.value("command"), "is not STATUS");
        }
        Medium medium = medium(query.value("media_id"), call);
        medium.look();
        return answer(medium, call);
    }

    private Medium medium(String id, ApiCall call) {
        return shelf.find(id, call.person(), call.now())
                .orElseThrow(() -> wrong("media_id", id, "is unknown, has expired or belongs to somebody else"));
    }

    private static Answer answer(Medium medium, ApiCall call) {
        return Answer.json(200, Json.object().set("data", medium.json(call.now())));
    }

    private static MediaKind kind(String category) {
        return MediaKind.of(category)
                .orElseThrow(() -> wrong("media_category", category, "is not a category for posts"));
    }

    private static void checkSize(MediaKind kind, String parameter, long bytes) {
        if (!kind.allows(bytes)) {
            throw wrong(parameter, bytes + " bytes", "must have 1 to " + kind.most() + " bytes");
        }
    }

    private static int index(String sent) {
        if (!sent.matches("[0-9]{1,3}")) {
            throw wrong("segment_index", sent, "must be 0 to " + LAST_SEGMENT);
        }
        return Integer.parseInt(sent);
    }

    private static Refusal wrong(String parameter, String value, String problem) {
        return Problems.invalid(parameter, value, parameter + " " + problem);
    }
}
