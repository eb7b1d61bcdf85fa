package dev.advocacy.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A request turned down; carries the answer that says so in the network's own words. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Refusal(Answer answer) {
        super(answer.status() + " " + answer.body(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    /** The short envelope: message and status. */
    static Refusal plain(int status, String message) {
        return new Refusal(
                Answer.json(status, Json.object().put("message", message).put("status", status)));
    }

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
        return plain(404, "Not found");
    }

    private static ObjectNode envelope(int status, String code, String message) {
        return Json.object().put("status", status).put("code", code).put("message", message);
    }
}
