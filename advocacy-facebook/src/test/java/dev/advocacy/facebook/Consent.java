package dev.advocacy.facebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person before the sign-in dialog, with a browser that runs no scripts. */
final class Consent {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final Pattern TICK = Pattern.compile("<input type=\"checkbox\" id=\"permit:([^\"]*)\"");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private Consent() {}

    /** Opens the dialog, takes these ticks away, and gives the address that the browser is sent to. */
    static URI decide(URI dialog, String login, String decision, String... unticked) {
        String page = send(HttpRequest.newBuilder(dialog).build()).body();
        String form =
                hidden(page) + ticks(page, Set.of(unticked)) + "login=" + encoded(login) + "&decision=" + decision;
        HttpResponse<String> decided = send(HttpRequest.newBuilder(dialog)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        return URI.create(decided.headers().firstValue("Location").orElseThrow());
    }

    private static String hidden(String html) {
        var form = new StringBuilder();
        Matcher field = HIDDEN.matcher(html);
        while (field.find()) {
            form.append(field.group(1))
                    .append('=')
                    .append(encoded(field.group(2).replace("&amp;", "&")))
                    .append('&');
        }
        return form.toString();
    }

    private static String ticks(String html, Set<String> unticked) {
        var form = new StringBuilder();
        TICK.matcher(html)
                .results()
                .map(tick -> tick.group(1))
                .filter(scope -> !unticked.contains(scope))
                .forEach(scope -> form.append(encoded("permit:" + scope)).append("=on&"));
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return BROWSER.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
