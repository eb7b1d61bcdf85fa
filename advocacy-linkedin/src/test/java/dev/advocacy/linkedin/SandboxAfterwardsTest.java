package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.sandbox.SandboxPost;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Deleting and counting, over real HTTP. */
class SandboxAfterwardsTest extends SandboxWorld {

    @Test
    @DisplayName("a post can be deleted, twice")
    void delete() {
        Grant kari = connect(members, "kari");
        PostRef post = publish(members, kari, Samples.TEXT).post();
        var retractor = members.retractor().orElseThrow();

        retractor.retract(account(kari), kari.credentialsOf(kari.accounts().get(0)), post);
        retractor.retract(account(kari), kari.credentialsOf(kari.accounts().get(0)), post);

        assertThat(network.posts()).singleElement().matches(SandboxPost::deleted);
    }

    @Test
    @DisplayName("a member's counts are those that the network shows, metric by metric")
    void memberCounts() {
        Grant kari = connect(members, "kari");
        PostRef post = publish(members, kari, Samples.TEXT).post();
        var seen = network.audience().reactUntil(Samples.NOW.plus(Duration.ofDays(4)));

        Map<Metric, Long> counts = of(post, counts(members, kari, post));

        assertThat(counts)
                .containsOnlyKeys(
                        Metric.IMPRESSIONS,
                        Metric.REACH,
                        Metric.REACTIONS,
                        Metric.COMMENTS,
                        Metric.RESHARES,
                        Metric.CLICKS)
                .containsEntry(Metric.REACTIONS, (long) seen.reactions())
                .containsEntry(Metric.COMMENTS, (long) seen.comments());
        assertThat(counts.get(Metric.IMPRESSIONS)).isPositive();
    }

    @Test
    @DisplayName("a page's counts come in one request; a post that nobody saw has zeros, one that is gone is absent")
    void pageCounts() {
        Grant kari = connect(pages, "kari");
        PostRef seen = publish(pages, kari, Samples.TEXT).post();
        network.audience().reactUntil(Samples.NOW.plus(Duration.ofDays(4)));
        PostRef unseen = publish(pages, kari, Samples.ARTICLE).post();
        var foreign = new PostRef("urn:li:share:42", null);

        Map<PostRef, Map<Metric, Long>> counts = counts(pages, kari, seen, unseen, foreign);

        assertThat(counts).containsOnlyKeys(seen, unseen);
        assertThat(of(seen, counts).get(Metric.IMPRESSIONS)).isPositive();
        assertThat(of(unseen, counts).values()).containsOnly(0L);
    }
}
