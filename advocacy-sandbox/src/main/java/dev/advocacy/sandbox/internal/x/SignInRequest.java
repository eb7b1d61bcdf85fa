package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Form;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an app asks of a person who is to sign in. */
record SignInRequest(App app, Form form) {
    private static final int LONGEST_STATE = 500;
    private static final Set<String> KEPT = Set.of(
            "response_type", "client_id", "redirect_uri", "state", "scope", "code_challenge", "code_challenge_method");

    List<String> scopes() {
        return List.of(form.value("scope").trim().split("\\s+", -1));
    }

    String challenge() {
        return form.value("code_challenge");
    }

    /** Why X shows a page instead of the question; empty if nothing is wrong. */
    String problem() {
        if (!"code".equals(form.value("response_type"))) {
            return "response_type must be code";
        }
        if (form.value("scope").isBlank() || !app.scopes().containsAll(scopes())) {
            return "scope must be some of " + app.scopes().stream().sorted().toList() + ", separated by blanks";
        }
        if (challenge().isEmpty() || !"S256".equals(form.value("code_challenge_method"))) {
            return "code_challenge is required, with code_challenge_method S256";
        }
        int state = form.value("state").length();
        return state == 0 || state > LONGEST_STATE ? "state must have 1 to 500 characters, has " + state : "";
    }

    /** The fields that the consent page sends along. */
    Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>(form.fields());
        fields.keySet().retainAll(KEPT);
        return fields;
    }

    Answer backWithCode(String code) {
        return back("code", code);
    }

    Answer backWithError(String error) {
        return back("error", error);
    }

    private Answer back(String name, String value) {
        String address = app.redirectUri();
        String joint = address.contains("?") ? "&" : "?";
        String query = "state=" + encode(form.value("state")) + "&" + name + "=" + encode(value);
        return Answer.redirect(302, address + joint + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
