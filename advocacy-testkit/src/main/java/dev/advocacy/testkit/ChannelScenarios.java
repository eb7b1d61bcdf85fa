package dev.advocacy.testkit;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the author supplies: the adapter, samples, and the replies that the real network gives. */
abstract class ChannelScenarios {
    private static final Instant ARMED_AT = Instant.parse("2026-11-02T09:00:00Z");
    private static final String ACCESS_CANARY = "canary-access-7f3a91c24be05d68";
    private static final String REFRESH_CANARY = "canary-refresh-b82e60d1f94c7a35";

    // ---- always

    /**
     * A fresh adapter that speaks to this address in place of the network's. Its own call time-out must be well below
     * {@link #patience()}; one or two seconds serve.
     *
     * @param baseUrl without a trailing slash; plain HTTP on the loopback interface
     */
    protected abstract ChannelAdapter adapter(URI baseUrl);

    /** A post that the adapter takes. Supply one with a picture too, in a second subclass, where the channel takes pictures. */
    protected abstract Post samplePost();

    /** The account that posts. */
    protected abstract Account sampleAccount();

    /**
     * Credentials with an access and a refresh token that are long and found nowhere else: the contract looks for them in
     * everything that is printed. Override only where the network's tokens have a form that the adapter reads.
     */
    protected Credentials sampleCredentials() {
        return new Credentials(
                Secret.of(ACCESS_CANARY), Optional.of(Secret.of(REFRESH_CANARY)), expectedScopes(), Optional.empty());
    }

    /** How long one call into the adapter may take before the test fails: ten seconds. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    /** A text of exactly this length, as the channel counts: the letter a, so often. */
    protected String textOf(int units) {
        return "a".repeat(units);
    }

    // ---- where the adapter publishes

    /** The one request that creates the post, for example {@code Route.post("/rest/posts")}. */
    protected Route publishing() {
        throw missing("publishing()", "the request that creates a post");
    }

    /** The requests that come before it, such as registering and uploading a picture, each with its good reply. */
    protected Map<Route, Reply> preparation(URI baseUrl) {
        return Map.of();
    }

    /** An id in the network's own form; another one for another number. */
    protected String postId(int number) {
        return "post-" + number;
    }

    /** The post was created. */
    protected Answer published(String id) {
        throw missing("published(id)", "the reply to a post that was created");
    }

    /** Status says created, and no id is found: 201 with an empty object. */
    protected Reply publishedWithoutId() {
        return Reply.json(201, "{}");
    }

    /** The network asks to wait, in its own way; empty: it does not say how long. */
    protected Answer rateLimited(Optional<Duration> retryAfter) {
        throw missing("rateLimited(retryAfter)", "the reply to too many requests");
    }

    /** The header in which the network says how long to wait. */
    protected String retryAfterHeader() {
        return "Retry-After";
    }

    /** The access token has ended. */
    protected Reply tokenExpired() {
        throw missing("tokenExpired()", "the reply to a token that has ended");
    }

    /** The person took the permission back; empty where the network answers as to a token that has ended. */
    protected Optional<Reply> tokenRevoked() {
        throw missing("tokenRevoked()", "the reply to a token that was taken back, or Optional.empty()");
    }

    /** The token does not allow publishing; empty where the network cannot say so. */
    protected Optional<Reply> scopeMissing() {
        throw missing("scopeMissing()", "the reply to a token without the scope, or Optional.empty()");
    }

    /** The network takes the post for one that is already there; empty where it never does. */
    protected Optional<Reply> duplicate() {
        throw missing("duplicate()", "the reply to a post that is there already, or Optional.empty()");
    }

    /** The network refuses text, link or picture. */
    protected Reply refusedContent() {
        throw missing("refusedContent()", "the reply to a text that the network does not take");
    }

    /** The network broke down: 500. Other statuses that leave the outcome open are tried besides. */
    protected Reply serverError() {
        return Reply.status(500);
    }

    /** The look-up's requests, with replies that show this post; empty where the adapter cannot look. */
    protected Map<Route, Reply> lookUpFinds(PublishRequest request, String id) {
        return Map.of();
    }

    /** The look-up's requests, with replies that prove there is no such post; empty where this network cannot prove it. */
    protected Map<Route, Reply> lookUpProvesAbsent(PublishRequest request) {
        return Map.of();
    }

    // ---- where the adapter deletes, counts, connects

    /** The post was deleted: 204. */
    protected Reply retracted() {
        return Reply.status(204);
    }

    /** The post to delete is not there any more: 404. */
    protected Reply alreadyGone() {
        return Reply.status(404);
    }

    /** Every metric that the adapter can read. */
    protected Set<Metric> metrics() {
        throw missing("metrics()", "the metrics that the adapter reads");
    }

    /** The counts of a post, with these metrics and no others; answers every request of the reader. */
    protected Reply counted(PostRef post, Map<Metric, Long> counts) {
        throw missing("counted(post, counts)", "the reply that holds a post's counts");
    }

    /** The scopes that a person is asked for: these and no more. */
    protected Set<String> expectedScopes() {
        return Set.of();
    }

    /** The token endpoint grants these credentials: RFC 6749, section 5.1. Answers every POST. */
    protected Reply granted(Credentials credentials) {
        return TokenReplies.granted(credentials);
    }

    /** The token endpoint refuses the code or the refresh token: RFC 6749, section 5.2. */
    protected Reply grantRefused() {
        return Reply.json(400, "{\"error\":\"invalid_grant\"}");
    }

    /** Who signed in. Answers every GET while an account is connected. */
    protected Reply profile(Account account) {
        throw missing("profile(account)", "the reply that names the account that was connected");
    }

    // ---- the contract's own

    final Scene open() {
        ScriptedNetwork network = ScriptedNetwork.start();
        try {
            Map<Route, Reply> preparation = preparation(network.baseUrl());
            preparation.forEach(network::answer);
            return new Scene(network, adapter(network.baseUrl()), preparation.keySet(), patience());
        } catch (RuntimeException | Error e) {
            network.close();
            throw e;
        }
    }

    final PublishRequest request(Post post, int number) {
        return new PublishRequest("delivery-" + number, sampleAccount(), sampleCredentials(), post, ARMED_AT);
    }

    final PublishRequest request() {
        return request(samplePost(), 1);
    }

    private static AssertionError missing(String method, String what) {
        return new AssertionError(
                "the adapter offers this part, so the contract must test it: override " + method + " with " + what);
    }
}
