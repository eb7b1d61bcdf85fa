package dev.advocacy.testkit.author;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** One request, one answer or one failure that says whether a post may exist. */
final class PebbleHttp {
    /** Shared by all, since the kit opens hundreds of adapters. */
    private static final Executor THREADS = Executors.newCachedThreadPool(PebbleHttp::daemon);

    /** Long, because a machine that is busy with liars must not look like a network that is silent. */
    private static final Duration TIME_OUT = Duration.ofSeconds(6);

    private final URI baseUrl;
    private final HttpClient client;
    private final PebbleChannel channel;

    PebbleHttp(URI baseUrl, PebbleChannel channel) {
        this.baseUrl = baseUrl;
        this.channel = channel;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIME_OUT)
                .executor(THREADS)
                .followRedirects(channel.followsRedirects() ? HttpClient.Redirect.ALWAYS : HttpClient.Redirect.NEVER)
                .build();
    }

    /** The one request that creates a post. */
    PebbleReply send(String target, String body, String key, Secret token) {
        return call(
                request("POST", target, body, token)
                        .header("Idempotency-Key", key)
                        .build(),
                "publish");
    }

    PebbleReply call(String method, String target, @Nullable String body, @Nullable Secret token, String step) {
        return call(request(method, target, body, token).build(), step);
    }

    private PebbleReply call(HttpRequest request, String step) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            String retryAfter = response.headers().firstValue("Retry-After").orElse(null);
            return channel.read(new PebbleReply(response.statusCode(), response.body(), retryAfter));
        } catch (ConnectException e) {
            var refused = failure(channel.remedyOfNoConnection(), step, "could not be connected to", e);
            throw channel.tellsWhatIsUnsent() ? refused.unsent() : refused;
        } catch (IOException e) {
            throw failure(Remedy.RECONCILE, step, "did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(Remedy.RECONCILE, step, "was not waited for", e);
        }
    }

    private HttpRequest.Builder request(String method, String target, @Nullable String body, @Nullable Secret token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + target))
                .timeout(TIME_OUT)
                .header(
                        "Content-Type",
                        body != null && !body.startsWith("{")
                                ? "application/x-www-form-urlencoded"
                                : "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + checked(token));
        }
        return request;
    }

    /** The JDK names the value of a header that it refuses. */
    private static String checked(Secret token) {
        if (token.reveal().chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new ChannelException(
                    Remedy.RECONNECT, "pebble.token", "Pebble: the token holds what no token may hold", null);
        }
        return token.reveal();
    }

    private static ChannelException failure(Remedy remedy, String step, String what, Exception cause) {
        return new ChannelException(remedy, "pebble." + step, "Pebble " + what + ": " + step, cause);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "pebble");
        thread.setDaemon(true);
        return thread;
    }
}
