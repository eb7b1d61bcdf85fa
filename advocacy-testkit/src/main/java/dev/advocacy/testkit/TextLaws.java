package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.DraftCheck;
import dev.advocacy.channel.Post;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Texts of every writing: counted, checked and brought to the network as they are. */
@Room("publishing")
abstract class TextLaws extends PublishLaws {

    @TestFactory
    @DisplayName("a text of any writing is checked without I/O, and twice gives the same")
    Stream<DynamicTest> everyTextIsCheckedPurely() {
        return eachText(this::checksPurely);
    }

    private void checksPurely(Post post) {
        try (var scene = open()) {
            DraftCheck check = scene.adapter.check(post);
            assertThat(scene.adapter.check(post)).isEqualTo(check);
            assertThat(check.length()).as("length of %s", post.text()).isPositive();
            scene.assertNoIo();
        }
    }

    @TestFactory
    @DisplayName("a text of any writing is as long as the network counts it")
    Stream<DynamicTest> lengthIsTheNetworksOwn() {
        return eachText(this::countsAsTheNetwork);
    }

    private void countsAsTheNetwork(Post post) {
        try (var scene = open()) {
            String unit = scene.adapter.descriptor().lengthUnit();
            OptionalInt length = lengthOf(post.text(), unit);
            Assumptions.assumeTrue(length.isPresent(), "how " + unit + " are counted is for lengthOf(..) to say");
            assertThat(scene.adapter.check(post).length())
                    .as("length of '%s' in %s", post.text(), unit)
                    .isEqualTo(length.getAsInt());
        }
    }

    @TestFactory
    @DisplayName("a text of any writing reaches the network unchanged")
    Stream<DynamicTest> textArrivesUnchanged() {
        return eachText(this::arrivesUnchanged);
    }

    private void arrivesUnchanged(Post post) {
        try (var scene = open()) {
            Assumptions.assumeTrue(scene.adapter.check(post).ok(), "this channel does not take such a text");
            publish(scene, request(post, 1), () -> published(postId(1))).returned();
            assertThat(scene.network.requests(publishing()))
                    .as("carries '%s', unchanged", post.text())
                    .anyMatch(request -> carries(request, post));
        }
    }

    final Stream<DynamicTest> eachText(Consumer<Post> law) {
        return texts().entrySet().stream()
                .map(text -> DynamicTest.dynamicTest(
                        text.getKey(), () -> law.accept(samplePost().saying(text.getValue()))));
    }

    private static Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("quotes and line breaks", "She said: \"It stood.\"\nAnd it's still there.\n\nThree weeks.");
        texts.put("what forms escape", "100 % & 1 + 1 = 2; a/b? yes!");
        texts.put("emoji", "Up it goes \uD83D\uDE80 and down \uD83C\uDF0A");
        texts.put(
                "ZWJ sequences", "With the family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66.");
        texts.put("flags and skin tones", "From \uD83C\uDDF3\uD83C\uDDF4 with \uD83D\uDC4D\uD83C\uDFFD");
        texts.put("composed characters (NFC)", "Gr\u00FC\u00DFe aus \u00C5lesund");
        texts.put("combining characters (NFD)", "Gru\u0308\u00DFe aus A\u030Alesund");
        texts.put("right to left", "\u05E9\u05DC\u05D5\u05DD, the turbine \u0633\u0644\u0627\u0645 stood");
        texts.put("a link within", "It stood: https://example.org/a?b=1&c=%C3%BC, they say.");
        return texts;
    }
}
