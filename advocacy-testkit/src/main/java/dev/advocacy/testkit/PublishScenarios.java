package dev.advocacy.testkit;

import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the author of an adapter that publishes supplies: replies to the request that creates a post, and to look-ups. */
abstract class PublishScenarios extends ChannelSamples {
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

    /**
     * Whether this request brings the post's text to the network as the person wrote it. By default the body is looked
     * through as it is, read as JSON and read as a form; override it where the network wants its own escapes.
     */
    protected boolean carries(WireRequest request, Post post) {
        return Arrival.of(request).holds(post.text());
    }

    /** Whether this request brings the link to the network; by default as {@link #carries} looks for the text. */
    protected boolean carriesLink(WireRequest request, URI link) {
        return Arrival.of(request).holds(link);
    }

    /**
     * The sample post in this form, which the descriptor declares: by default its text alone, with ids from {@link #postId}.
     * Override it where the network's ids of people are others, or where it takes a time only from a window.
     */
    protected Post sampleWith(Post.Form form) {
        return SamplePost.with(form, Post.text(samplePost().text()), postId(2));
    }

    /**
     * Whether this request brings a form's value to the network: the id of a mention or of another post, one answer of a poll,
     * a time in ISO 8601. By default target and body are looked through for it, for a time in seconds since 1970, too.
     */
    protected boolean carriesForm(WireRequest request, Post.Form form, String value) {
        return form == Post.Form.APPEARS_LATER
                ? Arrival.namesTime(request, Instant.parse(value))
                : request.names(value);
    }

    /** The id that a reply of {@link #preparation} gives what was uploaded; empty where the network gives none. */
    protected Optional<String> uploadedId() {
        return Optional.empty();
    }

    /** The header in which the network takes a key that tells two sends of one delivery; empty where it takes none. */
    protected Optional<String> idempotencyKeyHeader() {
        return Optional.empty();
    }

    /** Of 408, 500, 502, 503 and 504 the ones of which the network documents that nothing was posted: RETRY there. */
    protected Set<Integer> statusesWithoutEffect() {
        return Set.of();
    }

    // ---- where the network may still be working after it took a post

    /** A post that the network works on for a while, for example with a video: the sample post. */
    protected Post pendingPost() {
        return samplePost();
    }

    /** The post was taken and is worked on; empty where this network never says so. */
    protected Optional<Answer> pending(String id) {
        return Optional.empty();
    }

    /** The requests by which a pending post is asked for, with replies that say: still working. */
    protected Map<Route, Reply> pollStillPending(String id) {
        throw missing("pollStillPending(id)", "the replies while the network is working on a post");
    }

    /** The same requests, with replies that say: it is there. */
    protected Map<Route, Reply> pollPublished(String id) {
        throw missing("pollPublished(id)", "the replies once a pending post is there");
    }

    /** The same requests, with replies that say: it could not be made, and is not there. */
    protected Map<Route, Reply> pollFailed(String id) {
        throw missing("pollFailed(id)", "the replies where a pending post came to nothing");
    }
}
