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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PageStatisticsTest {
    private static final PostRef SHARE = new PostRef("urn:li:share:1000000", null);
    private static final PostRef OTHER = new PostRef("urn:li:share:2", null);
    private static final PostRef UGC = new PostRef("urn:li:ugcPost:456", null);
    private static final String NOT_VISIBLE = "{\"status\":403,\"serviceErrorCode\":100,\"code\":\"ACCESS_DENIED\","
            + "\"message\":\"Unpermitted fields present in PARAMETER: Data Processing Exception while processing"
            + " fields [/shares[0]]\"}";

    private final Wire wire = new Wire();

    private static final String COUNTED = "{\"elements\":[{\"totalShareStatistics\":{\"shareCount\":5,"
            + "\"clickCount\":78,\"engagement\":0.022886324947985624,\"likeCount\":14,\"impressionCount\":5287,"
            + "\"commentCount\":24,\"uniqueImpressionsCount\":10},\"share\":\"urn:li:share:1000000\","
            + "\"organizationalEntity\":\"urn:li:organization:2414183\"}]}";

    private final LinkedInChannel pages = LinkedInChannel.pages(wire.config());

    @Test
    @DisplayName("shares and ugcPosts are asked for together, in Rest.li's own encoding")
    void request() {
        wire.json(200, COUNTED);

        read(SHARE, UGC);

        assertThat(wire.requests().get(0).getTarget())
                .isEqualTo("/rest/organizationalEntityShareStatistics?q=organizationalEntity"
                        + "&organizationalEntity=urn%3Ali%3Aorganization%3A2414183"
                        + "&shares=List(urn%3Ali%3Ashare%3A1000000)&ugcPosts=List(urn%3Ali%3AugcPost%3A456)");
    }

    @Test
    @DisplayName("each of LinkedIn's counts has its metric")
    void counts() {
        wire.json(200, COUNTED);

        assertThat(read(SHARE).get(SHARE))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Metric.IMPRESSIONS, 5287L,
                        Metric.REACH, 10L,
                        Metric.REACTIONS, 14L,
                        Metric.COMMENTS, 24L,
                        Metric.RESHARES, 5L,
                        Metric.CLICKS, 78L));
    }

    @Test
    @DisplayName("a share and a ugcPost of one batch are told apart by the field that names them")
    void bothKinds() {
        wire.json(
                200,
                "{\"elements\":[{\"totalShareStatistics\":{\"likeCount\":3},\"ugcPost\":\"urn:li:ugcPost:456\"},"
                        + "{\"totalShareStatistics\":{\"likeCount\":5},\"share\":\"urn:li:share:1000000\","
                        + "\"ugcPost\":null}]}");

        Map<PostRef, Map<Metric, Long>> counts = read(SHARE, UGC);

        assertThat(counts.get(UGC)).isEqualTo(Map.of(Metric.REACTIONS, 3L));
        assertThat(counts.get(SHARE)).isEqualTo(Map.of(Metric.REACTIONS, 5L));
    }

    @Test
    @DisplayName("a ugcPost that may not be seen is absent, and the share of its batch is counted all the same")
    void ugcNotVisible() {
        String hidden = NOT_VISIBLE.replace("/shares[0]", "/ugcPosts[0]");
        wire.json(403, hidden).json(200, COUNTED).json(403, hidden);

        assertThat(read(SHARE, UGC)).containsOnlyKeys(SHARE);
    }

    @Test
    @DisplayName("a post that LinkedIn leaves out has had no activity: zeros")
    void zeros() {
        wire.json(200, COUNTED);

        assertThat(read(SHARE, OTHER).get(OTHER))
                .hasSize(6)
                .allSatisfy((metric, count) -> assertThat(count).isZero());
    }

    @Test
    @DisplayName("a count that is missing inside a post is absent, not zero")
    void partial() {
        wire.json(
                200,
                "{\"elements\":[{\"totalShareStatistics\":{\"likeCount\":3,\"clickCount\":null},"
                        + "\"share\":\"urn:li:share:1000000\"}]}");

        assertThat(read(SHARE).get(SHARE)).containsExactlyEntriesOf(Map.of(Metric.REACTIONS, 3L));
    }

    @Test
    @DisplayName("an answer that is no list counts nothing as zero")
    void noList() {
        wire.json(200, "{}").json(200, "{}");

        assertThat(refused(SHARE).remedy()).isEqualTo(Remedy.RETRY);
    }

    @Test
    @DisplayName("one post that may not be seen is absent, and the others are counted all the same")
    void oneNotVisible() {
        wire.json(403, NOT_VISIBLE).json(200, COUNTED).json(403, NOT_VISIBLE);

        assertThat(read(SHARE, OTHER)).containsOnlyKeys(SHARE);
        assertThat(wire.requestCount()).isEqualTo(3);
    }

    @Test
    @DisplayName("a missing scope fails the read at once")
    void missingScope() {
        wire.json(
                403,
                "{\"message\":\"Not enough permissions to access:"
                        + " organizationalEntityShareStatistics.FINDER-organizationalEntity.20260901\"}");

        assertThat(refused(SHARE, OTHER))
                .hasMessageContaining("rw_organization_admin")
                .satisfies(e -> assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT));
        assertThat(wire.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("no posts, no request")
    void nothing() {
        assertThat(read()).isEmpty();
        assertThat(wire.requestCount()).isZero();
    }

    private Map<PostRef, Map<Metric, Long>> read(PostRef... posts) {
        return readWith(pages, Samples.PAGE, posts);
    }

    private ChannelException refused(PostRef... posts) {
        return catchThrowableOfType(ChannelException.class, () -> read(posts));
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
