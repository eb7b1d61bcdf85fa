package dev.advocacy.sandbox.internal;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

/** The web pages of the sandbox; everything that came from outside is escaped. */
public final class Html {
    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { font-size: 1.6rem; line-height: 1.2; }
            .sandbox { border: 1px dashed; border-radius: .4rem; padding: .4rem .7rem; }
            .error { border-left: .3rem solid #c00; padding-left: .7rem; }
            label, input { display: block; } label { font-weight: bold; }
            input { font: inherit; padding: .4rem; width: 100%%; box-sizing: border-box; }
            .hint { margin: .3rem 0 0; font-size: .9rem; }
            button { font: inherit; padding: .5rem 1.2rem; margin: 1rem .5rem 0 0; border: 1px solid; border-radius: .4rem; }
            .yes { background: #0a5ac2; border-color: #0a5ac2; color: #fff; }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %2$s
            </main>
            </body>
            </html>
            """;

    private static final int SHOWN = 5;

    private Html() {}

    /** A page of its own; only the title is escaped here. */
    public static String page(String title, String body) {
        return FRAME.formatted(escape(title), body);
    }

    public static String error(String message) {
        return FRAME.formatted("This request cannot be served", "<p role=\"alert\">" + escape(message) + "</p>");
    }

    /** Asks a person; {@code wishes} are what the app asks for, in words, and {@code hidden} the fields to send along. */
    public static String consent(
            String network,
            String app,
            List<String> wishes,
            Map<String, String> hidden,
            List<String> logins,
            String problem) {
        String alert = problem.isEmpty() ? "" : "<p class=\"error\" role=\"alert\">" + escape(problem) + "</p>\n";
        String intro = "<p class=\"sandbox\">This is a sandbox, not " + escape(network)
                + ". Nothing leaves this machine.</p>\n<p><strong>" + escape(app) + "</strong> asks to:</p>\n";
        String form = form(hiddenFields(hidden), options(logins), hint(logins));
        return FRAME.formatted("Allow access?", alert + intro + "<ul>" + items(wishes) + "</ul>\n" + form);
    }

    private static String form(String hidden, String logins, String hint) {
        return """
            <form method="post">
            %s
            <label for="login">Who signs in?</label>
            <input id="login" name="login" list="people" autocomplete="username" aria-describedby="known" required autofocus>
            <datalist id="people">%s</datalist>
            <p class="hint" id="known">%s</p>
            <button class="yes" type="submit" name="decision" value="allow">Allow</button>
            <button type="submit" name="decision" value="cancel" formnovalidate>Cancel</button>
            </form>""".formatted(hidden, logins, hint);
    }

    /** Who may be typed, in words. */
    public static String hint(List<String> logins) {
        if (logins.isEmpty()) {
            return "Nobody is known here yet.";
        }
        String some = String.join(", ", logins.subList(0, Math.min(SHOWN, logins.size())));
        return "Known here: " + escape(some) + (logins.size() > SHOWN ? ", and more." : ".");
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String items(List<String> wishes) {
        StringBuilder items = new StringBuilder();
        wishes.forEach(wish -> items.append("<li>%s</li>".formatted(escape(wish))));
        return items.toString();
    }

    public static String hiddenFields(Map<String, String> fields) {
        return fields.entrySet().stream()
                .sorted(Entry.comparingByKey())
                .map(field -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escape(field.getKey()), escape(field.getValue())))
                .collect(Collectors.joining("\n"));
    }

    /** People to choose from in a list of proposals. */
    public static String options(List<String> logins) {
        return logins.stream()
                .map(login -> "<option value=\"%s\"></option>".formatted(escape(login)))
                .collect(Collectors.joining());
    }
}
