package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Grants;
import dev.advocacy.sandbox.internal.Html;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Clock;
import java.util.List;

/** Where people say yes or no: {@code /oauth/v2/authorization}. */
final class AuthorizationEndpoint {
    private static final int LOGINS_SHOWN = 50;

    private final Directory directory;
    private final Grants grants;
    private final Clock clock;

    AuthorizationEndpoint(Directory directory, Grants grants, Clock clock) {
        this.directory = directory;
        this.grants = grants;
        this.clock = clock;
    }

    Answer show(Call call) {
        AuthorizationRequest request = request(Form.parse(call.query()));
        return request.error().isEmpty() ? page(request, 200, "") : refuse(request);
    }

    Answer decide(Call call) {
        Form form = call.form();
        AuthorizationRequest request = request(form);
        if (!request.error().isEmpty()) {
            return refuse(request);
        }
        return switch (form.value("decision")) {
            case "allow" -> allow(request, form.value("login").trim());
            case "cancel" -> request.backWithError("user_cancelled_authorize", "The user cancelled the authorization");
            default -> page(request, 400, "Please choose Allow or Cancel.");
        };
    }

    private Answer allow(AuthorizationRequest request, String login) {
        return directory
                .person(login)
                .map(person -> request.backWithCode(
                        grants.code(request.app(), person, request.scopes(), request.challenge(), clock.instant())))
                .orElseGet(() -> page(request, 400, "Nobody is known as \u201c" + login + "\u201d."));
    }

    /** An unknown app or a foreign address gets a page; the person is never sent to where nobody vouches for. */
    private AuthorizationRequest request(Form form) {
        App app = directory
                .app(form.value("client_id"))
                .orElseThrow(() -> unsafe("The passed in client_id is invalid \"" + form.value("client_id") + "\""));
        if (!app.redirectUri().equals(form.value("redirect_uri"))) {
            throw unsafe("The redirect_uri does not match the registered value");
        }
        return new AuthorizationRequest(app, form);
    }

    private Answer page(AuthorizationRequest request, int status, String problem) {
        String app = request.app().clientId();
        List<String> wishes = request.scopes().stream().map(Scopes::inWords).toList();
        String html =
                Html.consent("LinkedIn", app, wishes, request.fields(), directory.someLogins(LOGINS_SHOWN), problem);
        return Answer.html(status, html)
                .with("Cache-Control", "no-store")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }

    private static Answer refuse(AuthorizationRequest request) {
        String description = switch (request.error()) {
            case "unauthorized_scope_error" ->
                "Scope \"" + String.join(" ", request.scopes()) + "\" is not authorized for your application";
            case "unsupported_response_type" -> "response_type must be code";
            default -> "code_challenge_method must be S256";
        };
        return request.backWithError(request.error(), description);
    }

    private static Refusal unsafe(String message) {
        return new Refusal(Answer.html(400, Html.error(message)));
    }
}
