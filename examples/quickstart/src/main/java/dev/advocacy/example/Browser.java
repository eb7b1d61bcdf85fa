package dev.advocacy.example;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's way through the consent page: every request that their browser would send, and nothing else. */
final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** Presses "connect", signs in, allows, and comes back. Answers what the intranet says in the end. */
    String connectLinkedIn(String login, URI connect) throws IOException, InterruptedException {
        var callback = allow(login, location(get(connect, login)));
        return expect(200, get(callback, login)).body();
    }

    /** Allows on the consent page, whose form goes to its own address, and answers where LinkedIn sends the person back to. */
    URI allow(String login, URI consentPage) throws IOException, InterruptedException {
        var form = expect(200, get(consentPage, login)).body();
        var fields = hiddenFields(form);
        fields.put("login", login);
        fields.put("decision", "allow");
        return location(post(consentPage, fields));
    }

    private HttpResponse<String> get(URI where, String login) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(where).header("Cookie", "session=" + login));
    }

    private HttpResponse<String> post(URI where, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(where)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
    }

    private static URI location(HttpResponse<String> redirect) {
        return URI.create(expect(302, redirect).headers().firstValue("Location").orElseThrow());
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().method() + " "
                    + answer.uri().getPath() + " answered " + answer.statusCode() + " instead of " + status + ": "
                    + answer.body());
        }
        return answer;
    }

    private static Map<String, String> hiddenFields(String page) {
        var fields = new LinkedHashMap<String, String>();
        var match = HIDDEN.matcher(page);
        while (match.find()) {
            fields.put(unescape(match.group(1)), unescape(match.group(2)));
        }
        return fields;
    }

    private static String unescape(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
