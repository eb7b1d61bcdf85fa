package dev.advocacy.twitter;

import com.twitter.twittertext.TwitterTextParser;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.support.Json;
import dev.advocacy.testkit.Answer;
import dev.advocacy.testkit.ChannelAdapterContract;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import dev.advocacy.testkit.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("X keeps the contract of every channel")
class XContractTest extends ChannelAdapterContract {
    private static final Map<Metric, String> FIELDS = Map.of(
            Metric.IMPRESSIONS,
            "impression_count",
            Metric.REACTIONS,
            "like_count",
            Metric.COMMENTS,
            "reply_count",
            Metric.RESHARES,
            "retweet_count",
            new Metric("quotes"),
            "quote_count",
            new Metric("bookmarks"),
            "bookmark_count");

    @Override
    protected ChannelAdapter adapter(URI baseUrl) {
        XConfig config = Samples.config(baseUrl, Samples.clock());
        return XChannel.of(config.withHttp(config.http().withCallTimeout(Duration.ofSeconds(1))), new FakePauses());
    }

    @Override
    protected Post samplePost() {
        return Samples.ARTICLE;
    }

    @Override
    protected Account sampleAccount() {
        return Samples.KARI;
    }

    @Override
    protected Set<String> expectedScopes() {
        return Set.of("tweet.read", "tweet.write", "users.read", "media.write", "offline.access");
    }

    @Override
    protected Route publishing() {
        return Route.post("/2/tweets");
    }

    @Override
    protected String postId(int number) {
        return "144588054847232" + (100 + number);
    }

    /** X knows a mention by its handle in the text. */
    @Override
    protected boolean carriesForm(WireRequest request, Post.Form form, String value) {
        return form == Post.Form.MENTION ? carries(request, sampleWith(form)) : super.carriesForm(request, form, value);
    }

    @Override
    protected Answer published(String id) {
        return Reply.json(201, "{\"data\":{\"id\":\"" + id + "\",\"text\":\"hi\",\"edit_history_tweet_ids\":[\"\"]}}");
    }

    @Override
    protected Answer rateLimited(Optional<Duration> retryAfter) {
        Answer limited = Reply.json(
                        429,
                        "{\"title\":\"Too Many Requests\",\"detail\":\"Too Many Requests\",\"type\":\"about:blank\","
                                + "\"status\":429}")
                .withHeader("x-rate-limit-remaining", "0");
        return retryAfter
                .map(wait -> limited.withHeader(
                        retryAfterHeader(), Long.toString(Samples.NOW.plus(wait).getEpochSecond())))
                .orElse(limited);
    }

    @Override
    protected String retryAfterHeader() {
        return "x-rate-limit-reset";
    }

    @Override
    protected Reply tokenExpired() {
        return Reply.json(
                401,
                "{\"title\":\"Unauthorized\",\"type\":\"about:blank\",\"status\":401,\"detail\":\"Unauthorized\"}");
    }

    /** X answers as to a token that has ended. */
    @Override
    protected Optional<Reply> tokenRevoked() {
        return Optional.empty();
    }

    @Override
    protected Optional<Reply> scopeMissing() {
        return Optional.of(forbidden("You are not permitted to perform this action."));
    }

    @Override
    protected Optional<Reply> duplicate() {
        return Optional.of(forbidden("You are not allowed to create a Tweet with duplicate content."));
    }

    @Override
    protected Reply refusedContent() {
        return forbidden("Your Tweet text is too long.");
    }

    @Override
    protected Map<Route, Reply> lookUpFinds(PublishRequest request, String id) {
        var post = Json.object()
                .put("id", id)
                .put("text", "Three weeks https://t.co/abc")
                .put("created_at", request.armedAt().plusSeconds(2).toString());
        post.putObject("entities")
                .putArray("urls")
                .addObject()
                .put("url", "https://t.co/abc")
                .put("expanded_url", Samples.LINK.toString());
        return Map.of(
                Route.get("/2/users/2244994945/tweets"),
                Reply.json(200, "{\"data\":[" + post + "],\"meta\":{\"result_count\":1}}"));
    }

    @Override
    protected Reply retracted() {
        return Reply.json(200, "{\"data\":{\"deleted\":true}}");
    }

    @Override
    protected Set<Metric> metrics() {
        return Set.of(
                Metric.IMPRESSIONS,
                Metric.REACTIONS,
                Metric.COMMENTS,
                Metric.RESHARES,
                Metric.CLICKS,
                new Metric("quotes"),
                new Metric("bookmarks"));
    }

    @Override
    protected Reply counted(PostRef post, Map<Metric, Long> counts) {
        var one = Json.object().put("id", post.id());
        var open = one.putObject("public_metrics");
        var own = one.putObject("non_public_metrics");
        counts.forEach((metric, count) -> {
            String field = FIELDS.get(metric);
            (field == null ? own : open).put(field == null ? "url_link_clicks" : field, count);
        });
        return Reply.json(200, "{\"data\":[" + one + "]}");
    }

    @Override
    protected Reply profile(Account account) {
        return Reply.json(200, "{\"data\":{\"id\":\"" + account.id() + "\",\"name\":\"Kari\",\"username\":\"kari\"}}");
    }

    @Override
    protected Reply grantRefused() {
        return Reply.json(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token was invalid.\"}");
    }

    @Override
    protected Optional<Reply> revoked() {
        return Optional.of(Reply.json(200, "{\"revoked\":true}"));
    }

    /** Every sample holds the link. */
    @Override
    protected OptionalInt lengthOf(String text, String unit) {
        return OptionalInt.of(TwitterTextParser.parseTweet(text).weightedLength + 1 + 23);
    }

    private static Reply forbidden(String detail) {
        return Reply.json(
                403, "{\"detail\":\"" + detail + "\",\"type\":\"about:blank\",\"title\":\"Forbidden\",\"status\":403}");
    }
}
