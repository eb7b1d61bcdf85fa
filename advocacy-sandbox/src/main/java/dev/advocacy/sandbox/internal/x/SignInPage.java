package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Grants;
import dev.advocacy.sandbox.internal.Html;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where people say yes or no: {@code /i/oauth2/authorize}. */
final class SignInPage {
    private static final int LOGINS_SHOWN = 50;
    private static final Map<String, String> WORDS = Map.of(
            "tweet.read", "see your posts",
            "tweet.write", "post, reply and delete for you",
            "users.read", "know who you are",
            "media.write", "upload media for you",
            "offline.access", "stay connected until you take it back");

    private final Members members;
    private final Grants grants;
    private final Clock clock;

    SignInPage(Members members, Grants grants, Clock clock) {
        this.members = members;
        this.grants = grants;
        this.clock = clock;
    }

    Answer show(Call call) {
        return page(request(call.queryForm()), 200, "");
    }

    Answer decide(Call call) {
        Form form = call.form();
        SignInRequest request = request(form);
        return switch (form.value("decision")) {
            case "allow" -> allow(request, form.value("login").trim());
            case "cancel" -> request.backWithError("access_denied");
            default -> page(request, 400, "Please choose Allow or Cancel.");
        };
    }

    private Answer allow(SignInRequest request, String login) {
        return members.person(login)
                .map(person -> new Consent(request.app(), person, Set.copyOf(request.scopes())))
                .map(consent -> request.backWithCode(code(consent, request.challenge())))
                .orElseGet(() -> page(request, 400, "Nobody is known as \u201c" + login + "\u201d."));
    }

    private String code(Consent consent, String challenge) {
        return grants.code(consent.app(), consent.person(), consent.scopes(), challenge, clock.instant());
    }

    /** Whatever is wrong with the request is told on a page; X never sends a person back with it. */
    private SignInRequest request(Form form) {
        App app = members.app(form.value("client_id"))
                .orElseThrow(() -> wrong("Unknown client_id \"" + form.value("client_id") + "\""));
        if (!app.redirectUri().equals(form.value("redirect_uri"))) {
            throw wrong("redirect_uri is not the registered " + app.redirectUri());
        }
        SignInRequest request = new SignInRequest(app, form);
        if (!request.problem().isEmpty()) {
            throw wrong(request.problem());
        }
        return request;
    }

    private Answer page(SignInRequest request, int status, String problem) {
        List<String> wishes = request.scopes().stream().map(SignInPage::inWords).toList();
        String html = Html.consent(
                "X", request.app().clientId(), wishes, request.fields(), members.someLogins(LOGINS_SHOWN), problem);
        return Answer.html(status, html)
                .with("Cache-Control", "no-store")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }

    private static String inWords(String scope) {
        return WORDS.getOrDefault(scope, "use \u201c" + scope + "\u201d");
    }

    private static Refusal wrong(String message) {
        return new Refusal(Answer.html(400, Html.error(message)));
    }
}
