package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Person;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where a person posts a link on the own profile: {@code /dialog/share} and {@code /sharer/sharer.php}. The app learns no id. */
final class ShareDialog {
    private static final List<String> KEPT =
            List.of("app_id", "display", "href", "hashtag", "redirect_uri", "state", "u");
    private static final String CANCELLED = "error_code=4201&error_message=User+canceled+the+Dialog+flow";

    private final Directory directory;
    private final Stories stories;
    private final Handoffs handoffs;
    private final Clock clock;

    ShareDialog(Directory directory, Stories stories, Handoffs handoffs, Clock clock) {
        this.directory = directory;
        this.stories = stories;
        this.handoffs = handoffs;
        this.clock = clock;
    }

    Answer show(Call call) {
        Form form = call.queryForm();
        check(form, call);
        handoffs.opened(link(form, call), clock.instant());
        return page(form, link(form, call), 200, "");
    }

    Answer decide(Call call) {
        Form form = call.form();
        check(form, call);
        return switch (form.value("decision")) {
            case "post" -> post(form, link(form, call));
            case "cancel" -> done(form, CANCELLED, "Nothing was posted");
            default -> page(form, link(form, call), 400, "Please choose Post to Facebook or Cancel.");
        };
    }

    private Answer post(Form form, String link) {
        Optional<Person> person = directory.person(form.value("login").trim());
        if (person.isEmpty()) {
            return page(form, link, 400, "Nobody is known by that name.");
        }
        String words = (form.value("message") + " " + hashtag(form)).trim();
        Draft draft = new Draft(person.get().id(), words, Optional.of(link), List.of());
        Story story = stories.share(draft, clock.instant());
        handoffs.posted(link, person.get().login(), story, clock.instant());
        return done(form, "", "Posted");
    }

    /** Without an address to go to the window could close now. */
    private static Answer done(Form form, String query, String title) {
        return form.find("redirect_uri").isPresent()
                ? Dialogs.back(form, query)
                : Dialogs.page(200, title, "<p>You can close this window.</p>");
    }

    private void check(Form form, Call call) {
        if (!isSharer(call)) {
            var app = directory.app(form.value("app_id")).orElseThrow(() -> Dialogs.unsafe("Invalid App ID"));
            boolean foreign = form.find("redirect_uri")
                    .filter(address -> !address.equals(app.redirectUri()))
                    .isPresent();
            if (foreign) {
                throw Dialogs.unsafe("URL blocked: the redirect_uri is not among the app's valid addresses");
            }
        } else if (form.find("redirect_uri").isPresent()) {
            throw Dialogs.unsafe("The sharer knows nothing but u");
        }
        if (!DraftReader.isAddress(link(form, call))) {
            throw Dialogs.unsafe("The link to share is missing or no web address");
        }
    }

    private Answer page(Form form, String link, int status, String problem) {
        Map<String, String> kept = new TreeMap<>(form.fields());
        kept.keySet().retainAll(KEPT);
        return Dialogs.page(
                status, "Post to Facebook", DialogHtml.share(link, hashtag(form), kept, problem, directory));
    }

    private static boolean isSharer(Call call) {
        return call.path().endsWith("/sharer.php");
    }

    private static String link(Form form, Call call) {
        return form.value(isSharer(call) ? "u" : "href");
    }

    /** One tag, with its hash sign. */
    private static String hashtag(Form form) {
        return form.find("hashtag").filter(tag -> tag.matches("#\\w+")).orElse("");
    }
}
