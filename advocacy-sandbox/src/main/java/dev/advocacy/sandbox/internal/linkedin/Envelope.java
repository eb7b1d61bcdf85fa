package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;

/** Refusals in LinkedIn's words. */
final class Envelope {
    private Envelope() {}

    static Refusal coded(int status, String code, String message) {
        return new Refusal(Answer.json(status, envelope(status, code, message)));
    }

    static Refusal numbered(int status, int serviceErrorCode, String code, String message) {
        ObjectNode body = envelope(status, code, message).put("serviceErrorCode", serviceErrorCode);
        return new Refusal(Answer.json(status, body));
    }

    static Refusal illegalArgument(String message) {
        return coded(400, "ILLEGAL_ARGUMENT", message);
    }

    static Refusal notFound() {
        return Refusal.plain(404, "Not found");
    }

    private static ObjectNode envelope(int status, String code, String message) {
        return Json.object().put("status", status).put("code", code).put("message", message);
    }
}
