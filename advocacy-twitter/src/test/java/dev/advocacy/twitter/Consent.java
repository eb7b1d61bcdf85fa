package dev.advocacy.twitter;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person before the consent page, with a browser that runs no scripts. */
final class Consent {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private Consent() {}

    /** Opens the page, says who it is and what is decided, and gives the address that the browser is sent to. */
    static URI decide(URI page, String login, String decision) {
        HttpResponse<String> shown = send(HttpRequest.newBuilder(page).build());
        String form = fields(shown.body()) + "login=" + encoded(login) + "&decision=" + decision;
        HttpResponse<String> decided = send(HttpRequest.newBuilder(page.resolve("authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        return location(decided);
    }

    /** Where the network sends the browser without showing a page. */
    static URI turnedAway(URI page) {
        return location(send(HttpRequest.newBuilder(page).build()));
    }

    private static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    private static String fields(String html) {
        var form = new StringBuilder();
        Matcher field = HIDDEN.matcher(html);
        while (field.find()) {
            form.append(field.group(1))
                    .append('=')
                    .append(encoded(unescaped(field.group(2))))
                    .append('&');
        }
        return form.toString();
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
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
