package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Where people say yes, no, or yes to some of it: {@code /dialog/oauth}. */
final class LoginDialog {
    /** Everybody gives it who signs in. */
    private static final String BASIC = "public_profile";

    private static final List<String> KEPT = List.of("client_id", "redirect_uri", "state", "scope", "response_type");

    private final Directory directory;
    private final Tokens tokens;
    private final Codes codes;
    private final Clock clock;

    LoginDialog(Directory directory, Tokens tokens, Codes codes, Clock clock) {
        this.directory = directory;
        this.tokens = tokens;
        this.codes = codes;
        this.clock = clock;
    }

    Answer show(Call call) {
        Form form = call.queryForm();
        return page(form, checked(form), 200, "");
    }

    Answer decide(Call call) {
        Form form = call.form();
        App app = checked(form);
        return switch (form.value("decision")) {
            case "allow" -> allow(form, app);
            case "cancel" ->
                Dialogs.back(form, "error_reason=user_denied&error=access_denied&error_description=Permissions+error.");
            default -> page(form, app, 400, "Please choose Continue or Cancel.");
        };
    }

    private Answer allow(Form form, App app) {
        Optional<Person> person = directory.person(form.value("login").trim());
        return person.map(known -> Dialogs.back(form, "code=" + Dialogs.encode(code(form, app, known))))
                .orElseGet(() -> page(form, app, 400, "Nobody is known by that name."));
    }

    private String code(Form form, App app, Person person) {
        Predicate<String> ticked = scope -> form.fields().containsKey("permit:" + scope) || scope.equals(BASIC);
        List<String> asked = scopes(form);
        Grant grant = tokens.grant(app, person);
        grant.allow(List.of(BASIC));
        grant.allow(asked.stream().filter(ticked).toList());
        grant.decline(asked.stream().filter(ticked.negate()).toList());
        return codes.mint(grant, clock.instant());
    }

    /** An unknown app, a foreign address or a scope that the app lacks gets a page; nobody is sent anywhere. */
    private App checked(Form form) {
        App app = directory.app(form.value("client_id")).orElseThrow(() -> Dialogs.unsafe("Invalid App ID"));
        if (!app.redirectUri().equals(form.value("redirect_uri"))) {
            throw Dialogs.unsafe("URL blocked: the redirect_uri is not among the app's valid addresses");
        }
        List<String> foreign = scopes(form).stream()
                .filter(scope -> !scope.equals(BASIC) && !app.scopes().contains(scope))
                .toList();
        if (!foreign.isEmpty()) {
            throw Dialogs.unsafe("Invalid Scopes: " + String.join(", ", foreign));
        }
        return app;
    }

    private Answer page(Form form, App app, int status, String problem) {
        Map<String, String> kept = new TreeMap<>(form.fields());
        kept.keySet().retainAll(KEPT);
        return Dialogs.page(
                status,
                "Continue to " + app.clientId() + "?",
                DialogHtml.login(app, scopes(form), kept, problem, directory));
    }

    private static List<String> scopes(Form form) {
        return List.of(form.value("scope").split("[,\\s]+")).stream()
                .filter(scope -> !scope.isEmpty())
                .distinct()
                .toList();
    }
}
