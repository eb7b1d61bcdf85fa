package dev.advocacy.channel.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * What an OAuth endpoint says instead of yes (RFC 6749, 5.2). Untrusted text; empty where it says nothing.
 *
 * @param json whether the answer was JSON at all
 */
record OAuthError(boolean json, String code, String words) {
    /** Errors of the application's registration: no sign-in mends them. */
    private static final Set<String> OF_THE_CLIENT =
            Set.of("invalid_client", "unauthorized_client", "unsupported_grant_type", "invalid_scope");
    /** Errors that pass. */
    private static final Set<String> PASSING = Set.of("temporarily_unavailable", "server_error", "slow_down");

    static OAuthError of(Exchange.Reply reply) {
        Optional<JsonNode> json = reply.json();
        return new OAuthError(json.isPresent(), text(json, "error"), text(json, "error_description"));
    }

    boolean ofTheClient() {
        return OF_THE_CLIENT.contains(code);
    }

    boolean passes() {
        return PASSING.contains(code);
    }

    /** The status, the code and the words, fit for a message. */
    String said(Asked asked, int status) {
        return "HTTP " + status
                + (code.isEmpty() ? "" : " " + asked.line(code))
                + (words.isEmpty() ? "" : " '" + asked.line(words) + "'");
    }

    private static String text(Optional<JsonNode> json, String field) {
        return json.map(j -> j.path(field).asText("")).orElse("");
    }
}
