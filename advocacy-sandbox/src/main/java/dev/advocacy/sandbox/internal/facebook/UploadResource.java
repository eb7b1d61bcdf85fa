package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import java.util.Set;

/** Files in pieces: {@code /{app-id}/uploads} and {@code /upload:...}. */
final class UploadResource {
    private static final Set<String> TYPES =
            Set.of("video/mp4", "application/pdf", "image/jpeg", "image/jpg", "image/png");

    private final Uploads uploads;
    private final Rules rules;

    UploadResource(Uploads uploads, Rules rules) {
        this.uploads = uploads;
        this.rules = rules;
    }

    Answer begin(GraphCall call) {
        if (!call.id().equals(call.token().grant().app().clientId())) {
            throw call.invisible();
        }
        long length = call.params().number("file_length", 0);
        if (length < 1 || !TYPES.contains(call.params().value("file_type"))) {
            throw GraphError.parameter("file_length must be positive and file_type one of " + TYPES)
                    .refusal();
        }
        Uploads.Upload upload = uploads.begin(call.token().person().id(), length);
        return Answer.json(200, Json.object().put("id", upload.id()));
    }

    /** The handle when all is there, else how much is. */
    Answer transfer(GraphCall call, Uploads.Upload upload) {
        checkOwner(call, upload);
        int sent = call.request().call().bodySize();
        int kept = rules.uploadBreak().map(most -> Math.min(most, sent)).orElse(sent);
        if (!upload.add(offset(call), kept)) {
            throw GraphError.parameter(
                            "file_offset must be " + upload.arrived() + ", and the file end where it was said to")
                    .refusal();
        }
        if (kept < sent) {
            throw GraphError.passing(2).refusal();
        }
        return Answer.json(
                200,
                upload.handle().map(handle -> Json.object().put("h", handle)).orElseGet(() -> progress(upload)));
    }

    Answer progress(GraphCall call, Uploads.Upload upload) {
        checkOwner(call, upload);
        return Answer.json(200, progress(upload));
    }

    private static ObjectNode progress(Uploads.Upload upload) {
        return Json.object().put("id", upload.id()).put("file_offset", upload.arrived());
    }

    private static void checkOwner(GraphCall call, Uploads.Upload upload) {
        if (!upload.owner().equals(call.token().person().id())) {
            throw call.invisible();
        }
    }

    private static long offset(GraphCall call) {
        String header = call.request().call().header("file_offset").orElse("");
        if (!header.matches("\\d{1,18}")) {
            throw GraphError.parameter("Header file_offset must be a number").refusal();
        }
        return Long.parseLong(header);
    }
}
