package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.util.List;

/** X's ways to say no. */
final class Problems {
    static final String DUPLICATE = "You are not allowed to create a Tweet with duplicate content.";
    static final String TOO_LONG = "Your Tweet text is too long.";
    static final String NOT_PERMITTED = "You are not permitted to perform this action.";
    static final String NOT_SUMMONED =
            "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.";
    static final String NO_QUOTE =
            "Quoting this post is not allowed because you have not been mentioned or are not part of the conversation thread of the post you are quoting.";
    static final String MEDIA = "Your media IDs are invalid.";

    private static final String TYPES = "https://api.x.com/2/problems/";
    private static final long ACCOUNT = 2059529979700846592L;

    private Problems() {}

    /** A parameter, the values that were sent for it, and what is wrong. */
    record Wrong(String parameter, List<String> values, String message) {}

    static Refusal invalid(String parameter, String value, String message) {
        return invalid(List.of(new Wrong(parameter, List.of(value), message)));
    }

    static Refusal invalid(List<Wrong> wrongs) {
        ObjectNode body = Json.object();
        ArrayNode errors = body.putArray("errors");
        for (Wrong wrong : wrongs) {
            ObjectNode error = errors.addObject();
            ArrayNode values = error.putObject("parameters").putArray(wrong.parameter());
            wrong.values().forEach(values::add);
            error.put("message", wrong.message());
        }
        body.put("title", "Invalid Request")
                .put("detail", "One or more parameters to your request was invalid.")
                .put("type", TYPES + "invalid-request");
        return refusal(400, body);
    }

    static Refusal unauthorized() {
        return plain(401, "Unauthorized", "Unauthorized");
    }

    static Refusal forbidden(String detail) {
        return plain(403, "Forbidden", detail);
    }

    static Refusal tooManyRequests() {
        return plain(429, "Too Many Requests", "Too Many Requests");
    }

    static Refusal notFound() {
        return plain(404, "Not Found", "Not Found");
    }

    static Refusal appOnly() {
        return refusal(
                403,
                Json.object()
                        .put("title", "Unsupported Authentication")
                        .put(
                                "detail",
                                "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint. Supported authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].")
                        .put("type", TYPES + "unsupported-authentication")
                        .put("status", 403));
    }

    static Refusal notEnrolled(String clientId) {
        return refusal(
                403,
                Json.object()
                        .put("client_id", clientId)
                        .put("title", "Client Forbidden")
                        .put("reason", "client-not-enrolled")
                        .put("detail", "The app is not enrolled for this part of the API.")
                        .put("type", TYPES + "client-forbidden"));
    }

    static Refusal usageCap() {
        return refusal(
                429,
                Json.object()
                        .put("account_id", Long.toString(ACCOUNT))
                        .put("product_name", "pay-per-use")
                        .put("title", "UsageCapExceeded")
                        .put("period", "Monthly")
                        .put("scope", "Product")
                        .put("detail", "Usage cap exceeded: Monthly product cap")
                        .put("type", TYPES + "usage-capped"));
    }

    static Refusal noCredits() {
        return refusal(
                402,
                Json.object()
                        .put("account_id", ACCOUNT)
                        .put("title", "CreditsDepleted")
                        .put(
                                "detail",
                                "Your enrolled account [" + ACCOUNT
                                        + "] does not have any credits to fulfill this request.")
                        .put("type", TYPES + "credits"));
    }

    /** One id of several that is not there; stands beside what is. */
    static ObjectNode missingPost(String parameter, String id) {
        return missing("tweet", parameter, id);
    }

    static ObjectNode missingUser(String id) {
        return missing("user", "id", id);
    }

    private static ObjectNode missing(String what, String parameter, String id) {
        return Json.object()
                .put("resource_id", id)
                .put("resource_type", what)
                .put("parameter", parameter)
                .put("value", id)
                .put("title", "Not Found Error")
                .put("detail", "Could not find " + what + " with id: [" + id + "].")
                .put("type", TYPES + "resource-not-found");
    }

    /** One figure that this caller may not see. */
    static ObjectNode hidden(String id, String field) {
        return Json.object()
                .put("resource_id", id)
                .put("resource_type", "tweet")
                .put("parameter", "id")
                .put("value", id)
                .put("field", field)
                .put("section", "data")
                .put("title", "Field Authorization Error")
                .put(
                        "detail",
                        "Sorry, you are not authorized to access '" + field + "' on the Tweet with id : [" + id + "].")
                .put("type", TYPES + "not-authorized-for-field");
    }

    static Refusal plain(int status, String title, String detail) {
        ObjectNode body = Json.object()
                .put("title", title)
                .put("detail", detail)
                .put("type", "about:blank")
                .put("status", status);
        return refusal(status, body);
    }

    private static Refusal refusal(int status, ObjectNode body) {
        return new Refusal(Answer.json(status, body).with("Content-Type", "application/problem+json"));
    }
}
