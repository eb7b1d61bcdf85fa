package dev.advocacy.sandbox.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests links as readers do; never anything that is not on this machine, never what a redirect points to. */
public final class Clicker {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    private final Site site;

    public Clicker(Site site) {
        this.site = site;
    }

    /** What came of a click. */
    enum Outcome {
        MADE,
        FAILED,
        REFUSED
    }

    /** The network's own machine, as opposed to people. */
    Visitor machine() {
        return Visitor.machine(site);
    }

    Outcome click(String link, Visitor visitor) throws InterruptedException {
        try {
            URI address = URI.create(link);
            return isLoopback(address) ? request(address, visitor) : Outcome.REFUSED;
        } catch (IllegalArgumentException noAddress) {
            return Outcome.REFUSED;
        }
    }

    /** By its name alone: no name is ever looked up. */
    public static boolean isLoopback(URI address) {
        String host = String.valueOf(address.getHost());
        boolean local = host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
        return local && String.valueOf(address.getScheme()).matches("https?");
    }

    private Outcome request(URI address, Visitor visitor) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("User-Agent", visitor.agent())
                .header("X-Forwarded-For", visitor.address())
                .header("Referer", site.referer())
                .build();
        try {
            http.send(request, BodyHandlers.discarding());
            return Outcome.MADE;
        } catch (IOException noAnswer) {
            return Outcome.FAILED;
        }
    }
}
