package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.ShareLinks;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Links that hold what links may hold: in a share dialog's address and in a post. */
@Room("publishing")
abstract class LinkLaws extends TextLaws {
    private static final List<URI> LINKS = Stream.of(
                    "https://example.org/a?b=1&c=2",
                    "https://example.org/a#part-2",
                    "https://example.org/gr%C3%BC%C3%9Fe/\u00E5lesund?q=\u00FC",
                    "https://example.org/a%20b?q=c%20d",
                    "https://example.org/a+b?q=c+d%2Be")
            .map(URI::create)
            .toList();

    @TestFactory
    @DisplayName("a share link brings the post's link along, letter by letter")
    Stream<DynamicTest> shareLinkCarriesTheLink() {
        return eachLink(this::sharesTheLink);
    }

    private void sharesTheLink(URI link) {
        try (var scene = open()) {
            ShareLinks links = Scene.offered(scene.adapter.shareLinks(), "share links");
            URI share = links.linkFor(linking(link));
            assertThat(valuesIn(share))
                    .as("what %s carries", share)
                    .anyMatch(value -> value.contains(link.toString()) || value.contains(link.toASCIIString()));
        }
    }

    @TestFactory
    @DisplayName("a share link brings the text along, letter by letter, where it says that it does")
    Stream<DynamicTest> shareLinkCarriesTheText() {
        return eachText(this::sharesTheText);
    }

    private void sharesTheText(Post post) {
        try (var scene = open()) {
            ShareLinks links = Scene.offered(scene.adapter.shareLinks(), "share links");
            Assumptions.assumeTrue(links.carriesText(), "this network's share dialog takes no text");
            URI share = links.linkFor(post);
            assertThat(valuesIn(share)).as("what %s carries", share).anyMatch(value -> value.contains(post.text()));
        }
    }

    @TestFactory
    @DisplayName("a post brings its link to the network, letter by letter")
    Stream<DynamicTest> linkArrivesUnchanged() {
        return eachLink(this::publishesTheLink);
    }

    private void publishesTheLink(URI link) {
        try (var scene = open()) {
            Post post = linking(link);
            Assumptions.assumeTrue(scene.adapter.check(post).ok(), "this channel does not take such a link");
            publish(scene, request(post, 1), () -> published(postId(1))).returned();
            assertThat(scene.network.requests(publishing()))
                    .as("carries %s, unchanged", link)
                    .anyMatch(request -> carriesLink(request, link));
        }
    }

    private Post linking(URI link) {
        return Post.text(samplePost().text()).withLink(LinkCard.of(link, "What stood"));
    }

    private static Stream<DynamicTest> eachLink(Consumer<URI> law) {
        return LINKS.stream().map(link -> DynamicTest.dynamicTest(link.toString(), () -> law.accept(link)));
    }

    private static Collection<String> valuesIn(URI share) {
        return AuthorizationUrl.parametersOf(share).parameters().values();
    }
}
