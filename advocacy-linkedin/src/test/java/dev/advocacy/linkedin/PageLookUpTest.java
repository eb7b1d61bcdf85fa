package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLookUpTest extends PageListWorld {

    @Test
    @DisplayName("the page's own list is asked for, newest first, as LinkedIn wants it asked")
    void request() {
        found();

        var sent = wire.requests().get(0);
        assertThat(sent.getTarget())
                .isEqualTo("/rest/posts?q=author&author=urn%3Ali%3Aorganization%3A2414183&start=0&count=50"
                        + "&sortBy=LAST_MODIFIED");
        assertThat(sent.getMethod()).isEqualTo("GET");
        assertThat(sent.getHeaders().get("X-RestLi-Method")).isEqualTo("FINDER");
    }

    @Test
    @DisplayName("a post with the same text and link, made after the attempt, is the post")
    void sameTextAndLink() {
        post(SHARE, ARMED.plusSeconds(2), LittleText.commentary(Samples.TEXT)).set("content", article(Samples.LINK));

        assertThat(look(Samples.ARTICLE)).isInstanceOfSatisfying(Published.class, p -> {
            assertThat(p.post().id()).isEqualTo(SHARE);
            assertThat(p.post().url()).hasToString("https://www.linkedin.com/feed/update/urn:li:share:1/");
            assertThat(p.at()).isEqualTo(ARMED.plusSeconds(2));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three weeks \\(cold\\) on the {hashtag|\\#|NorthSea}",
                "Three weeks \\(cold\\) on the #NorthSea",
                "Three weeks (cold) on the #NorthSea"
            })
    @DisplayName("the same text is found however LinkedIn writes it")
    void sameText(String commentary) {
        post(SHARE, ARMED.plusSeconds(2), commentary);

        assertThat(look(Samples.TEXT)).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("a text that is only alike is another post")
    void alike() {
        post(SHARE, ARMED.plusSeconds(2), "Three weeks \\(cold\\) on the {hashtag|\\#|NorthSea}!");

        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("a post with a mention is known again by its text")
    void mention() {
        var mention = new Post.Mention("Devtestco", "urn:li:organization:2414183");
        Post post = Post.text("Three weeks with @Devtestco").mentioning(mention);
        post(SHARE, ARMED.plusSeconds(2), "Three weeks with @[Devtestco](urn:li:organization:2414183)");

        assertThat(look(post)).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("a post that shows another one again without a word is known by which one it shows")
    void reshare() {
        Post post = Post.text("").resharing("urn:li:share:7");
        parent(post(SHARE, ARMED.plusSeconds(2), ""), "urn:li:share:8");
        assertThat(look(post)).isInstanceOf(Pending.class);

        elements.removeAll();
        parent(post(SHARE, ARMED.plusSeconds(2), ""), "urn:li:share:7");
        assertThat(look(post)).isInstanceOf(Published.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("a text alone is not proven by the same text about another post or with a poll")
    void moreThanText(boolean reshare) {
        ObjectNode post = post(SHARE, ARMED.plusSeconds(2), LittleText.commentary(Samples.TEXT));
        if (reshare) {
            parent(post, "urn:li:share:8");
        } else {
            poll(post, "Where?");
        }

        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);
    }

    @Test
    @DisplayName("a poll is known by text and question")
    void poll() {
        poll(post(SHARE, ARMED.plusSeconds(2), "Other words"), "Where?");
        assertThat(look(Post.text("").asking(Samples.poll()))).isInstanceOf(Absent.class);

        poll(post(SHARE, ARMED.plusSeconds(2), ""), Samples.poll().question());
        assertThat(look(Post.text("").asking(Samples.poll()))).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName(
            "where LinkedIn does not say which post or poll it shows, the same text may be it: nothing is posted twice")
    void leftOut() {
        post(SHARE, ARMED.plusSeconds(2), "So true");
        assertThat(look(Post.text("So true").resharing("urn:li:share:7"))).isInstanceOf(Pending.class);
        assertThat(look(Post.text("So true").asking(Samples.poll()))).isInstanceOf(Pending.class);
    }

    private static void parent(ObjectNode post, String urn) {
        post.putObject("reshareContext").put("parent", urn);
    }

    private static void poll(ObjectNode post, String question) {
        post.putObject("content").putObject("poll").put("question", question);
    }
}
