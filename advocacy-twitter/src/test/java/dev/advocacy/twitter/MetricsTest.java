package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {
    private static final PostRef ONE = new PostRef("1261326399320715264", null);
    private static final PostRef OTHER = new PostRef("1278347468690915330", null);
    private static final Metric QUOTES = new Metric("quotes");

    private final Wire wire = new Wire();
    private final XChannel x = XChannel.of(wire.config());

    @AfterEach
    void close() {
        x.close();
        wire.close();
    }

    @Test
    @DisplayName("all counts of several posts come with one request, and a post that X does not know is absent")
    void counts() {
        wire.json(
                200,
                "{\"data\":[{\"id\":\"" + ONE.id() + "\",\"public_metrics\":{\"retweet_count\":50,\"reply_count\":12,"
                        + "\"like_count\":234,\"quote_count\":5,\"bookmark_count\":8,\"impression_count\":5432},"
                        + "\"non_public_metrics\":{\"impression_count\":5433,\"url_link_clicks\":89}}],"
                        + "\"errors\":[{\"resource_id\":\"" + OTHER.id() + "\",\"title\":\"Not Found Error\","
                        + "\"type\":\"https://api.x.com/2/problems/resource-not-found\"}]}");

        Map<PostRef, Map<Metric, Long>> counts = read(ONE, OTHER);

        assertThat(counts)
                .containsOnlyKeys(ONE)
                .containsEntry(
                        ONE,
                        Map.of(
                                Metric.IMPRESSIONS,
                                5432L,
                                Metric.REACTIONS,
                                234L,
                                Metric.COMMENTS,
                                12L,
                                Metric.RESHARES,
                                50L,
                                QUOTES,
                                5L,
                                new Metric("bookmarks"),
                                8L,
                                Metric.CLICKS,
                                89L));
        var sent = wire.requests();
        assertThat(sent).hasSize(1);
        assertThat(Wire.parameter(sent.get(0), "ids").split(",")).containsExactlyInAnyOrder(ONE.id(), OTHER.id());
        assertThat(sent.get(0).getUrl().queryParameter("tweet.fields")).isEqualTo("public_metrics,non_public_metrics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"repost_count\":7", "\"repost_count\":\"7\"", "\"retweet_count\":7,\"repost_count\":9"})
    @DisplayName("old and new names are read, and numbers that are texts")
    void names(String counts) {
        wire.json(200, "{\"data\":[{\"id\":\"" + ONE.id() + "\",\"public_metrics\":{" + counts + "}}]}");

        assertThat(read(ONE)).containsEntry(ONE, Map.of(Metric.RESHARES, 7L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "-1", "1.5", "\"many\"", "\"\"", "{}", "[3]", "true", "99999999999999999999"})
    @DisplayName("a count that is none is absent, never 0")
    void garbage(String count) {
        wire.json(200, "{\"data\":[{\"id\":\"" + ONE.id() + "\",\"public_metrics\":{\"like_count\":" + count + "}}]}");

        assertThat(read(ONE)).containsEntry(ONE, Map.of());
    }

    @Test
    @DisplayName("posts that X knows nothing of are absent")
    void onlyErrors() {
        wire.json(200, "{\"errors\":[{\"value\":\"1\",\"type\":\"https://api.x.com/2/problems/resource-not-found\"}]}");

        assertThat(read(ONE)).isEmpty();
    }

    @Test
    @DisplayName("a post that is left out because of its private counts is asked for without them")
    void leftOut() {
        wire.json(
                200,
                "{\"data\":[" + liked(ONE, 3) + "],\"errors\":[{\"resource_id\":\"" + OTHER.id()
                        + "\",\"title\":\"Field Authorization Error\",\"field\":\"non_public_metrics.impression_count\","
                        + "\"section\":\"data\",\"type\":\"https://api.x.com/2/problems/not-authorized-for-field\"}]}");
        wire.json(200, "{\"data\":[" + liked(OTHER, 4) + "]}");

        assertThat(read(ONE, OTHER))
                .containsEntry(ONE, Map.of(Metric.REACTIONS, 3L))
                .containsEntry(OTHER, Map.of(Metric.REACTIONS, 4L));
        assertThat(wire.requests())
                .extracting(
                        r -> r.getUrl().queryParameter("ids") + " " + r.getUrl().queryParameter("tweet.fields"))
                .last()
                .isEqualTo(OTHER.id() + " public_metrics");
    }

    @Test
    @DisplayName("a post that is there without its private counts is not asked for again")
    void partly() {
        wire.json(
                200,
                "{\"data\":[" + liked(ONE, 3) + "],\"errors\":[{\"resource_id\":\"" + ONE.id()
                        + "\",\"type\":\"https://api.twitter.com/2/problems/not-authorized-for-field\"}]}");

        assertThat(read(ONE)).containsEntry(ONE, Map.of(Metric.REACTIONS, 3L));
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"Field Authorization Error\","
                        + "\"type\":\"https://api.x.com/2/problems/not-authorized-for-field\"}",
                "{\"title\":\"Invalid Request\"}"
            })
    @DisplayName("where X refuses the whole request, the public counts are asked for alone")
    void refusedAltogether(String problem) {
        wire.json(400, problem).json(200, "{\"data\":[" + liked(ONE, 3) + "]}");

        assertThat(read(ONE)).containsEntry(ONE, Map.of(Metric.REACTIONS, 3L));
        assertThat(wire.requests())
                .extracting(r -> r.getUrl().queryParameter("tweet.fields"))
                .containsExactly("public_metrics,non_public_metrics", "public_metrics");
    }

    @Test
    @DisplayName("with the new names the new parameter is sent first, and the old one where X refuses it")
    void newNames() {
        try (var renamed = XChannel.of(wire.config().withFieldNames(XConfig.FieldNames.POST))) {
            wire.json(400, "{\"detail\":\"The query parameter [post.fields] is not one of [tweet.fields]\"}");
            wire.json(200, "{\"data\":[" + liked(ONE, 3) + "]}");

            assertThat(reader(renamed).read(Samples.KARI, Samples.CREDENTIALS, List.of(ONE)))
                    .containsEntry(ONE, Map.of(Metric.REACTIONS, 3L));
            assertThat(wire.requests())
                    .flatExtracting(r -> r.getUrl().queryParameterNames())
                    .containsExactly("ids", "post.fields", "ids", "tweet.fields");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"data\":{}}", "<html>"})
    @DisplayName("an answer that is none is a failure, not an empty answer")
    void unusable(String answer) {
        wire.json(200, answer);

        var e = catchThrowableOfType(ChannelException.class, () -> read(ONE));

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
    }

    @Test
    @DisplayName("no post, or none of X's, asks for nothing")
    void none() {
        assertThat(read()).isEmpty();
        assertThat(read(new PostRef("urn:li:share:1", null))).isEmpty();
        assertThat(wire.requestCount()).isZero();
    }

    @Test
    @DisplayName("a hundred posts go into one request")
    void batch() {
        assertThat(reader(x).batchSize()).isEqualTo(100);
        wire.json(200, "{\"data\":[]}");

        read(Stream.iterate(1, i -> i + 1)
                .limit(100)
                .map(i -> new PostRef(String.valueOf(i), null))
                .toArray(PostRef[]::new));

        assertThat(Wire.parameter(wire.request(), "ids").split(",")).hasSize(100);
    }

    private static String liked(PostRef post, int likes) {
        return "{\"id\":\"" + post.id() + "\",\"public_metrics\":{\"like_count\":" + likes + "}}";
    }

    private Map<PostRef, Map<Metric, Long>> read(PostRef... posts) {
        return reader(x).read(Samples.KARI, Samples.CREDENTIALS, Arrays.asList(posts));
    }

    private static EngagementReader reader(XChannel channel) {
        return channel.engagement().orElseThrow();
    }
}
