package dev.advocacy.twitter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.support.HttpCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts of an author's posts, from {@code GET /2/tweets}, a hundred at a time. X answers 200 although it knows some of the posts
 * not; those are absent.
 *
 * <p>Clicks are private: X tells them to the author, for 30 days. Where it leaves a post out or refuses the request because of
 * them, the public counts are asked for alone. X charges for a post once a day, however often it is read.
 */
final class PostMetrics implements EngagementReader {
    private static final int BATCH = 100;
    private static final String STEP = "read counts";
    private static final String PUBLIC = "public_metrics";
    private static final String PRIVATE = "non_public_metrics";
    private static final String BOTH = PUBLIC + "," + PRIVATE;
    private static final Set<String> PRIVATE_REFUSED = Set.of(XErrors.COUNTS_REFUSED, XErrors.CONTENT_REFUSED);
    private static final Set<String> NOT_ALLOWED = Set.of("not-authorized-for-field", "field-unauthorized");

    /** Where each count stands; of several places the first one that is filled. */
    private static final Map<Metric, List<String>> PLACES = Map.of(
            Metric.IMPRESSIONS,
            List.of("/public_metrics/impression_count", "/non_public_metrics/impression_count"),
            Metric.REACTIONS,
            List.of("/public_metrics/like_count"),
            Metric.COMMENTS,
            List.of("/public_metrics/reply_count"),
            Metric.RESHARES,
            List.of("/public_metrics/retweet_count", "/public_metrics/repost_count"),
            new Metric("quotes"),
            List.of("/public_metrics/quote_count"),
            new Metric("bookmarks"),
            List.of("/public_metrics/bookmark_count"),
            Metric.CLICKS,
            List.of("/non_public_metrics/url_link_clicks"));

    static final Set<Metric> METRICS = PLACES.keySet();

    private final XApi api;

    PostMetrics(XApi api) {
        this.api = api;
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public Map<PostRef, Map<Metric, Long>> read(Account account, Credentials credentials, Collection<PostRef> posts) {
        var byId = new HashMap<String, PostRef>();
        posts.forEach(post -> PostId.parse(post.id()).ifPresent(id -> byId.put(id.value(), post)));
        return byId.isEmpty() ? Map.of() : counts(byId, counted(credentials, List.copyOf(byId.keySet())));
    }

    private static Map<PostRef, Map<Metric, Long>> counts(Map<String, PostRef> byId, List<JsonNode> posts) {
        var counts = new HashMap<PostRef, Map<Metric, Long>>();
        for (JsonNode post : posts) {
            PostRef ref = byId.get(post.path("id").asText(""));
            if (ref != null) {
                counts.put(ref, countsOf(post));
            }
        }
        return counts;
    }

    private List<JsonNode> counted(Credentials credentials, List<String> ids) {
        try {
            JsonNode answer = ask(credentials, ids, BOTH);
            List<JsonNode> posts = posts(answer);
            List<String> left = leftOut(answer, ids, posts);
            if (!left.isEmpty()) {
                posts.addAll(posts(ask(credentials, left, PUBLIC)));
            }
            return posts;
        } catch (ChannelException e) {
            if (!PRIVATE_REFUSED.contains(e.code())) {
                throw e;
            }
            return posts(ask(credentials, ids, PUBLIC));
        }
    }

    private JsonNode ask(Credentials credentials, List<String> ids, String fields) {
        HttpCall call = api.get(STEP, "/2/tweets", credentials).query("ids", String.join(",", ids));
        JsonNode answer = api.readPosts(call, fields);
        if (!answer.path(XApi.DATA).isArray() && !answer.path("errors").isArray()) {
            throw api.failure(
                    Remedy.RETRY, XApi.UNUSABLE, STEP + ": the answer holds no posts: may be tried again", null);
        }
        return answer;
    }

    private static List<JsonNode> posts(JsonNode answer) {
        var posts = new ArrayList<JsonNode>();
        answer.path(XApi.DATA).forEach(posts::add);
        return posts;
    }

    /** Those that are not there because their private counts were asked for. */
    private static List<String> leftOut(JsonNode answer, List<String> ids, List<JsonNode> posts) {
        List<String> there =
                posts.stream().map(post -> post.path("id").asText("")).toList();
        var forbidden = new ArrayList<String>();
        for (JsonNode error : answer.path("errors")) {
            String type = Problem.type(error);
            if (type != null && NOT_ALLOWED.contains(type)) {
                forbidden.add(
                        error.path("resource_id").asText(error.path("value").asText("")));
            }
        }
        return ids.stream()
                .filter(id -> forbidden.contains(id) && !there.contains(id))
                .toList();
    }

    private static Map<Metric, Long> countsOf(JsonNode post) {
        var counts = new TreeMap<Metric, Long>();
        PLACES.forEach((metric, places) -> places.stream()
                .map(post::at)
                .filter(PostMetrics::isCount)
                .findFirst()
                .ifPresent(count -> counts.put(metric, count.asLong())));
        return counts;
    }

    /** A number, or a text that is one. */
    private static boolean isCount(JsonNode node) {
        return node.isValueNode() && node.asText("").matches("[0-9]{1,18}");
    }
}
