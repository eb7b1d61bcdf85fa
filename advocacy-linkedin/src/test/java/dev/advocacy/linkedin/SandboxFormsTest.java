package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Grant;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.Post.Mention;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishResult.Published;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Videos, documents, polls, other posts, mentions, edits and roles, against a LinkedIn that shares no code with the adapter. */
class SandboxFormsTest extends SandboxWorld {
    private static final String PAGE = "urn:li:organization:2414183";

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {76_800, 4_194_304, 4_194_305, 9_000_000})
    @DisplayName("a video arrives in as many parts as LinkedIn wants, and is posted once it is ready")
    void video(int size) {
        publish(pages, connect(pages, "kari"), Post.text("Film").withMedia(Samples.video(size)));

        int parts = (size + 4_194_303) / 4_194_304;
        assertThat(network.requests().bodies("PUT", "/dms-uploads/{id}")).isEqualTo(parts);
        assertThat(network.posts())
                .singleElement()
                .matches(p -> p.publishedText().equals("Film"));
    }

    @Test
    @DisplayName("a video that cannot be processed is not posted, and the person learns why")
    void videoFails() {
        network.videoProcessing(0, false);

        ChannelException e =
                refused(pages, connect(pages, "kari"), Post.text("Film").withMedia(Samples.video(80_000)));

        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e).hasMessageContaining("The sandbox was asked to fail");
        assertThat(network.posts()).isEmpty();
    }

    @Test
    @DisplayName("a document arrives with its title")
    void document() {
        Media slides = Samples.document("slides.pdf");
        publish(members, connect(members, "kari"), Post.text("").withMedia(slides));

        assertThat(network.posts()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 14})
    @DisplayName("a poll of each duration arrives")
    void poll(int days) {
        var poll = new Post.Poll("Where?", List.of("Here", "There"), Duration.ofDays(days));
        publish(members, connect(members, "kari"), Post.text("").asking(poll));

        assertThat(network.posts()).hasSize(1);
    }

    @Test
    @DisplayName("a post is shown again with and without a word; one that is not there is the person's to change")
    void reshare() {
        Grant kari = connect(members, "kari");
        PostRef first = publish(members, kari, Samples.TEXT).post();
        publish(members, connect(members, "ola"), Post.text("").resharing(first.id()));
        publish(members, kari, Post.text("So (true)").resharing(first.id()));

        assertThat(network.posts()).hasSize(3);
        assertThat(refused(members, kari, Post.text("").resharing("urn:li:share:1"))
                        .remedy())
                .isEqualTo(Remedy.EDIT);
    }

    @Test
    @DisplayName("people and pages are really mentioned, and the text around them stays whole")
    void mention() {
        String ola = connect(members, "ola").accounts().get(0).id();
        Post post = Post.text("Thanks (a lot) @Turbines and @Ola Nordmann, @others #wind")
                .mentioning(new Mention("Turbines", PAGE), new Mention("Ola Nordmann", ola));

        publish(members, connect(members, "kari"), post);

        assertThat(network.posts()).singleElement().satisfies(there -> {
            assertThat(there.mentions()).containsExactly(PAGE, ola);
            assertThat(there.publishedText()).isEqualTo("Thanks (a lot) Turbines and Ola Nordmann, @others #wind");
            assertThat(there.truncated()).isFalse();
        });
    }

    @Test
    @DisplayName("a text is changed, twice the same, and one that is gone is told")
    void edit() {
        Grant kari = connect(members, "kari");
        Published first = publish(members, kari, Samples.TEXT);

        edit(kari, first.post(), Post.text("Four weeks (cold)"));
        edit(kari, first.post(), Post.text("Four weeks (cold)"));

        assertThat(network.posts()).singleElement().satisfies(there -> {
            assertThat(there.publishedText()).isEqualTo("Four weeks (cold)");
            assertThat(there.truncated()).isFalse();
        });
        var gone = new PostRef("urn:li:share:42", null);
        var e = catchThrowableOfType(ChannelException.class, () -> edit(kari, gone, Samples.TEXT));
        assertThat(e.remedy()).isEqualTo(Remedy.EDIT);
        assertThat(e.code()).isEqualTo("linkedin.not-found");
    }

    @Test
    @DisplayName("pages are those where a role allows posting and was approved")
    void roles() {
        network.assign("ola", PAGE, "CONTENT_ADMIN", "APPROVED");
        network.assign("ola", "urn:li:organization:77", "ADMINISTRATOR", "REQUESTED");

        Grant ola = connect(pages, "ola");

        assertThat(ola.accounts()).extracting(Account::id).containsExactly(PAGE);
        publish(pages, ola, Samples.TEXT);
        assertThat(network.posts()).hasSize(1);
    }

    @Test
    @DisplayName("after disconnecting the token is worth nothing, and disconnecting again is harmless")
    void revoke() {
        Grant kari = connect(members, "kari");
        var accounts = members.accounts().orElseThrow();
        var credentials = kari.credentialsOf(account(kari));

        accounts.revoke(credentials);
        accounts.revoke(credentials);

        assertThat(refused(members, kari, Samples.TEXT).remedy()).isEqualTo(Remedy.RECONNECT);
    }

    @Test
    @DisplayName("a page's film and text are counted in one batch")
    void counts() {
        Grant kari = connect(pages, "kari");
        PostRef film = publish(pages, kari, Post.text("Film").withMedia(Samples.video(80_000)))
                .post();
        PostRef text = publish(pages, kari, Samples.TEXT).post();
        network.audience().reactUntil(Samples.NOW.plus(Duration.ofDays(4)));

        var counts = counts(pages, kari, film, text);

        assertThat(film.id()).startsWith("urn:li:ugcPost:");
        assertThat(of(film, counts).get(Metric.IMPRESSIONS)).isPositive();
        assertThat(of(text, counts).get(Metric.IMPRESSIONS)).isPositive();
    }

    private void edit(Grant grant, PostRef where, Post post) {
        members.editor().orElseThrow().edit(account(grant), grant.credentialsOf(account(grant)), where, post);
    }
}
