package dev.advocacy.testkit.author;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An honest adapter for Pebble, a network that does not exist. The liars override one step each. */
class PebbleChannel implements ChannelAdapter {
    static final ChannelId PEBBLE = ChannelId.of("pebble");
    static final List<Metric> METRICS = List.of(Metric.REACTIONS, Metric.COMMENTS);

    final PebbleHttp http;

    PebbleChannel(URI baseUrl) {
        this.http = new PebbleHttp(baseUrl, followsRedirects());
    }

    boolean followsRedirects() {
        return false;
    }

    @Override
    public ChannelDescriptor descriptor() {
        return ChannelDescriptor.of(PEBBLE, "Pebble", 300, "code points", ChannelPolicy.careful())
                .taking(MediaLimit.of(Media.Kind.IMAGE, 4, 1_000_000, "image/png", "image/jpeg"));
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(new Publisher() {
            @Override
            public PublishResult publish(PublishRequest request) {
                return post(request);
            }

            @Override
            public Optional<PublishResult> reconcile(PublishRequest request) {
                return lookUp(request);
            }
        });
    }

    @Override
    public Optional<ShareLinks> shareLinks() {
        return Optional.of(new ShareLinks() {
            @Override
            public URI linkFor(dev.advocacy.channel.Post post) {
                return URI.create("https://pebble.example/share?text=" + encoded(post.text()));
            }

            @Override
            public boolean carriesText() {
                return true;
            }
        });
    }

    @Override
    public Optional<EngagementReader> engagement() {
        return Optional.of((account, credentials, posts) -> {
            var counts = new HashMap<PostRef, Map<Metric, Long>>();
            posts.forEach(post -> counts.put(post, countsOf(post, credentials.accessToken())));
            return counts;
        });
    }

    @Override
    public Optional<Retractor> retractor() {
        return Optional.of((account, credentials, post) -> {
            PebbleReply reply = http.call("DELETE", "/posts/" + post.id(), null, credentials.accessToken(), "retract");
            if (reply.status() != 204 && reply.status() != 404) {
                throw refusal("retract", reply, credentials.accessToken());
            }
        });
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return Optional.of(new PebbleAccounts(http, askedScopes()));
    }

    String askedScopes() {
        return "post";
    }

    PublishResult post(PublishRequest request) {
        Secret token = request.credentials().accessToken();
        var media = new ArrayList<String>();
        request.post().media().forEach(picture -> media.add(upload(picture, token)));
        String body = "{\"key\":\"" + request.key() + "\",\"text\":\""
                + request.post().text() + "\",\"media\":\"" + String.join(",", media) + "\"}";
        PebbleReply reply = http.call("POST", "/posts", body, token, "publish");
        if (!reply.good()) {
            throw refusal("publish", reply, token);
        }
        return new PublishResult.Published(new PostRef(idIn(reply), null), request.armedAt());
    }

    String idIn(PebbleReply reply) {
        return reply.text("id")
                .orElseThrow(() -> new ChannelException(
                        Remedy.RECONCILE,
                        "pebble.no-id",
                        "Pebble: publish gave " + reply.status() + " without an id",
                        null));
    }

    private String upload(Media picture, Secret token) {
        try {
            PebbleReply reply = http.call("POST", "/media", picture.altText(), token, "upload");
            return reply.text("mediaId").orElseThrow(() -> refusal("upload", reply, token));
        } catch (ChannelException e) {
            throw new ChannelException(Remedy.RETRY, "pebble.upload", "Pebble: upload failed, nothing was posted", e);
        }
    }

    Optional<PublishResult> lookUp(PublishRequest request) {
        Secret token = request.credentials().accessToken();
        PebbleReply reply = http.call("GET", "/posts?key=" + encoded(request.key()), null, token, "look-up");
        if (reply.status() != 200 || !reply.body().contains("\"posts\"")) {
            throw refusal("look-up", reply, token);
        }
        return Optional.of(reply.text("id")
                .<PublishResult>map(id -> new PublishResult.Published(new PostRef(id, null), request.armedAt()))
                .orElseGet(PublishResult.Absent::new));
    }

    private Map<Metric, Long> countsOf(PostRef post, Secret token) {
        PebbleReply reply = http.call("GET", "/posts/" + post.id() + "/counts", null, token, "counts");
        if (reply.status() != 200) {
            throw refusal("counts", reply, token);
        }
        var counts = new HashMap<Metric, Long>();
        METRICS.forEach(metric -> count(reply, metric).ifPresent(n -> counts.put(metric, n)));
        return counts;
    }

    Optional<Long> count(PebbleReply reply, Metric metric) {
        return reply.text(metric.id()).map(Long::valueOf);
    }

    ChannelException refusal(String step, PebbleReply reply, Secret token) {
        var refusal = new ChannelException(
                remedyOf(reply), "pebble." + step, "Pebble: " + step + " gave " + reply.status(), null);
        return waitIn(reply).map(refusal::retryAfter).orElse(refusal);
    }

    Remedy remedyOf(PebbleReply reply) {
        return switch (reply.status()) {
            case 401 -> reply.body().contains("revoked") ? Remedy.RECONNECT : Remedy.REFRESH;
            case 403 -> Remedy.RECONNECT;
            case 422 -> Remedy.EDIT;
            case 429 -> Remedy.RETRY;
            default -> Remedy.RECONCILE;
        };
    }

    Optional<Duration> waitIn(PebbleReply reply) {
        return Optional.ofNullable(reply.retryAfter())
                .filter(wait -> wait.matches("\\d{1,9}"))
                .map(wait -> Duration.ofSeconds(Long.parseLong(wait)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What Pebble gave back. */
    record PebbleReply(int status, String body, @Nullable String retryAfter) {
        boolean good() {
            return status == 200 || status == 201;
        }

        /** A field's value; Pebble's JSON is flat. */
        Optional<String> text(String field) {
            var value = java.util.regex.Pattern.compile("\"" + field + "\":\"?([^\",}]+)")
                    .matcher(body);
            return value.find() ? Optional.of(value.group(1)) : Optional.empty();
        }
    }
}
