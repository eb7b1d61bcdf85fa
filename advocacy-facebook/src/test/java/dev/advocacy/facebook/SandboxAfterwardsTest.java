package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.restfb.DefaultJsonMapper;
import com.restfb.types.Post;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Secret;
import dev.advocacy.sandbox.SandboxPost;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Posts that are edited, deleted and counted, over real HTTP. */
class SandboxAfterwardsTest extends SandboxWorld {

    @Test
    @DisplayName("a post is edited, deleted, and deleted again")
    void editsAndDeletes() {
        Grant grant = connect("kari");
        PostRef post = published(grant, Samples.TEXT);
        var editor = pages.editor().orElseThrow();
        var retractor = pages.retractor().orElseThrow();

        editor.edit(account(grant), credentials(grant), post, Samples.TEXT.saying("Four weeks"));
        assertThat(network.posts().get(0).publishedText()).isEqualTo("Four weeks");

        retractor.retract(account(grant), credentials(grant), post);
        retractor.retract(account(grant), credentials(grant), post);
        assertThat(network.posts()).singleElement().matches(SandboxPost::deleted);
    }

    @Test
    @DisplayName("counts are those that a library that others wrote reads from the same answers")
    void counts() throws Exception {
        Grant grant = connect("kari");
        PostRef post = published(grant, Samples.TEXT);
        network.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));

        Map<Metric, Long> counts = counts(grant, post);

        Post theirs = asRestFb(grant, post);
        assertThat(counts)
                .containsKeys(Metric.IMPRESSIONS, Metric.REACH, Metric.CLICKS)
                .containsEntry(Metric.REACTIONS, theirs.getReactionsCount())
                .containsEntry(Metric.COMMENTS, theirs.getCommentsCount());
        assertThat(counts.getOrDefault(Metric.RESHARES, 0L)).isEqualTo(theirs.getSharesCount());
    }

    @Test
    @DisplayName("where the summaries need another permission, the other counts are read, and with it all of them")
    void withoutUserContent() {
        network.rules().summariesNeedUserContent(true);
        Grant grant = connect("kari");
        PostRef post = published(grant, Samples.TEXT);

        assertThat(counts(grant, post)).containsOnlyKeys(Metric.IMPRESSIONS, Metric.REACH, Metric.CLICKS);
        try (var asking = FacebookChannel.pages(config.withReadUserContent())) {
            assertThat(counts(connect(asking, "kari"), post)).containsKeys(Metric.REACTIONS, Metric.COMMENTS);
        }
    }

    private Post asRestFb(Grant grant, PostRef post) throws IOException, InterruptedException {
        Secret token = credentials(grant).accessToken();
        var uri = URI.create(network.url() + "/v26.0/" + post.id()
                + "?fields=shares,comments.summary(true).limit(0),reactions.summary(true).limit(0)&appsecret_proof="
                + AppSecretProof.of(token, config.appSecret()).reveal());
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token.reveal())
                .build();
        String json = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return new DefaultJsonMapper().toJavaObject(json, Post.class);
    }
}
