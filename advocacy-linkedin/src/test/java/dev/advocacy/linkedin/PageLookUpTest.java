package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import java.net.URI;
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
    @DisplayName("a post with the same link, made after the attempt, is the post")
    void sameLink() {
        post(SHARE, ARMED.plusSeconds(2), "something else").set("content", article(Samples.LINK));

        assertThat(look(Samples.ARTICLE)).isInstanceOfSatisfying(Published.class, p -> {
            assertThat(p.post().id()).isEqualTo(SHARE);
            assertThat(p.post().url()).hasToString("https://www.linkedin.com/feed/update/urn:li:share:1/");
            assertThat(p.at()).isEqualTo(ARMED.plusSeconds(2));
        });
    }

    @Test
    @DisplayName("the same text with another link is another delivery's post")
    void otherLink() {
        post(SHARE, ARMED.plusSeconds(2), LittleText.commentary(Samples.TEXT))
                .set("content", article(URI.create("https://example.com/other")));

        assertThat(look(Samples.ARTICLE)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("the same text without a link is not the post with the link, and the other way round")
    void linkOnOneSide() {
        post(SHARE, ARMED.plusSeconds(2), LittleText.commentary(Samples.TEXT));
        assertThat(look(Samples.ARTICLE)).isInstanceOf(Absent.class);

        elements.removeAll();
        post(SHARE, ARMED.plusSeconds(2), LittleText.commentary(Samples.TEXT)).set("content", article(Samples.LINK));
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
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
    @DisplayName("LinkedIn's clock may be a minute behind, not more")
    void skew() {
        post(SHARE, ARMED.minusSeconds(61), LittleText.commentary(Samples.TEXT));
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);

        elements.removeAll();
        post(SHARE, ARMED.minusSeconds(60), LittleText.commentary(Samples.TEXT));
        assertThat(look(Samples.TEXT)).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("a post that LinkedIn still works on is looked for again, one that failed is not there")
    void states() {
        ObjectNode element = post(SHARE, ARMED.plusSeconds(2), LittleText.commentary(Samples.TEXT));
        element.put("lifecycleState", "PUBLISH_REQUESTED");
        assertThat(look(Samples.TEXT)).isInstanceOf(Pending.class);

        element.put("lifecycleState", "PUBLISH_FAILED");
        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("a post with a mention is known again by its text")
    void mention() {
        var mention = new Post.Mention("Devtestco", "urn:li:organization:2414183");
        Post post = Post.text("With @Devtestco").mentioning(mention);
        post(SHARE, ARMED.plusSeconds(2), "With @[Devtestco](urn:li:organization:2414183)");

        assertThat(look(post)).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("a post that shows another one again without a word is known by which one it shows")
    void reshare() {
        Post post = Post.text("").resharing("urn:li:share:7");
        parent(post(SHARE, ARMED.plusSeconds(2), ""), "urn:li:share:8");
        assertThat(look(post)).isInstanceOf(Absent.class);

        elements.removeAll();
        parent(post(SHARE, ARMED.plusSeconds(2), ""), "urn:li:share:7");
        assertThat(look(post)).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("a text alone is not the same text about another post, nor one with a poll")
    void moreThanText() {
        parent(post(SHARE, ARMED.plusSeconds(2), LittleText.commentary(Samples.TEXT)), "urn:li:share:8");
        poll(post(SHARE, ARMED.plusSeconds(2), LittleText.commentary(Samples.TEXT)), "Where?");

        assertThat(look(Samples.TEXT)).isInstanceOf(Absent.class);
    }

    @Test
    @DisplayName("a poll is known by text and question")
    void poll() {
        poll(post(SHARE, ARMED.plusSeconds(2), ""), "Where?");
        assertThat(look(Post.text("").asking(Samples.poll()))).isInstanceOf(Absent.class);

        elements.removeAll();
        poll(post(SHARE, ARMED.plusSeconds(2), ""), Samples.poll().question());
        assertThat(look(Post.text("").asking(Samples.poll()))).isInstanceOf(Published.class);
    }

    @Test
    @DisplayName("where LinkedIn does not say which post or poll it shows, the text decides: nothing is posted twice")
    void leftOut() {
        post(SHARE, ARMED.plusSeconds(2), "So true");
        assertThat(look(Post.text("So true").resharing("urn:li:share:7"))).isInstanceOf(Published.class);
        assertThat(look(Post.text("So true").asking(Samples.poll()))).isInstanceOf(Published.class);
    }

    private static void parent(ObjectNode post, String urn) {
        post.putObject("reshareContext").put("parent", urn);
    }

    private static void poll(ObjectNode post, String question) {
        post.putObject("content").putObject("poll").put("question", question);
    }
}
