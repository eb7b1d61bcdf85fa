package dev.advocacy.twitter;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.Extractor;
import dev.advocacy.Finding;
import dev.advocacy.channel.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The cases that twitter-text publishes for everybody who counts as it does. They belong to others and lie in the folder that the
 * environment's {@code ADVOCACY_VECTORS} names; where they are absent, these tests are skipped.
 */
@DisplayName("Texts are counted as the published cases of twitter-text want it")
class ConformanceTest {
    /** Of configuration v2, under which an emoji was counted by its code points. Since v3 each counts 2. */
    private static final String VARIABLE = "ADVOCACY_VECTORS";

    private static final Set<String> OF_VERSION_2 = Set.of(
            "WeightedTweetsCounterTest: Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers",
            "WeightedTweetsCounterTest: Count a mix of single byte single word, and double word unicode characters");

    /** Of 12,076 characters: too long for us as for X, but not weighed, for such a text can be made to take minutes. */
    private static final Set<String> FAR_TOO_LONG = Set.of("Handle long url with invalid domain labels and short url");

    private static final List<String> COUNTS = List.of(
            "WeightedTweetsCounterTest",
            "WeightedTweetsWithDiscountedEmojiCounterTest",
            "UnicodeDirectionalMarkerCounterTest");

    @BeforeAll
    static void present() {
        Assumptions.assumeTrue(
                folder().isPresent(),
                "twitter-text's published cases are not here: set " + VARIABLE
                        + " to a folder that has validate.yml and extract.yml in twitter-text");
    }

    @TestFactory
    @DisplayName("a text has the weight, and is valid or not, as published")
    Stream<DynamicTest> weights() throws IOException {
        Map<String, List<Map<String, Object>>> cases = cases("validate.yml");
        return COUNTS.stream()
                .flatMap(group -> each(group, cases, one -> {
                    Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(one.get("expected"));
                    String text = text(one);
                    if (text.length() <= WeightedText.MOST_CHARACTERS) {
                        assertThat(WeightedText.length(text)).isEqualTo(expected.get("weightedLength"));
                    } else {
                        assertThat(FAR_TOO_LONG).contains(String.valueOf(one.get("description")));
                        assertThat(WeightedText.length(text)).isGreaterThan(280);
                    }
                    assertThat(XChannel.checked(Post.text(text)).findings().stream()
                                    .noneMatch(Finding::isError))
                            .isEqualTo(expected.get("valid"));
                }));
    }

    @Test
    @DisplayName("no published case of weight is left out but those of version 2, which are there")
    void complete() throws IOException {
        Map<String, List<Map<String, Object>>> cases = cases("validate.yml");

        assertThat(cases.keySet().stream().filter(group -> group.endsWith("CounterTest")))
                .containsExactlyInAnyOrderElementsOf(COUNTS);
        assertThat(COUNTS.stream()
                        .flatMap(group ->
                                cases.getOrDefault(group, List.of()).stream().map(one -> name(group, one))))
                .hasSizeGreaterThanOrEqualTo(44)
                .containsAll(OF_VERSION_2);
    }

    @TestFactory
    @DisplayName("addresses and cashtags are found as published")
    Stream<DynamicTest> extracts() throws IOException {
        Map<String, List<Map<String, Object>>> cases = cases("extract.yml");
        var extractor = new Extractor();
        return Stream.concat(
                each(
                        "urls",
                        cases,
                        one -> assertThat(extractor.extractURLs(text(one))).isEqualTo(one.get("expected"))),
                each(
                        "cashtags",
                        cases,
                        one -> assertThat(WeightedText.cashtags(text(one)))
                                .isEqualTo(((List<?>) Objects.requireNonNull(one.get("expected"))).size())));
    }

    private static Stream<DynamicTest> each(
            String group, Map<String, List<Map<String, Object>>> cases, Consumer<Map<String, Object>> law) {
        return cases.getOrDefault(group, List.of()).stream()
                .filter(one -> !OF_VERSION_2.contains(name(group, one)))
                .map(one -> DynamicTest.dynamicTest(name(group, one), () -> law.accept(one)));
    }

    private static String name(String group, Map<String, Object> one) {
        return group + ": " + one.get("description");
    }

    private static String text(Map<String, Object> one) {
        return String.valueOf(one.get("text"));
    }

    private static Map<String, List<Map<String, Object>>> cases(String file) throws IOException {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Map<String, List<Map<String, Object>>>> read =
                yaml.load(Files.readString(folder().orElseThrow().resolve(file)));
        return Objects.requireNonNull(read.get("tests"));
    }

    private static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .map(named -> Path.of(named).resolve("twitter-text"))
                .filter(folder -> Files.isRegularFile(folder.resolve("validate.yml")));
    }
}
