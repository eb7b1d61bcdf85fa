package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lifetime counts of a member's posts, from {@code memberCreatorPostAnalytics}, which LinkedIn calls best effort. One request
 * per post and metric. A metric that LinkedIn refuses is absent and does not fail the rest; a token that ended or lacks the
 * permission, a used-up quota and an ended version fail the whole read, since the next request would fare the same.
 */
final class MemberStatistics implements EngagementReader {
    private static final String STEP = "member statistics";
    private static final String CLICKS_SINCE = "202604";

    private final LinkedInApi api;
    private final Map<Metric, String> queries;

    MemberStatistics(LinkedInApi api, ApiVersion version) {
        this.api = api;
        this.queries = queries(version);
    }

    /** What this version of the API counts. */
    static Set<Metric> metrics(ApiVersion version) {
        return queries(version).keySet();
    }

    private static Map<Metric, String> queries(ApiVersion version) {
        var queries = new LinkedHashMap<Metric, String>();
        queries.put(Metric.IMPRESSIONS, "IMPRESSION");
        queries.put(Metric.REACH, "MEMBERS_REACHED");
        queries.put(Metric.REACTIONS, "REACTION");
        queries.put(Metric.COMMENTS, "COMMENT");
        queries.put(Metric.RESHARES, "RESHARE");
        if (version.isAtLeast(CLICKS_SINCE)) {
            queries.put(Metric.CLICKS, "LINK_CLICKS");
        }
        return queries;
    }

    @Override
    public Map<PostRef, Map<Metric, Long>> read(Account account, Credentials credentials, Collection<PostRef> posts) {
        var counts = new HashMap<PostRef, Map<Metric, Long>>();
        posts.forEach(post -> counts.put(post, new PostRead(credentials, post).counts()));
        return counts;
    }

    /** The metrics of one post, asked one by one. */
    private final class PostRead {
        private final Credentials credentials;
        private final PostRef post;
        private final Map<Metric, Long> counts = new TreeMap<>();
        private @Nullable ChannelException refusal;

        PostRead(Credentials credentials, PostRef post) {
            this.credentials = credentials;
            this.post = post;
        }

        Map<Metric, Long> counts() {
            queries.forEach(this::readOne);
            if (counts.isEmpty() && refusal != null) {
                throw refusal;
            }
            return counts;
        }

        private void readOne(Metric metric, String query) {
            try {
                sum(ask(query), query).ifPresent(count -> counts.put(metric, count));
            } catch (ChannelException e) {
                if (isHopeless(e)) {
                    throw e;
                }
                refusal = e;
            }
        }

        private static boolean isHopeless(ChannelException e) {
            return e.remedy() == Remedy.REFRESH
                    || e.remedy() == Remedy.RECONNECT
                    || e.retryAfter().isPresent();
        }

        private JsonNode ask(String query) {
            String path = "/rest/memberCreatorPostAnalytics?q=entity&entity=" + entity() + "&queryType=" + query
                    + "&aggregation=TOTAL";
            return api.readList(api.get(STEP, path, credentials));
        }

        private RestLi entity() {
            String key = new PostUrn(post.id()).isUgcPost() ? "ugc" : "share";
            return RestLi.record(Map.of(key, RestLi.text(post.id())));
        }
    }

    /** LinkedIn gives one element per day where it counts by day: they are summed. No element: no count. */
    private static OptionalLong sum(JsonNode answer, String query) {
        List<Long> counts = new ArrayList<>();
        for (JsonNode element : answer.path(ListPage.ELEMENTS)) {
            if (isOf(element.path("metricType"), query)) {
                Count.in(element.path("count")).ifPresent(counts::add);
            }
        }
        return counts.stream().mapToLong(Long::longValue).reduce(Long::sum);
    }

    /** A text since version 202605, before that an object with one field whose name is a type. */
    private static boolean isOf(JsonNode metricType, String query) {
        JsonNode name = metricType.isObject() && metricType.size() == 1
                ? metricType.iterator().next()
                : metricType;
        return name.isMissingNode() || name.asText("").equals(query);
    }
}
