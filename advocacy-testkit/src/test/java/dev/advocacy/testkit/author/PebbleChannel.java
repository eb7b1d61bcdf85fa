package dev.advocacy.testkit.author;

import dev.advocacy.Finding;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelDescriptor.Notes;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Editor;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.MediaLimit;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An honest adapter for Pebble, a network that does not exist. The liars override one step each. */
class PebbleChannel implements ChannelAdapter {
    static final ChannelId PEBBLE = ChannelId.of("pebble");
    static final List<Metric> METRICS = List.of(Metric.REACTIONS, Metric.COMMENTS);

    final PebbleHttp http;

    PebbleChannel(URI baseUrl) {
        this.http = new PebbleHttp(baseUrl, this);
    }

    boolean followsRedirects() {
        return false;
    }

    @Override
    public ChannelDescriptor descriptor() {
        return ChannelDescriptor.of(PEBBLE, "Pebble", 300, "code points", ChannelPolicy.careful())
                .taking(MediaLimit.of(Media.Kind.IMAGE, 4, 1_000_000, "image/png", "image/jpeg"))
                .allowing(Post.Form.MENTION, Post.Form.RESHARE, Post.Form.REPLY, Post.Form.APPEARS_LATER)
                .counting(METRICS)
                .speaking("7", LocalDate.of(2099, 1, 31))
                .noting(notes());
    }

    Notes notes() {
        return new Notes(
                LocalDate.of(2026, 11, 22), List.of("post"), List.of(), List.of("Pebble does not allow polls."));
    }

    @Override
    public DraftCheck check(Post post) {
        var findings = new ArrayList<>(descriptor().against(post));
        post.media().stream().filter(media -> !isPicture(media)).forEach(media -> findings.add(noPicture()));
        return DraftCheck.ofLength(post.text().codePointCount(0, post.text().length()), descriptor(), findings);
    }

    /** By its first byte, which text never has. */
    boolean isPicture(Media media) {
        return media.size() > 0 && media.bytes()[0] < 0;
    }

    private static Finding noPicture() {
        return Finding.error("media.unreadable", "media", "this is no picture: save it again");
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(new PebblePublisher(this));
    }

    @Override
    public Optional<ShareLinks> shareLinks() {
        return Optional.of(new PebbleDialog(this));
    }

    /** As it stands in an address. */
    String inAddress(URI link) {
        return encoded(link.toString());
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
            PebbleReply reply =
                    http.call("DELETE", "/posts/" + inPath(post), null, credentials.accessToken(), "retract");
            if (!gone(reply)) {
                throw refusal("retract", reply, credentials.accessToken());
            }
        });
    }

    boolean gone(PebbleReply reply) {
        return reply.status() == 204 || reply.status() == 404;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of((account, credentials, where, post) -> {
            Secret token = credentials.accessToken();
            String body = "{\"text\":" + json(sent(post.text())) + "}";
            PebbleReply reply = http.call(editMethod(), editPath(where), body, token, "edit");
            if (reply.text("edited").isEmpty()) {
                throw refusal("edit", reply, token);
            }
        });
    }

    String editMethod() {
        return "PATCH";
    }

    String editPath(PostRef where) {
        return "/posts/" + inPath(where);
    }

    String inPath(PostRef post) {
        return encoded(post.id());
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return Optional.of(new PebbleAccounts(this));
    }

    String askedScopes() {
        return "post";
    }

    Set<String> scopesIn(PebbleReply granted) {
        return granted.text("scope")
                .map(scopes -> Set.of(scopes.split(" ", -1)))
                .orElse(Set.of());
    }

    PublishResult post(PublishRequest request) {
        refuseUndeclared(request.post());
        Secret token = request.credentials().accessToken();
        var media = new ArrayList<String>();
        request.post().media().forEach(picture -> media.add(upload(picture, token)));
        PebbleReply reply = http.send(postTarget(token), bodyOf(request.post(), media), keyOf(request), token);
        if (!reply.good()) {
            throw refusal("publish", reply, token);
        }
        return reply.status() == 202 ? pending(reply, request) : published(reply, request);
    }

    void refuseUndeclared(Post post) {
        if (!check(post).ok()) {
            throw new ChannelException(Remedy.EDIT, "pebble.post", "Pebble takes no such post: see check", null);
        }
    }

    private String bodyOf(Post post, List<String> media) {
        String link =
                post.link() == null ? "" : ",\"link\":" + json(sent(post.link().url()));
        return "{\"text\":" + json(sent(post.text())) + link + forms(post) + ",\"media\":" + json(idsOf(media)) + "}";
    }

    /** What a post is beside text, link and media, each with a comma before it. */
    String forms(Post post) {
        return PebbleForms.json(post);
    }

    /** As the post names what was uploaded for it. */
    String idsOf(List<String> media) {
        return String.join(",", media);
    }

    /** The text as it is sent. */
    String sent(String text) {
        return text;
    }

    /** The link as it is sent. */
    String sent(URI link) {
        return link.toString();
    }

    String postTarget(Secret token) {
        return "/posts";
    }

    /** The answer as it is read. */
    PebbleReply read(PebbleReply reply) {
        return reply;
    }

    boolean tellsWhatIsUnsent() {
        return true;
    }

    Remedy remedyOfNoConnection() {
        return Remedy.RETRY;
    }

    String keyOf(PublishRequest request) {
        return request.key();
    }

    PublishResult published(PebbleReply reply, PublishRequest request) {
        return new Published(new PostRef(idIn(reply), null), request.armedAt());
    }

    PublishResult pending(PebbleReply reply, PublishRequest request) {
        return new Pending(idIn(reply), Duration.ofSeconds(5));
    }

    PublishResult poll(PublishRequest request, Pending pending) {
        Secret token = request.credentials().accessToken();
        PebbleReply reply = http.call("GET", "/jobs/" + pending.ticket(), null, token, "poll");
        return switch (reply.text("state").orElse("")) {
            case "working" -> pending;
            case "done" -> published(reply, request);
            case "failed" -> throw new ChannelException(Remedy.EDIT, "pebble.job", "Pebble: it came to nothing", null);
            default -> throw refusal("poll", reply, token);
        };
    }

    String idIn(PebbleReply reply) {
        return reply.text("id")
                .orElseThrow(() -> new ChannelException(
                        Remedy.RECONCILE,
                        "pebble.no-id",
                        "Pebble: publish gave " + reply.status() + " without an id",
                        null));
    }

    String upload(Media picture, Secret token) {
        try {
            PebbleReply reply = http.call("POST", "/media", "{\"alt\":" + json(alt(picture)) + "}", token, "upload");
            return reply.text("mediaId").orElseThrow(() -> refusal("upload", reply, token));
        } catch (ChannelException e) {
            var failed =
                    new ChannelException(Remedy.RETRY, "pebble.upload", "Pebble: upload failed, nothing was posted", e);
            throw e.isUnsent() ? failed.unsent() : failed;
        }
    }

    String alt(Media picture) {
        return picture.altText();
    }

    Optional<PublishResult> lookUp(PublishRequest request) {
        Secret token = request.credentials().accessToken();
        PebbleReply reply = http.call("GET", "/posts?key=" + encoded(request.key()), null, token, "look-up");
        if (reply.status() != 200 || !reply.body().contains("\"posts\"")) {
            throw refusal("look-up", reply, token);
        }
        return Optional.of(reply.text("id")
                .<PublishResult>map(id -> new Published(new PostRef(id, null), request.armedAt()))
                .orElseGet(PublishResult.Absent::new));
    }

    private Map<Metric, Long> countsOf(PostRef post, Secret token) {
        PebbleReply reply = http.call("GET", "/posts/" + inPath(post) + "/counts", null, token, "counts");
        if (reply.status() != 200) {
            throw refusal("counts", reply, token);
        }
        var counts = new HashMap<Metric, Long>();
        METRICS.forEach(metric -> count(reply, metric).ifPresent(n -> counts.put(metric, n)));
        return counts;
    }

    Optional<Long> count(PebbleReply reply, Metric metric) {
        return reply.text(metric.id()).filter(n -> n.matches("\\d{1,18}")).map(Long::valueOf);
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

    String json(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "\"" + escaped + "\"";
    }
}
