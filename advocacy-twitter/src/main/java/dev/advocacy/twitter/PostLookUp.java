package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.support.HttpCall;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Looks through the newest posts of an account whether a post is there: the same link, or else the same text, made after the
 * attempt was armed.
 *
 * <p>"Absent" is never said. X does not document that a post is in its author's list as soon as it was created, so a list without
 * it proves nothing; it is looked for again, until the SDK asks the person. X charges for each post that it returns, so only
 * those since the attempt are asked for, ten at most.
 */
final class PostLookUp {
    /** How far X's clock may be behind ours. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final Duration AGAIN = Duration.ofMinutes(2);
    private static final int MOST = 10;
    private static final String STEP = "look up post";

    private final XApi api;

    PostLookUp(XApi api) {
        this.api = api;
    }

    PublishResult find(PublishRequest request) {
        Instant earliest = request.armedAt().minus(SKEW).truncatedTo(ChronoUnit.SECONDS);
        for (JsonNode element : list(request, earliest).path(XApi.DATA)) {
            var post = ListedPost.of(element);
            if (!post.createdAt().isBefore(earliest)
                    && post.shows(request.post())
                    && PostId.in(element).isPresent()) {
                return new PublishResult.Published(new PostId(post.id()).ref(), post.createdAt());
            }
        }
        return new PublishResult.Pending(STEP, AGAIN);
    }

    private JsonNode list(PublishRequest request, Instant earliest) {
        String path = "/2/users/" + Percent.encode(request.account().id()) + "/tweets";
        HttpCall call = api.get(STEP, path, request.credentials())
                .query("start_time", earliest.toString())
                .query("max_results", Integer.toString(MOST))
                .query("exclude", "retweets");
        return api.readPosts(call, "created_at,entities");
    }
}
