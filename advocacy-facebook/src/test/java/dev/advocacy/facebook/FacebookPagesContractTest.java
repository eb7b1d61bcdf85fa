package dev.advocacy.facebook;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.Secret;
import dev.advocacy.channel.support.Json;
import dev.advocacy.testkit.Answer;
import dev.advocacy.testkit.ChannelAdapterContract;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import dev.advocacy.testkit.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Facebook pages keep the contract of every channel")
class FacebookPagesContractTest extends ChannelAdapterContract {
    private static final Map<Metric, String> NAMES = Map.of(
            Metric.IMPRESSIONS, "post_media_view",
            Metric.REACH, "post_total_media_view_unique",
            Metric.CLICKS, "post_clicks",
            Metric.REACTIONS, "reactions",
            Metric.COMMENTS, "comments",
            Metric.RESHARES, "shares");
    private static final Secret PAGES_OWN = Secret.of("canary-pages-own-token-0f4c");

    @Override
    protected ChannelAdapter adapter(URI baseUrl) {
        return FacebookChannel.pages(Samples.config(baseUrl, Samples.clock()));
    }

    @Override
    protected Post samplePost() {
        return Samples.LINKED;
    }

    @Override
    protected Account sampleAccount() {
        return Samples.PAGE;
    }

    @Override
    protected Route publishing() {
        return Route.post("/v26.0/100/feed");
    }

    @Override
    protected String postId(int number) {
        return "100_20" + number;
    }

    @Override
    protected Answer published(String id) {
        return Reply.json(200, "{\"id\":\"" + id + "\"}");
    }

    @Override
    protected Answer rateLimited(Optional<Duration> retryAfter) {
        Answer limited = error(400, 32, 0, "(#32) Page request limit reached");
        return retryAfter
                .map(wait -> limited.withHeader(retryAfterHeader(), usage(wait)))
                .orElse(limited);
    }

    private static String usage(Duration wait) {
        return "{\"112130216863063\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":1,\"total_time\":1,"
                + "\"estimated_time_to_regain_access\":" + wait.toMinutes() + "}]}";
    }

    @Override
    protected String retryAfterHeader() {
        return "X-Business-Use-Case-Usage";
    }

    @Override
    protected Reply tokenExpired() {
        return error(400, 190, 463, "Error validating access token: Session has expired");
    }

    @Override
    protected Optional<Reply> tokenRevoked() {
        return Optional.of(error(400, 190, 458, "Error validating access token: The user has not authorized"));
    }

    @Override
    protected Optional<Reply> scopeMissing() {
        return Optional.of(error(403, 200, 0, "(#200) Requires pages_manage_posts permission"));
    }

    @Override
    protected Optional<Reply> duplicate() {
        return Optional.of(error(400, 506, 0, "(#506) Duplicate status message"));
    }

    @Override
    protected Reply refusedContent() {
        return error(400, 100, 0, "(#100) Invalid parameter");
    }

    @Override
    protected Map<Route, Reply> lookUpFinds(PublishRequest request, String id) {
        var post = Json.object()
                .put("id", id)
                .put("message", request.post().text())
                .put("created_time", "2026-11-02T09:00:02+0000");
        LinkCard link = request.post().link();
        if (link != null) {
            var attachments = post.putObject("attachments").putArray("data");
            attachments.addObject().put("unshimmed_url", link.url().toString());
        }
        return Map.of(Route.get("/v26.0/100/published_posts"), list(post.toString()));
    }

    @Override
    protected Map<Route, Reply> lookUpProvesAbsent(PublishRequest request) {
        return Map.of(Route.get("/v26.0/100/published_posts"), list(""));
    }

    /** A page's token is not renewed. */
    @Override
    protected boolean refreshes() {
        return false;
    }

    /** Facebook takes times from ten minutes to 30 days ahead. */
    @Override
    protected Post sampleWith(Post.Form form) {
        return form == Post.Form.APPEARS_LATER
                ? Samples.TEXT.appearingAt(Samples.NOW.plus(Duration.ofHours(1)))
                : super.sampleWith(form);
    }

    @Override
    protected Post pendingPost() {
        return samplePost().appearingAt(Samples.NOW.plus(Duration.ofHours(1)));
    }

    @Override
    protected Optional<Answer> pending(String id) {
        return Optional.of(published(id));
    }

    @Override
    protected Map<Route, Reply> pollStillPending(String id) {
        return Map.of(Route.get("/v26.0/" + id), Reply.json(200, "{\"is_published\":false,\"id\":\"" + id + "\"}"));
    }

    @Override
    protected Map<Route, Reply> pollPublished(String id) {
        return Map.of(Route.get("/v26.0/" + id), Reply.json(200, "{\"is_published\":true,\"id\":\"" + id + "\"}"));
    }

    @Override
    protected Map<Route, Reply> pollFailed(String id) {
        return Map.of(Route.get("/v26.0/" + id), notShown());
    }

    @Override
    protected Reply retracted() {
        return Reply.json(200, "{\"success\":true}");
    }

    /** The page itself is still shown. */
    @Override
    protected Reply alreadyGone() {
        return request -> request.path().equals("/v26.0/100") ? Reply.json(200, "{\"id\":\"100\"}") : notShown();
    }

    private static Answer notShown() {
        return error(
                400,
                100,
                33,
                "Unsupported delete request. Object with ID '100_201' does not exist, cannot be loaded due to"
                        + " missing permissions, or does not support this operation");
    }

    @Override
    protected Reply edited() {
        return retracted();
    }

    @Override
    protected Set<Metric> metrics() {
        return NAMES.keySet();
    }

    /** Each count is asked for alone. */
    @Override
    protected Reply counted(PostRef post, Map<Metric, Long> counts) {
        return request -> counts.entrySet().stream()
                .filter(count -> request.target().matches(".*=" + NAMES.get(count.getKey()) + "(%|&|\\.|$).*"))
                .findFirst()
                .map(count -> count(request, Objects.requireNonNull(NAMES.get(count.getKey())), count.getValue()))
                .orElseGet(() -> Reply.json(200, "{\"data\":[]}"));
    }

    private static Answer count(WireRequest request, String name, long count) {
        if (request.path().endsWith("/insights")) {
            return Reply.json(
                    200,
                    "{\"data\":[{\"name\":\"" + name + "\",\"period\":\"lifetime\",\"values\":[{\"value\":" + count
                            + "}]}]}");
        }
        String inner = name.equals("shares") ? "\"count\":" : "\"data\":[],\"summary\":{\"total_count\":";
        return Reply.json(
                200, "{\"" + name + "\":{" + inner + count + (name.equals("shares") ? "" : "}") + "},\"id\":\"1_2\"}");
    }

    @Override
    protected Set<String> expectedScopes() {
        return Set.of("pages_show_list", "pages_read_engagement", "pages_manage_posts", "read_insights");
    }

    @Override
    protected Reply profile(Account account) {
        return request -> request.path().endsWith("/permissions")
                ? list("{\"permission\":\"less\",\"status\":\"granted\"},"
                        + "{\"permission\":\"read_insights\",\"status\":\"declined\"}")
                : list("{\"access_token\":\"" + PAGES_OWN.reveal() + "\",\"name\":\"" + account.name() + "\",\"id\":\""
                        + account.id() + "\",\"tasks\":[\"ANALYZE\",\"CREATE_CONTENT\"]}");
    }

    @Override
    protected Credentials credentialsOf(Account account, Credentials granted) {
        return new Credentials(PAGES_OWN, Optional.of(granted.accessToken()), granted.scopes(), Optional.empty());
    }

    @Override
    protected Reply grantRefused() {
        return error(400, 100, 36009, "This authorization code has been used.");
    }

    @Override
    protected Optional<Reply> revoked() {
        return Optional.of(retracted());
    }

    @Override
    protected Optional<Reply> revokedAlready() {
        return tokenRevoked();
    }

    static Answer list(String elements) {
        return Reply.json(
                200, "{\"data\":[" + elements + "],\"paging\":{\"cursors\":{\"before\":\"a\",\"after\":\"b\"}}}");
    }

    static Answer error(int status, int code, int subcode, String message) {
        return Reply.json(
                status,
                "{\"error\":{\"message\":\"" + message + "\",\"type\":\"OAuthException\",\"code\":" + code
                        + (subcode == 0 ? "" : ",\"error_subcode\":" + subcode) + ",\"fbtrace_id\":\"EJplcsCHuLu\"}}");
    }
}
