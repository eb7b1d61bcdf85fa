package dev.advocacy.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.sandbox.Fault;
import dev.advocacy.sandbox.SandboxPost;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts of every kind, and what happens when an answer is lost, over real HTTP. */
class SandboxPublishTest extends SandboxWorld {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("every kind of post arrives as it was written, once")
    void kinds(Post post) {
        PostRef published = published(connect("kari"), post);

        SandboxPost there = network.posts().get(0);
        assertThat(network.posts()).hasSize(1);
        assertThat(there.id()).isEqualTo(published.id());
        assertThat(there.publishedText()).isEqualTo(post.text());
    }

    static Stream<Post> kinds() {
        Post text = Post.text("129 of them (18%) | <b> #release & \"quoted\" ~ \\ 🚀\nøæå");
        return Stream.of(
                text,
                Samples.LINKED,
                text.withMedia(Samples.gif("a turbine")),
                text.withMedia(Samples.gif("one"), Samples.gif("two"), Samples.gif("three")));
    }

    @Test
    @DisplayName("a video whose upload breaks is resumed, processed, and becomes one post")
    void video() {
        network.rules().breakUpload(3);
        Grant grant = connect("kari");
        Post film = Samples.TEXT.withMedia(Samples.video(10));

        Pending pending = (Pending) publish(grant, film);
        Pending again = (Pending) publisher.poll(request(grant, film), pending);
        Published there = (Published) publisher.poll(request(grant, film), again);

        assertThat(network.posts())
                .extracting(SandboxPost::id)
                .containsExactly(there.post().id());
        assertThat(network.requests().bodies("POST", "/{version}/{id}/videos")).isEqualTo(1);
    }

    @Test
    @DisplayName("a video that Facebook cannot process is told")
    void brokenVideo() {
        network.rules().videosBreakAfter(0);
        Grant grant = connect("kari");
        Post film = Samples.TEXT.withMedia(Samples.video(10));
        Pending pending = (Pending) publish(grant, film);

        var e = catchThrowableOfType(ChannelException.class, () -> publisher.poll(request(grant, film), pending));

        assertThat(e.code()).isEqualTo("facebook-page.video-failed");
    }

    @Test
    @DisplayName("a post that appears later is pending until its time, and then published")
    void later() {
        Grant grant = connect("kari");
        Instant time = Samples.NOW.plus(Duration.ofHours(2));
        Post post = Samples.LINKED.appearingAt(time);
        Pending pending = (Pending) publish(grant, post);
        assertThat(publisher.poll(request(grant, post), pending)).isInstanceOf(Pending.class);

        clock.advance(pending.checkAfter());

        assertThat(publisher.poll(request(grant, post), pending))
                .isEqualTo(new Published(PostId.ref(pending.ticket()), time));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @DisplayName("a post whose answer was lost is found")
    void lostAnswer(Post post) {
        Grant grant = connect("kari");
        boolean oneAlone = post.media().size() == 1;
        network.fail(Fault.dropAfterWork().on("POST", oneAlone ? "/{version}/{id}/photos" : FEED));

        assertThat(refused(grant, post).remedy()).isEqualTo(Remedy.RECONCILE);

        assertThat(publisher.reconcile(request(grant, post)))
                .containsInstanceOf(Published.class)
                .map(found -> ((Published) found).post().id())
                .contains(network.posts().get(0).id());
        assertThat(network.posts()).hasSize(1);
    }

    @Test
    @DisplayName("a post that appears later and whose answer was lost is found where posts wait")
    void lostAnswerOfLater() {
        Grant grant = connect("kari");
        Post post = Samples.LINKED.appearingAt(Samples.NOW.plus(Duration.ofHours(2)));
        network.fail(Fault.dropAfterWork().on("POST", FEED));

        assertThat(refused(grant, post).remedy()).isEqualTo(Remedy.RECONCILE);

        assertThat(publisher.reconcile(request(grant, post))).containsInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("a request that never arrived is proven absent, once it can be no longer under way")
    void absent() {
        Grant grant = connect("kari");
        network.fail(Fault.dropBeforeWork().on("POST", FEED));
        assertThat(refused(grant, Samples.LINKED).remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(publisher.reconcile(request(grant, Samples.LINKED))).containsInstanceOf(Pending.class);

        clock.advance(PageLookUp.SETTLED);

        assertThat(publisher.reconcile(request(grant, Samples.LINKED))).contains(new Absent());
        assertThat(network.posts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 403, 500})
    @DisplayName("refusals are told by their code, with whatever status they come")
    void statuses(int status) {
        Grant grant = connect("kari");
        network.rules().errorStatus(status);

        network.fail(network.graphError(368, 0).on("POST", FEED));
        assertThat(refused(grant, Samples.LINKED).remedy()).isEqualTo(Remedy.NONE);
        network.fail(network.graphErrorAfterWork(2, 0).on("POST", FEED));
        assertThat(refused(grant, Samples.LINKED).remedy()).isEqualTo(Remedy.RECONCILE);
    }

    @Test
    @DisplayName("a limit of the page asks to wait as long as Facebook says; one of the app holds for everybody")
    void limits() {
        Grant grant = connect("kari");
        network.fail(network.rateLimited(32, "100", Duration.ofMinutes(12)).on("POST", FEED));
        network.fail(network.rateLimited(4, "100", Duration.ZERO).on("POST", FEED));

        assertThat(refused(grant, Samples.LINKED).retryAfter()).contains(Duration.ofMinutes(12));
        assertThat(refused(grant, Samples.LINKED).isForWholeChannel()).isTrue();
        assertThat(network.posts()).isEmpty();
    }
}
