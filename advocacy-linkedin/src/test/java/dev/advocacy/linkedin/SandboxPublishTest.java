package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.sandbox.Fault;
import dev.advocacy.sandbox.SandboxPost;
import java.util.Map;
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
        Published published = publish(members, connect(members, "kari"), post);

        SandboxPost there = network.posts().get(0);
        assertThat(there.id()).isEqualTo(published.post().id());
        assertThat(there.publishedText()).isEqualTo(post.text());
        assertThat(there.truncated()).isFalse();
        assertThat(postsSent()).isEqualTo(1);
    }

    static Stream<Post> kinds() {
        Post text = Post.text("129 of them (18%) hit_the_error | <b> #release C# a@b.com {x} [y] *z* ~ \\ 🚀");
        return Stream.of(
                text,
                Samples.ARTICLE,
                text.withLink(new LinkCard(Samples.LINK, "It stood", "For weeks", Samples.gif("a turbine"))),
                text.withMedia(Samples.gif("a turbine")),
                text.withMedia(Samples.gif("one"), Samples.gif("two"), Samples.gif("three")));
    }

    @Test
    @DisplayName("the same text again is a duplicate, and the post that is there is named")
    void duplicate() {
        Grant kari = connect(members, "kari");
        Published first = publish(members, kari, Samples.TEXT);

        ChannelException e = refused(members, kari, Samples.TEXT);

        assertThat(e.remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(e.suspected()).map(PostRef::id).contains(first.post().id());
        assertThat(network.posts()).hasSize(1);
    }

    @Test
    @DisplayName("a member's post whose answer was lost is in doubt, and a person decides")
    void lostAnswerOfMember() {
        Grant kari = connect(members, "kari");
        network.fail(Fault.dropAfterWork().on("POST", "/rest/posts"));

        assertThat(refused(members, kari, Samples.ARTICLE).remedy()).isEqualTo(Remedy.RECONCILE);
        assertThat(publisher(members).reconcile(request(kari, Samples.ARTICLE))).isEmpty();
        assertThat(network.postsByLink()).containsExactly(Map.entry(Samples.LINK.toString(), 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("a page's post whose answer was lost or spoilt is found in the page's list, and is there once")
    void lostAnswerOfPage(Fault fault) {
        Grant kari = connect(pages, "kari");
        network.fail(fault.on("POST", "/rest/posts"));

        assertThat(refused(pages, kari, Samples.ARTICLE).remedy()).isEqualTo(Remedy.RECONCILE);

        assertThat(publisher(pages).reconcile(request(kari, Samples.ARTICLE)))
                .hasValueSatisfying(
                        found -> assertThat(((Published) found).post().id())
                                .isEqualTo(network.posts().get(0).id()));
        assertThat(network.postsByLink()).containsExactly(Map.entry(Samples.LINK.toString(), 1));
        assertThat(postsSent()).isEqualTo(1);
    }

    static Stream<Fault> lostAnswerOfPage() {
        return Stream.of(Fault.dropAfterWork(), Fault.statusAfterWork(503), Fault.nothing(), Fault.withoutId());
    }

    @Test
    @DisplayName("a page's post that never got there is first looked for again, then absent, then can be posted")
    void absent() {
        Grant kari = connect(pages, "kari");
        network.fail(Fault.dropBeforeWork().on("POST", "/rest/posts"));
        assertThat(refused(pages, kari, Samples.TEXT).remedy()).isEqualTo(Remedy.RECONCILE);

        PublishRequest request = request(kari, Samples.TEXT);
        assertThat(publisher(pages).reconcile(request))
                .hasValueSatisfying(r -> assertThat(r).isInstanceOf(Pending.class));
        clock.advance(PageLookUp.SETTLED);
        assertThat(publisher(pages).reconcile(request)).contains(new Absent());
        publish(pages, kari, Samples.TEXT);

        assertThat(network.posts()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("a fault before the work has its remedy, and the body was on the wire once")
    void faults(Fault fault, Remedy remedy) {
        Grant kari = connect(members, "kari");
        network.fail(fault.on("POST", "/rest/posts"));

        assertThat(refused(members, kari, Samples.TEXT).remedy()).isEqualTo(remedy);
        assertThat(postsSent()).isEqualTo(1);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Fault.status(503), Remedy.RECONCILE),
                arguments(Fault.redirect(), Remedy.RECONCILE),
                arguments(Fault.html(), Remedy.RECONCILE),
                arguments(Fault.tooManyRequests(), Remedy.RETRY),
                arguments(Fault.wrongVersion(), Remedy.RETRY));
    }
}
