package dev.advocacy.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Secret;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lifetime counts of a page's posts, one request per post and count: one metric that Meta has ended fails a whole request, and
 * so does one field that the app may not see. What is refused is absent and does not fail the rest; a token that ended, a limit
 * or a network in trouble fails the whole read, since the next request would fare the same.
 *
 * <p>Facebook leaves {@code shares} out both where there are none and where it does not show them, so a missing one is unknown.
 */
final class PageStatistics implements EngagementReader {
    private static final String STEP = "read counts";

    private static final Map<Metric, String> FIELDS = Map.of(
            Metric.REACTIONS, "reactions.summary(true).limit(0)",
            Metric.COMMENTS, "comments.summary(true).limit(0)",
            Metric.RESHARES, "shares");
    private static final Map<Metric, String> INSIGHTS = Map.of(
            Metric.IMPRESSIONS, "post_media_view",
            Metric.REACH, "post_total_media_view_unique",
            Metric.CLICKS, "post_clicks");
    private static final Set<String> MISSING =
            Set.of(FacebookErrors.PERMISSION, FacebookErrors.REFUSED, FacebookErrors.NOT_FOUND);

    static final Set<Metric> METRICS =
            Set.of(Metric.REACTIONS, Metric.COMMENTS, Metric.RESHARES, Metric.IMPRESSIONS, Metric.REACH, Metric.CLICKS);

    private final GraphApi api;

    PageStatistics(GraphApi api) {
        this.api = api;
    }

    @Override
    public Map<PostRef, Map<Metric, Long>> read(Account account, Credentials credentials, Collection<PostRef> posts) {
        var counts = new HashMap<PostRef, Map<Metric, Long>>();
        posts.forEach(post -> counts.put(post, new PostRead(credentials.accessToken(), post).counts()));
        return counts;
    }

    /** The counts of one post, asked one by one. */
    private final class PostRead {
        private final Secret token;
        private final String path;
        private final Map<Metric, Long> counts = new TreeMap<>();
        private @Nullable ChannelException refusal;

        PostRead(Secret token, PostRef post) {
            this.token = token;
            this.path = PostId.path(post);
        }

        Map<Metric, Long> counts() {
            FIELDS.forEach((metric, field) -> readOne(metric, () -> field(field)));
            INSIGHTS.forEach((metric, name) -> readOne(metric, () -> insight(name)));
            if (counts.isEmpty() && refusal != null) {
                throw refusal;
            }
            return counts;
        }

        private void readOne(Metric metric, Supplier<JsonNode> count) {
            try {
                number(count.get()).ifPresent(n -> counts.put(metric, n));
            } catch (ChannelException e) {
                if (MISSING.stream().noneMatch(code -> FacebookErrors.is(e, code))) {
                    throw e;
                }
                refusal = e;
            }
        }

        private JsonNode field(String field) {
            JsonNode post = api.read(api.get(STEP, path, token).query("fields", field));
            String name = field.replaceFirst("\\..*", "");
            return name.equals(field) ? post.path(name).path("count") : post.at("/" + name + "/summary/total_count");
        }

        private JsonNode insight(String name) {
            GraphList list =
                    api.readList(api.get(STEP, path + "/insights", token).query("metric", name));
            return list.elements().stream()
                    .filter(insight -> insight.path("name").asText(name).equals(name))
                    .findFirst()
                    .map(insight -> insight.at("/values/0/value"))
                    .orElseGet(MissingNode::getInstance);
        }
    }

    /** A number, a number in quotes, or numbers by kind, which are added up; anything else is no count. */
    private static Optional<Long> number(JsonNode value) {
        if (value.isObject() && !value.isEmpty()) {
            long sum = 0;
            for (JsonNode part : value) {
                sum += number(part).orElse(0L);
            }
            return Optional.of(sum);
        }
        return Optional.of(value.asText(""))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }
}
