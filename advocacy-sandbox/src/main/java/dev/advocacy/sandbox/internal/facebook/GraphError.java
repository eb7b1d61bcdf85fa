package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Json;

/**
 * An error as the Graph API tells it; the code counts, not the HTTP status.
 *
 * @param code e.g. 190
 * @param subcode 0 if there is none
 * @param type mostly {@code OAuthException}
 * @param message what the network says
 * @param isTransient whether the network says that trying again may help
 */
public record GraphError(int code, int subcode, String type, String message, boolean isTransient) {
    private static final String OAUTH = "OAuthException";
    private static final String METHOD = "GraphMethodException";
    private static final int INVALID_PARAMETER = 100;
    private static final int INVISIBLE = 33;
    private static final int TOKEN = 190;

    /** An error with these numbers, of which 1 and 2 are passing ones. */
    public static GraphError asked(int code, int subcode) {
        return code == 1 || code == 2
                ? passing(code)
                : of(code, subcode, "(#" + code + ") The sandbox was asked to fail");
    }

    /** An error with a code only. */
    public static GraphError of(int code, String message) {
        return of(code, 0, message);
    }

    /** An error with code and subcode. */
    public static GraphError of(int code, int subcode, String message) {
        return new GraphError(code, subcode, OAUTH, message, false);
    }

    /** Something in the network's house, with code 1 or 2. */
    public static GraphError passing(int code) {
        String message = code == 1 ? "An unknown error occurred" : "Service temporarily unavailable";
        return new GraphError(code, 0, OAUTH, message, true);
    }

    static GraphError parameter(String message) {
        return of(INVALID_PARAMETER, "(#100) " + message);
    }

    static GraphError token(int subcode, String message) {
        return of(TOKEN, subcode, "Error validating access token: " + message);
    }

    /** Missing, or not for these eyes; the network does not tell which. */
    static GraphError invisible(String verb, String id) {
        return new GraphError(
                INVALID_PARAMETER,
                INVISIBLE,
                METHOD,
                "Unsupported " + verb + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation."
                        + " Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api",
                false);
    }

    GraphRefusal refusal() {
        return new GraphRefusal(this);
    }

    /** The HTTP status that mostly comes with it. */
    int status() {
        if (isTransient) {
            return 500;
        }
        return code == 10 || (code >= 200 && code <= 299) ? 403 : 400;
    }

    ObjectNode json(String trace) {
        ObjectNode error =
                Json.object().put("message", message).put("type", type).put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        if (isTransient) {
            error.put("is_transient", true);
        }
        error.put("fbtrace_id", trace);
        ObjectNode body = Json.object();
        body.set("error", error);
        return body;
    }
}
