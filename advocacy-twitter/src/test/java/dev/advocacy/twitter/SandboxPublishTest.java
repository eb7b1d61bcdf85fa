package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.sandbox.Fault;
import dev.advocacy.sandbox.XMedium;
import dev.advocacy.sandbox.XPost;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Posts of every kind, and what happens when an answer is lost, over real HTTP. */
class SandboxPublishTest extends SandboxWorld {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("every kind of post arrives whole, as it was written, and was on the wire once")
    void kinds(Post post) {
        network.mediaSucceed(2);

        Published published = publish(connect("kari"), post);

        XPost there = network.xPosts().get(0);
        assertThat(there.post().id()).isEqualTo(published.post().id());
        assertThat(there.post().commentary()).isEqualTo(PostText.of(post));
        assertThat(there.media()).hasSameSizeAs(post.media());
        assertThat(postsSent()).isEqualTo(1);
    }

    static Stream<Post> kinds() {
        Post text = Post.text("129 of them (18%) <b> & #release C# a@b.com {x} \\ 🚀 $ABC\n@ola");
        return Stream.of(
                text,
                Samples.ARTICLE,
                text.withMedia(Samples.png("a turbine")),
                text.withMedia(Samples.png("one"), Samples.png("two"), Samples.png(""), Samples.png("four")),
                text.withMedia(Samples.gif("moving")),
                text.withMedia(Samples.gif(5_000_001)),
                text.withMedia(Samples.video(MediaUpload.SEGMENT + 1)),
                Samples.ARTICLE.withMedia(Samples.video(9)));
    }

    @Test
    @DisplayName("what a picture shows is there for those who cannot see it")
    void altText() {
        publish(connect("kari"), Samples.TEXT.withMedia(Samples.png("a turbine")));

        assertThat(network.xPosts().get(0).media())
                .singleElement()
                .extracting(XMedium::altText)
                .isEqualTo(Optional.of("a turbine"));
    }

    @Test
    @DisplayName("a text of 280 by our count is taken, with an address and an emoji in it")
    void longest() {
        Grant kari = connect("kari");
        Post post = Samples.ARTICLE.saying("🚀" + "a".repeat(280 - 2 - 1 - 23));
        assertThat(x.check(post).length()).isEqualTo(280);

        publish(kari, post);

        assertThat(network.xPosts()).hasSize(1);
    }

    @Test
    @DisplayName("the same text again is a duplicate, and what is there is found")
    void duplicate() {
        Grant kari = connect("kari");
        Published first = publish(kari, Samples.TEXT);

        assertThat(refused(kari, Samples.TEXT).remedy()).isEqualTo(Remedy.RECONCILE);

        assertThat(lookUp(kari, Samples.TEXT))
                .hasValueSatisfying(
                        found -> assertThat(((Published) found).post()).isEqualTo(first.post()));
        assertThat(network.posts()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource
    @DisplayName("a post whose answer was lost or spoilt is found among the account's own, and is there once")
    void lostAnswer(Fault fault, Post post) {
        Grant kari = connect("kari");
        publish(kari, Post.text("Another one"));
        network.fail(fault.on("POST", "/2/tweets"));

        assertThat(refused(kari, post).remedy()).isEqualTo(Remedy.RECONCILE);

        assertThat(lookUp(kari, post))
                .hasValueSatisfying(
                        found -> assertThat(((Published) found).post().id())
                                .isEqualTo(network.posts().get(1).id()));
        assertThat(postsSent()).isEqualTo(2);
    }

    static Stream<Arguments> lostAnswer() {
        Post text = Post.text("R&D <3 example.com https://example.com/a?b=1&c=2");
        return Stream.of(Fault.dropAfterWork(), Fault.statusAfterWork(503), Fault.nothing(), Fault.withoutId())
                .flatMap(fault -> Stream.of(
                        arguments(fault, Samples.ARTICLE),
                        arguments(fault, text),
                        arguments(fault, text.withMedia(Samples.png("a turbine")))));
    }

    @Test
    @DisplayName("a post that never got there is looked for again, and never called absent")
    void neverArrived() {
        Grant kari = connect("kari");
        network.fail(Fault.dropBeforeWork().on("POST", "/2/tweets"));
        assertThat(refused(kari, Samples.ARTICLE).remedy()).isEqualTo(Remedy.RECONCILE);

        assertThat(lookUp(kari, Samples.ARTICLE))
                .hasValueSatisfying(result -> assertThat(result).isInstanceOf(Pending.class));
        assertThat(network.bill()).doesNotContainKeys("post read", "post with link");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("a fault before the work has its remedy, and the body was on the wire once")
    void faults(Fault fault, Remedy remedy) {
        Grant kari = connect("kari");
        network.fail(fault.on("POST", "/2/tweets"));

        assertThat(refused(kari, Samples.TEXT).remedy()).isEqualTo(remedy);
        assertThat(postsSent()).isEqualTo(1);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Fault.status(503), Remedy.RECONCILE),
                arguments(Fault.redirect(), Remedy.RECONCILE),
                arguments(Fault.html(), Remedy.RECONCILE),
                arguments(Fault.tooManyRequests(), Remedy.RETRY));
    }

    @Test
    @DisplayName("an answer where the author has named the account is posted, any other one has to stand alone")
    void replies() {
        Grant kari = connect("kari");
        Grant ola = connect("ola");
        String naming = publish(ola, Post.text("What does @kari say?")).post().id();
        String silent = publish(ola, Post.text("Nobody is asked")).post().id();

        publish(kari, Post.text("It stood").replyingTo(naming));
        ChannelException e = refused(kari, Post.text("It stood too").replyingTo(silent));

        assertThat(network.xPosts().get(2).replyTo()).contains(naming);
        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e.code()).isEqualTo("x.reply-not-allowed");
        assertThat(lookUp(kari, Post.text("It stood").replyingTo(naming)))
                .hasValueSatisfying(found -> assertThat(found).isInstanceOf(Published.class));
    }

    @Test
    @DisplayName("a video that X cannot process, or takes for processed and then not, has to change")
    void oddVideos() {
        Grant kari = connect("kari");
        Post post = Samples.TEXT.withMedia(Samples.video(9));
        network.mediaFail(1);
        ChannelException failed = refused(kari, post);
        network.mediaOutOfSpec(0);
        ChannelException refused = refused(kari, post);

        assertThat(Stream.of(failed, refused)).allSatisfy(e -> {
            assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
            assertThat(e.code()).isEqualTo("x.media-refused");
        });
        assertThat(network.posts()).isEmpty();
    }

    @Test
    @DisplayName("a video that X works on for too long is tried again, and nothing was posted")
    void slowVideo() {
        network.mediaSucceed(1_000);

        ChannelException e = refused(connect("kari"), Samples.TEXT.withMedia(Samples.video(9)));

        assertThat(e.remedy()).isEqualTo(Remedy.RETRY);
        assertThat(e.code()).isEqualTo("x.media-processing");
        assertThat(postsSent()).isZero();
    }

    @Test
    @DisplayName("an app without credits holds the whole channel, and once they are there the same post goes out")
    void credits() {
        Grant kari = connect("kari");
        network.credits(0);
        ChannelException e = refused(kari, Samples.TEXT);
        network.credits(1_000_000);
        publish(kari, Samples.TEXT);

        assertThat(e.code()).isEqualTo("x.credits-depleted");
        assertThat(e.isForWholeChannel()).isTrue();
        assertThat(network.posts()).hasSize(1);
    }

    @Test
    @DisplayName("an app that is not enrolled, or whose month is used up, holds the whole channel")
    void app() {
        Grant kari = connect("kari");
        network.enrolled(false);
        ChannelException forbidden = refused(kari, Samples.TEXT);
        network.enrolled(true);
        network.usageCapped(true);
        ChannelException capped = refused(kari, Samples.TEXT);

        assertThat(forbidden.code()).isEqualTo("x.app-refused");
        assertThat(capped.code()).isEqualTo("x.usage-capped");
        assertThat(capped.retryAfter()).contains(XErrors.CAP);
        assertThat(Stream.of(forbidden, capped)).allMatch(ChannelException::isForWholeChannel);
    }

    @Test
    @DisplayName("a person's limit is waited for as long as X says, and then there is room again")
    void limit() {
        Grant kari = connect("kari");
        network.limit("POST", "/2/tweets", 1);
        publish(kari, Samples.TEXT);
        ChannelException e = refused(kari, Samples.ARTICLE);

        Duration wait = e.retryAfter().orElseThrow();
        clock.advance(wait);
        publish(kari, Samples.ARTICLE);

        assertThat(wait).isBetween(Duration.ofSeconds(1), Duration.ofMinutes(15));
        assertThat(network.postsByLink()).containsExactly(Map.entry(Samples.LINK.toString(), 1));
    }
}
