package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShareIntentTest {
    private final ShareIntent intent = new ShareIntent();

    @Test
    @DisplayName("text and link go along, a space as %20")
    void textAndLink() {
        Post post = Post.text("Hello World").withLink(LinkCard.of(URI.create("https://example.com/?a=1&b=2"), "Home"));

        assertThat(intent.linkFor(post))
                .hasToString("https://x.com/intent/tweet?text=Hello%20World"
                        + "&url=https%3A%2F%2Fexample.com%2F%3Fa%3D1%26b%3D2");
        assertThat(intent.carriesText()).isTrue();
    }

    @Test
    @DisplayName("a link that stands in the text goes along once")
    void linkInText() {
        Post post = Post.text("See https://example.com/ + ü")
                .withLink(LinkCard.of(URI.create("https://example.com/"), "Home"));

        assertThat(intent.linkFor(post))
                .hasToString("https://x.com/intent/tweet?text=See%20https%3A%2F%2Fexample.com%2F%20%2B%20%C3%BC");
    }

    @Test
    @DisplayName("a text alone goes along alone")
    void textOnly() {
        assertThat(intent.linkFor(Post.text("Hei"))).hasToString("https://x.com/intent/tweet?text=Hei");
    }
}
