package dev.advocacy.linkedin;

import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.support.Json;
import dev.advocacy.testkit.Answer;
import dev.advocacy.testkit.ChannelAdapterContract;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What members and pages have in common before the published contract. */
abstract class LinkedInContract extends ChannelAdapterContract {

    abstract LinkedInChannel channel(LinkedInConfig config);

    @Override
    protected ChannelAdapter adapter(URI baseUrl) {
        LinkedInConfig config = Samples.config(baseUrl, Samples.clock());
        return channel(config.withHttp(config.http().withCallTimeout(Duration.ofSeconds(1))));
    }

    @Override
    protected Post samplePost() {
        return Samples.ARTICLE;
    }

    @Override
    protected Route publishing() {
        return Route.post("/rest/posts");
    }

    @Override
    protected String postId(int number) {
        return "urn:li:share:684478552359313408" + number;
    }

    @Override
    protected Post sampleWith(Post.Form form) {
        Post sample = super.sampleWith(form);
        return form == Post.Form.MENTION
                ? sample.mentioning(new Post.Mention("Aker", "urn:li:organization:2414183"))
                : sample;
    }

    @Override
    protected Answer published(String id) {
        return Reply.of(201, Map.of("x-restli-id", id), "");
    }

    @Override
    protected Reply publishedWithoutId() {
        return Reply.status(201);
    }

    @Override
    protected Answer rateLimited(Optional<Duration> retryAfter) {
        Answer limited = Reply.json(
                429,
                "{\"message\":\"Resource level throttle MEMBER DAY limit for calls to this resource is reached.\","
                        + "\"status\":429,\"serviceErrorCode\":101}");
        return retryAfter
                .map(wait -> limited.withHeader("Retry-After", Long.toString(wait.toSeconds())))
                .orElse(limited);
    }

    @Override
    protected Reply tokenExpired() {
        return Reply.json(
                401,
                "{\"status\":401,\"serviceErrorCode\":65602,\"code\":\"EXPIRED_ACCESS_TOKEN\","
                        + "\"message\":\"The token used in the request has expired\"}");
    }

    @Override
    protected Optional<Reply> tokenRevoked() {
        return Optional.of(Reply.json(
                401,
                "{\"status\":401,\"serviceErrorCode\":65601,\"code\":\"REVOKED_ACCESS_TOKEN\","
                        + "\"message\":\"The token used in the request has been revoked by the user\"}"));
    }

    @Override
    protected Optional<Reply> scopeMissing() {
        return Optional.of(Reply.json(
                403,
                "{\"message\":\"Not enough permissions to access: partnerApiPostsExternal.CREATE.20260401\","
                        + "\"status\":403,\"serviceErrorCode\":100,\"code\":\"ACCESS_DENIED\"}"));
    }

    @Override
    protected Optional<Reply> duplicate() {
        return Optional.of(Reply.json(
                422,
                "{\"errorDetailType\":\"com.linkedin.common.error.BadRequest\",\"message\":"
                        + "\"com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate"
                        + " of urn:li:share:7470701611313471488\",\"status\":422}"));
    }

    @Override
    protected Reply refusedContent() {
        return Reply.json(400, "{\"status\":400,\"code\":\"FIELD_LENGTH_TOO_LONG\",\"message\":\"too long\"}");
    }

    @Override
    protected boolean usesPkce() {
        return false;
    }

    /** As LinkedIn does it: scopes separated by commas. */
    @Override
    protected Reply granted(Credentials credentials) {
        var json = Json.object()
                .put("access_token", credentials.accessToken().reveal())
                .put("expires_in", 5183999)
                .put("scope", String.join(",", credentials.scopes()))
                .put("token_type", "Bearer");
        credentials.refreshToken().ifPresent(token -> json.put("refresh_token", token.reveal()));
        return Reply.json(200, json.toString());
    }

    @Override
    protected Reply grantRefused() {
        return Reply.json(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"The provided authorization grant or refresh"
                        + " token is invalid, expired or revoked\"}");
    }

    @Override
    protected Reply edited() {
        return Reply.status(204);
    }

    @Override
    protected Optional<Reply> revoked() {
        return Optional.of(Reply.status(200));
    }

    @Override
    protected Set<Metric> metrics() {
        return Set.of(
                Metric.IMPRESSIONS, Metric.REACH, Metric.REACTIONS, Metric.COMMENTS, Metric.RESHARES, Metric.CLICKS);
    }
}
