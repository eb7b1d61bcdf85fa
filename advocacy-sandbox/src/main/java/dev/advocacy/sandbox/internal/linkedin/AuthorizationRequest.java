package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an app asks of a person, checked so far that it is safe to send the person back to the app. */
record AuthorizationRequest(App app, Form form) {
    private static final Set<String> KEPT = Set.of(
            "response_type", "client_id", "redirect_uri", "state", "scope", "code_challenge", "code_challenge_method");

    Set<String> scopes() {
        return Scopes.parse(form.value("scope"));
    }

    String challenge() {
        return form.value("code_challenge");
    }

    /** The error for which the person is sent straight back, or an empty text. */
    String error() {
        if (!"code".equals(form.value("response_type"))) {
            return "unsupported_response_type";
        }
        if (scopes().isEmpty() || !app.scopes().containsAll(scopes())) {
            return "unauthorized_scope_error";
        }
        boolean proofFits =
                challenge().isEmpty() || form.value("code_challenge_method").equals("S256");
        return proofFits ? "" : "invalid_request";
    }

    /** The fields that the consent page sends along. */
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>(form.fields());
        fields.keySet().retainAll(KEPT);
        return fields;
    }

    Answer backWithCode(String code) {
        return back("code=" + encode(code));
    }

    Answer backWithError(String error, String description) {
        return back("error=" + encode(error) + "&error_description=" + encode(description));
    }

    private Answer back(String query) {
        String address = app.redirectUri();
        String joint = address.contains("?") ? "&" : "?";
        String state = form.find("state").map(text -> "&state=" + encode(text)).orElse("");
        return Answer.redirect(302, address + joint + query + state);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
