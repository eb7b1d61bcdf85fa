package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Form;
import dev.advocacy.sandbox.internal.Html;
import dev.advocacy.sandbox.internal.Refusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the pages for people have in common. */
final class Dialogs {
    private Dialogs() {}

    static Answer page(int status, String title, String body) {
        return Answer.html(status, Html.page(title, body))
                .with("Cache-Control", "no-store")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }

    /** Back to the app's address, with the state as it was. */
    static Answer back(Form form, String query) {
        String address = form.value("redirect_uri");
        String state = form.find("state").map(text -> "state=" + encode(text)).orElse("");
        String all = Stream.of(query, state).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        String joint = all.isEmpty() ? "" : address.contains("?") ? "&" : "?";
        return Answer.redirect(302, address + joint + all);
    }

    static Refusal unsafe(String message) {
        return new Refusal(Answer.html(400, Html.error(message)));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
