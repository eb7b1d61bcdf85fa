package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberStatisticsTest {
    private static final PostRef SHARE = new PostRef("urn:li:share:1000000", null);
    private static final PostRef UGC = new PostRef("urn:li:ugcPost:456", null);

    private final Wire wire = new Wire();

    private final LinkedInChannel members =
            LinkedInChannel.members(wire.config().withMemberAnalytics());

    @Test
    @DisplayName("without the product nothing is offered")
    void notGranted() {
        assertThat(LinkedInChannel.members(wire.config()).engagement()).isEmpty();
    }

    @Test
    @DisplayName("one request per metric, in Rest.li's own encoding")
    void requests() {
        for (int i = 0; i < 6; i++) {
            wire.json(200, "{\"elements\":[]}");
        }

        read(UGC);

        assertThat(wire.requests())
                .extracting(RecordedRequest::getTarget)
                .allMatch(t -> t.startsWith("/rest/memberCreatorPostAnalytics?q=entity"
                        + "&entity=(ugc:urn%3Ali%3AugcPost%3A456)&queryType="))
                .allMatch(t -> t.endsWith("&aggregation=TOTAL"))
                .extracting(t -> t.replaceAll(".*queryType=(\\w+).*", "$1"))
                .containsExactly("IMPRESSION", "MEMBERS_REACHED", "REACTION", "COMMENT", "RESHARE", "LINK_CLICKS");
    }

    @Test
    @DisplayName("shares and ugcPosts are asked for each in its own way, also in one batch")
    void bothKinds() {
        for (int i = 0; i < 12; i++) {
            wire.json(200, "{\"elements\":[{\"count\":" + i + "}]}");
        }

        var counts = readWith(members, Samples.KARI, SHARE, UGC);

        assertThat(counts.get(SHARE)).containsEntry(Metric.IMPRESSIONS, 0L).containsEntry(Metric.CLICKS, 5L);
        assertThat(counts.get(UGC)).containsEntry(Metric.IMPRESSIONS, 6L).containsEntry(Metric.CLICKS, 11L);
        assertThat(wire.requests())
                .extracting(r -> String.valueOf(r.getTarget()).replaceAll(".*entity=\\((\\w+):.*", "$1"))
                .containsExactly(
                        "share", "share", "share", "share", "share", "share", "ugc", "ugc", "ugc", "ugc", "ugc", "ugc");
    }

    @Test
    @DisplayName("before version 202604 clicks are not asked for")
    void olderVersion() {
        for (int i = 0; i < 5; i++) {
            wire.json(200, "{\"elements\":[]}");
        }

        try (var older =
                LinkedInChannel.members(wire.config().withMemberAnalytics().withApiVersion("202603"))) {
            readWith(older, Samples.KARI, SHARE);
        }

        assertThat(wire.requests()).hasSize(5).noneMatch(r -> r.getTarget().contains("LINK_CLICKS"));
    }

    @Test
    @DisplayName("the metric's name may be a text or an object, and days are summed")
    void answers() {
        wire.json(
                        200,
                        "{\"elements\":[{\"count\":420,\"metricType\":\"IMPRESSION\",\"targetEntity\":"
                                + "{\"share\":\"urn:li:share:123\"}}],\"paging\":{\"start\":0,\"count\":10,"
                                + "\"links\":[]}}")
                .json(200, "{\"elements\":[" + daily("MEMBERS_REACHED", 100) + "]}")
                .json(200, "{\"elements\":[" + daily("REACTION", 3) + "," + daily("REACTION", 4) + "]}")
                .json(200, "{\"elements\":[" + daily("RESHARE", 9) + "]}")
                .json(200, "{\"elements\":[]}")
                .json(200, "{\"elements\":[{\"metricType\":\"LINK_CLICKS\"}]}");

        assertThat(read(SHARE).get(SHARE))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Metric.IMPRESSIONS, 420L, Metric.REACH, 100L, Metric.REACTIONS, 7L));
    }

    @Test
    @DisplayName("a metric that LinkedIn refuses is absent and does not fail the rest")
    void deadMetric() {
        wire.json(200, counted("IMPRESSION", 1))
                .json(400, "{\"status\":400,\"code\":\"INVALID_VALUE_FOR_FIELD\"}")
                .json(200, counted("REACTION", 2))
                .json(404, "{\"message\":\"Not found\"}")
                .json(500, "{}")
                .json(500, "{}")
                .json(200, counted("LINK_CLICKS", 6));

        assertThat(read(SHARE).get(SHARE))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Metric.IMPRESSIONS, 1L, Metric.REACTIONS, 2L, Metric.CLICKS, 6L));
    }

    @Test
    @DisplayName("where every metric is refused, the refusal is told")
    void allDead() {
        for (int i = 0; i < 6; i++) {
            wire.json(400, "{\"status\":400,\"code\":\"INVALID_VALUE_FOR_FIELD\"}");
        }

        assertThat(refused().code()).isEqualTo("linkedin.content-refused");
        assertThat(wire.requestCount()).isEqualTo(6);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "401, 65601, connect the account again",
        "401, 65600, connect the account again",
        "403, 100, r_member_postAnalytics"
    })
    @DisplayName(
            "a token that is dead or lacks the permission ends the read at once, for the next request would fare the same")
    void deadToken(int status, int number, String wayOut) {
        wire.json(
                status,
                "{\"message\":\"Not enough permissions to access: memberCreatorPostAnalytics.GET\",\"serviceErrorCode\":"
                        + number + "}");

        ChannelException e = refused();

        assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
        assertThat(e).hasMessageContaining(wayOut);
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("a token, a limit or a version that has ended ends the read at once")
    void hopeless() {
        wire.json(200, counted("IMPRESSION", 1)).json(401, "{\"serviceErrorCode\":65602}");
        assertThat(refused().remedy()).isEqualTo(Remedy.REFRESH);

        wire.json(429, "{}");
        assertThat(refused().retryAfter()).isPresent();
        wire.json(426, "");
        assertThat(refused().isForWholeChannel()).isTrue();
        assertThat(wire.requestCount()).isEqualTo(4);
    }

    private Map<PostRef, Map<Metric, Long>> read(PostRef... posts) {
        return readWith(members, Samples.KARI, posts);
    }

    private ChannelException refused() {
        return catchThrowableOfType(ChannelException.class, () -> read(SHARE));
    }

    private static String counted(String metric, int count) {
        return "{\"elements\":[{\"count\":" + count + ",\"metricType\":\"" + metric + "\"}]}";
    }

    private static String daily(String metric, int count) {
        return "{\"count\":" + count + ",\"metricType\":{\"com.linkedin.adsexternalapi.memberanalytics.v1."
                + "CreatorPostAnalyticsMetricTypeV1\":\"" + metric + "\"},\"dateRange\":{\"start\":"
                + "{\"year\":2024,\"month\":5,\"day\":4},\"end\":{\"year\":2024,\"month\":5,\"day\":5}}}";
    }

    @AfterEach
    void close() {
        wire.close();
    }

    private static Map<PostRef, Map<Metric, Long>> readWith(
            LinkedInChannel channel, Account account, PostRef... posts) {
        return channel.engagement().orElseThrow().read(account, Samples.CREDENTIALS, List.of(posts));
    }
}
