package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lifetime counts of a page's posts, from {@code organizationalEntityShareStatistics}. LinkedIn leaves posts without any
 * activity out of its answer, so a post that was asked for and is not in it has zeros; a count that is missing inside a
 * post is absent.
 *
 * <p>One post that may not be seen (deleted, or another page's) makes LinkedIn refuse a whole batch. The batch is then
 * halved until that post stands alone, and only that post is absent.
 */
final class PageStatistics implements EngagementReader {
    private static final int BATCH = 50;
    private static final String STEP = "page statistics";
    private static final Map<Metric, String> FIELDS = Map.of(
            Metric.IMPRESSIONS, "impressionCount",
            Metric.REACH, "uniqueImpressionsCount",
            Metric.REACTIONS, "likeCount",
            Metric.COMMENTS, "commentCount",
            Metric.RESHARES, "shareCount",
            Metric.CLICKS, "clickCount");

    static final Set<Metric> METRICS = FIELDS.keySet();

    private final LinkedInApi api;

    PageStatistics(LinkedInApi api) {
        this.api = api;
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public Map<PostRef, Map<Metric, Long>> read(Account account, Credentials credentials, Collection<PostRef> posts) {
        return posts.isEmpty() ? Map.of() : batch(account, credentials, List.copyOf(posts));
    }

    private Map<PostRef, Map<Metric, Long>> batch(Account account, Credentials credentials, List<PostRef> posts) {
        try {
            return counts(posts, ask(account, credentials, posts));
        } catch (ChannelException refused) {
            if (!LinkedInErrors.is(refused, LinkedInErrors.NOT_VISIBLE)) {
                throw refused;
            }
            return posts.size() == 1 ? Map.of() : halves(account, credentials, posts);
        }
    }

    private Map<PostRef, Map<Metric, Long>> halves(Account account, Credentials credentials, List<PostRef> posts) {
        int middle = posts.size() / 2;
        var counts = new HashMap<>(batch(account, credentials, posts.subList(0, middle)));
        counts.putAll(batch(account, credentials, posts.subList(middle, posts.size())));
        return counts;
    }

    private JsonNode ask(Account account, Credentials credentials, List<PostRef> posts) {
        String path = "/rest/organizationalEntityShareStatistics?q=organizationalEntity&organizationalEntity="
                + RestLi.text(account.id()) + lists(posts);
        return api.readList(api.get(STEP, path, credentials));
    }

    private static String lists(List<PostRef> posts) {
        var shares = new ArrayList<String>();
        var ugcPosts = new ArrayList<String>();
        posts.forEach(p -> (new PostUrn(p.id()).isUgcPost() ? ugcPosts : shares).add(p.id()));
        return list("shares", shares) + list("ugcPosts", ugcPosts);
    }

    private static String list(String name, List<String> urns) {
        return urns.isEmpty() ? "" : "&" + name + "=" + RestLi.texts(urns);
    }

    private static Map<PostRef, Map<Metric, Long>> counts(List<PostRef> posts, JsonNode answer) {
        var given = new HashMap<String, Map<Metric, Long>>();
        answer.path(ListPage.ELEMENTS).forEach(e -> given.put(postOf(e), countsOf(e.path("totalShareStatistics"))));
        var counts = new HashMap<PostRef, Map<Metric, Long>>();
        posts.forEach(p -> counts.put(p, given.getOrDefault(p.id(), zeros())));
        return counts;
    }

    private static String postOf(JsonNode element) {
        return element.path("share").asText(element.path("ugcPost").asText(""));
    }

    private static Map<Metric, Long> countsOf(JsonNode total) {
        var counts = new TreeMap<Metric, Long>();
        FIELDS.forEach((metric, field) -> Count.in(total.path(field)).ifPresent(count -> counts.put(metric, count)));
        return counts;
    }

    private static Map<Metric, Long> zeros() {
        var counts = new TreeMap<Metric, Long>();
        FIELDS.keySet().forEach(metric -> counts.put(metric, 0L));
        return counts;
    }
}
