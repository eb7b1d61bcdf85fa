package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Html;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The forms that people fill in; everything that came from outside is escaped. */
final class DialogHtml {
    private static final String SANDBOX =
            "<p class=\"sandbox\">This is a sandbox, not Facebook. Nothing leaves this machine.</p>\n";
    private static final int LOGINS_SHOWN = 50;
    private static final Map<String, String> WORDS = Map.of(
            "public_profile", "see your name",
            "pages_show_list", "see which pages you run",
            "pages_read_engagement", "read the posts of your pages and their figures",
            "pages_read_user_content", "read what people write on your pages",
            "pages_manage_posts", "create, change and delete posts of your pages",
            "pages_manage_engagement", "answer comments on your pages",
            "read_insights", "read the insights of your pages",
            "business_management", "see the pages of your business");

    private DialogHtml() {}

    static String login(App app, List<String> scopes, Map<String, String> kept, String problem, Directory directory) {
        return alert(problem)
                + SANDBOX + "<p><strong>" + Html.escape(app.clientId())
                + "</strong> asks to:</p>\n<form method=\"post\">\n"
                + scopes.stream().map(DialogHtml::permit).collect(Collectors.joining("\n"))
                + who(kept, directory)
                + buttons("allow", "Continue");
    }

    /** What would be posted, and room for the person's own words; nothing is written there beforehand. */
    static String share(String link, String hashtag, Map<String, String> kept, String problem, Directory directory) {
        return alert(problem)
                + SANDBOX + "<p>To be posted on your profile:</p>\n<p><strong>"
                + Html.escape(link) + "</strong></p>\n<form method=\"post\">\n"
                + (hashtag.isEmpty() ? "" : "<p>" + Html.escape(hashtag) + "</p>\n")
                + "<label for=\"message\">Say something about this</label>\n<input id=\"message\" name=\"message\">\n"
                + who(kept, directory)
                + buttons("post", "Post to Facebook");
    }

    private static String permit(String scope) {
        String name = "permit:" + Html.escape(scope);
        return "<p><input type=\"checkbox\" id=\"%1$s\" name=\"%1$s\" checked style=\"display:inline;width:auto\"> <label for=\"%1$s\" style=\"display:inline\">%2$s</label></p>"
                .formatted(name, Html.escape(WORDS.getOrDefault(scope, scope)));
    }

    private static String who(Map<String, String> kept, Directory directory) {
        List<String> logins = directory.someLogins(LOGINS_SHOWN);
        return """
            %s
            <label for="login">Who are you?</label>
            <input id="login" name="login" list="people" autocomplete="username" aria-describedby="known" required autofocus>
            <datalist id="people">%s</datalist>
            <p class="hint" id="known">%s</p>
            """.formatted(Html.hiddenFields(kept), Html.options(logins), Html.hint(logins));
    }

    private static String buttons(String yes, String text) {
        return """
            <button class="yes" type="submit" name="decision" value="%s">%s</button>
            <button type="submit" name="decision" value="cancel" formnovalidate>Cancel</button>
            </form>""".formatted(yes, text);
    }

    private static String alert(String problem) {
        return problem.isEmpty() ? "" : "<p class=\"error\" role=\"alert\">" + Html.escape(problem) + "</p>\n";
    }
}
