package dev.advocacy.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A person on the consent page: types their login and presses "Allow". Thread-safe. */
final class SignIn {
    private static final int FOUND = 302;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Where the network sends the browser back to. */
    URI allow(URI consentPage, String login) throws IOException, InterruptedException {
        var page = consentPage.toString().split("\\?", 2);
        var request = HttpRequest.newBuilder(URI.create(page[0]))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(page[1] + "&login=" + login + "&decision=allow"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != FOUND) {
            throw new IOException("the consent page answered " + answer.statusCode() + " to " + login);
        }
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}
