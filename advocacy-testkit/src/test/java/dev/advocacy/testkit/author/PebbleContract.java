package dev.advocacy.testkit.author;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.testkit.Answer;
import dev.advocacy.testkit.ChannelAdapterContract;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What Pebble really answers. */
abstract class PebbleContract extends ChannelAdapterContract {

    @Override
    protected ChannelAdapter adapter(URI baseUrl) {
        return new PebbleChannel(baseUrl);
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(40);
    }

    @Override
    protected Post samplePost() {
        return Post.text("Three weeks on the North Sea. It stood.");
    }

    @Override
    protected Account sampleAccount() {
        return new Account(PebbleChannel.PEBBLE, "kari-7", "Kari");
    }

    @Override
    protected Route publishing() {
        return Route.post("/posts");
    }

    @Override
    protected String postId(int number) {
        return "9007199254740990" + number;
    }

    @Override
    protected Answer published(String id) {
        return Reply.json(201, "{\"id\":\"" + id + "\"}");
    }

    @Override
    protected Answer rateLimited(Optional<Duration> retryAfter) {
        Answer answer = Reply.json(429, "{\"code\":\"slow-down\"}");
        return retryAfter
                .map(wait -> answer.withHeader("Retry-After", String.valueOf(wait.toSeconds())))
                .orElse(answer);
    }

    @Override
    protected Reply tokenExpired() {
        return Reply.json(401, "{\"code\":\"expired\"}");
    }

    @Override
    protected Optional<Reply> tokenRevoked() {
        return Optional.of(Reply.json(401, "{\"code\":\"revoked\"}"));
    }

    @Override
    protected Optional<Reply> scopeMissing() {
        return Optional.of(Reply.json(403, "{\"code\":\"scope\"}"));
    }

    @Override
    protected Optional<Reply> duplicate() {
        return Optional.of(Reply.json(409, "{\"code\":\"duplicate\"}"));
    }

    @Override
    protected Reply refusedContent() {
        return Reply.json(422, "{\"code\":\"text\"}");
    }

    @Override
    protected Map<Route, Reply> lookUpFinds(PublishRequest request, String id) {
        return Map.of(Route.get("/posts"), Reply.json(200, "{\"posts\":[{\"id\":\"" + id + "\"}]}"));
    }

    @Override
    protected Map<Route, Reply> lookUpProvesAbsent(PublishRequest request) {
        return Map.of(Route.get("/posts"), Reply.json(200, "{\"posts\":[]}"));
    }

    @Override
    protected Set<Metric> metrics() {
        return Set.copyOf(PebbleChannel.METRICS);
    }

    @Override
    protected Reply counted(PostRef post, Map<Metric, Long> counts) {
        return Reply.json(
                200,
                counts.entrySet().stream()
                        .map(count -> "\"" + count.getKey() + "\":" + count.getValue())
                        .collect(Collectors.joining(",", "{", "}")));
    }

    @Override
    protected Set<String> expectedScopes() {
        return Set.of("post");
    }

    @Override
    protected Reply profile(Account account) {
        return Reply.json(200, "{\"id\":\"" + account.id() + "\",\"name\":\"" + account.name() + "\"}");
    }

    @Override
    protected Optional<String> idempotencyKeyHeader() {
        return Optional.of("Idempotency-Key");
    }

    @Override
    protected Optional<Answer> pending(String id) {
        return Optional.of(Reply.json(202, "{\"id\":\"" + id + "\"}"));
    }

    @Override
    protected Map<Route, Reply> pollStillPending(String id) {
        return Map.of(Route.get("/jobs/" + id), Reply.json(200, "{\"state\":\"working\"}"));
    }

    @Override
    protected Map<Route, Reply> pollPublished(String id) {
        return Map.of(Route.get("/jobs/" + id), Reply.json(200, "{\"state\":\"done\",\"id\":\"" + id + "\"}"));
    }

    @Override
    protected Map<Route, Reply> pollFailed(String id) {
        return Map.of(Route.get("/jobs/" + id), Reply.json(200, "{\"state\":\"failed\"}"));
    }

    @Override
    protected Reply edited() {
        return Reply.json(200, "{\"edited\":\"2026-11-02\"}");
    }

    @Override
    protected Optional<Reply> revoked() {
        return Optional.of(Reply.status(200));
    }
}
