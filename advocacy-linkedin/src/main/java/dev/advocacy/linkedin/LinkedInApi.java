package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.HttpAnswer;
import dev.advocacy.channel.support.HttpCall;
import java.net.URI;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Requests to LinkedIn's API, with the version that is configured. Thread-safe. */
final class LinkedInApi {
    static final String UNUSABLE = "unusable-answer";

    private static final int CHANGED = 204;
    private static final String METHOD = "X-RestLi-Method";

    private final ChannelId channel;
    private final LinkedInConfig config;
    private final ChannelHttp http;

    LinkedInApi(ChannelId channel, LinkedInConfig config, ChannelHttp http) {
        this.channel = channel;
        this.config = config;
        this.http = http;
    }

    HttpCall get(String step, String path, Credentials credentials) {
        return versioned(HttpCall.get(step, config.api(path)), credentials);
    }

    /** A GET that LinkedIn wants to be called a search. */
    HttpCall find(String step, String path, Credentials credentials) {
        return get(step, path, credentials).header(METHOD, "FINDER");
    }

    HttpCall post(String step, String path, Credentials credentials, JsonNode body) {
        return versioned(HttpCall.post(step, config.api(path)), credentials).json(body);
    }

    /** A POST that changes some fields of what is there. */
    HttpCall update(String step, String path, Credentials credentials, JsonNode patch) {
        return post(step, path, credentials, patch).header(METHOD, "PARTIAL_UPDATE");
    }

    HttpCall delete(String step, String path, Credentials credentials) {
        return versioned(HttpCall.delete(step, config.api(path)), credentials).header(METHOD, "DELETE");
    }

    /** The few resources that have no version. */
    HttpCall unversioned(String step, String path, Credentials credentials) {
        return HttpCall.get(step, config.api(path)).bearer(credentials.accessToken());
    }

    /** Sends what may create a post, at most once. */
    HttpAnswer publish(HttpCall call) {
        return http.publish(call);
    }

    /** Sends what may be repeated. */
    HttpAnswer repeat(HttpCall call) {
        return http.repeat(call);
    }

    /** Sends what changes something and may be repeated; a web page with status 200 is no word of LinkedIn's. */
    void change(HttpCall call) {
        HttpAnswer answer = repeat(call);
        if (answer.status() != CHANGED) {
            throw failure(
                    Remedy.RETRY,
                    UNUSABLE,
                    call.step() + ": HTTP " + answer.status() + " in place of " + CHANGED + ": may be tried again",
                    null);
        }
    }

    JsonNode read(HttpCall call) {
        return repeat(call).json();
    }

    /** An answer with a list in it; anything else proves nothing and counts nothing. */
    JsonNode readList(HttpCall call) {
        JsonNode answer = read(call);
        if (!answer.path(ListPage.ELEMENTS).isArray()) {
            throw failure(Remedy.RETRY, UNUSABLE, call.step() + ": the answer holds no list: may be tried again", null);
        }
        return answer;
    }

    Instant now() {
        return config.clock().instant();
    }

    /** Whether this address is one that the token may be shown to: the configured servers and, by TLS, LinkedIn's own. */
    boolean trusts(URI uri) {
        boolean linkedIn = "https".equalsIgnoreCase(uri.getScheme())
                && String.valueOf(uri.getHost()).endsWith(".linkedin.com");
        return linkedIn || isAt(config.apiUrl(), uri) || isAt(config.oauthUrl(), uri);
    }

    /** Nothing that creates a post begins after the deadline, and nothing that only prepares one either. */
    void requireInTime(String step, Deadline deadline) {
        if (deadline.passed()) {
            throw failure(
                    Remedy.RETRY,
                    "uploads-too-slow",
                    step + ": the media took longer than " + deadline.whole().toSeconds()
                            + " s, so the post was not sent; it is tried again",
                    null);
        }
    }

    /** What LinkedIn would refuse, or show in halves, is not sent. */
    void requireTaken(String step, DraftCheck check) {
        if (!check.ok()) {
            String problems = check.findings().stream()
                    .filter(Finding::isError)
                    .map(Finding::message)
                    .collect(Collectors.joining("; "));
            throw failure(Remedy.EDIT, "post-not-taken", step + ": nothing was sent: " + problems, null);
        }
    }

    ChannelException failure(Remedy remedy, String code, String message, @Nullable Throwable cause) {
        return new ChannelException(remedy, channel + "." + code, channel + ": " + message, cause);
    }

    private HttpCall versioned(HttpCall call, Credentials credentials) {
        return call.bearer(credentials.accessToken())
                .header("LinkedIn-Version", config.apiVersion())
                .header("X-Restli-Protocol-Version", "2.0.0");
    }

    private static boolean isAt(URI server, URI uri) {
        return server.getScheme().equalsIgnoreCase(uri.getScheme())
                && server.getHost().equalsIgnoreCase(uri.getHost())
                && server.getPort() == uri.getPort();
    }
}
