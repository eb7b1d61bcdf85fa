package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Counts that are read. */
@Room("afterwards")
abstract class CountLaws extends EditLaws {

    @Test
    @DisplayName("every count that the network gives is read as it is")
    void countsAreRead() {
        try (var scene = open()) {
            scene.engagement();
            assertThat(metrics()).as("metrics()").isNotEmpty();
            assertThat(counts(scene, countsOf(post()))).isEqualTo(distinct());
        }
    }

    @TestFactory
    @DisplayName("a count that the network does not give is absent, never 0")
    Stream<DynamicTest> missingCountIsAbsent() {
        return readable()
                .map(metric -> DynamicTest.dynamicTest("no " + metric, () -> {
                    Map<Metric, Long> others = distinct();
                    others.remove(metric);
                    readsExactly(others);
                }));
    }

    @TestFactory
    @DisplayName("a count that is no number is absent, and the others are read")
    Stream<DynamicTest> unusableCountIsAbsent() {
        return readable()
                .flatMap(metric -> Stream.of("null", "\"many\"", "{}")
                        .map(value -> DynamicTest.dynamicTest(metric + " is " + value, () -> {
                            Map<Metric, Long> others = distinct();
                            String count = String.valueOf(others.remove(metric));
                            readsChanged(answer -> Reshaped.withValue(answer, count, value), others);
                        })));
    }

    @Test
    @DisplayName("a count that comes as text is the number that it names")
    void countAsTextIsRead() {
        try (var scene = open()) {
            scene.engagement();
            readsChanged(this::withNumbersAsText, distinct());
        }
    }

    @Test
    @DisplayName("a field that nobody knows beside the counts does no harm")
    void unknownFieldsBesideCounts() {
        try (var scene = open()) {
            scene.engagement();
            readsChanged(Reshaped::withUnknownField, distinct());
        }
    }

    private Answer withNumbersAsText(Answer answer) {
        Answer quoted = answer;
        for (Long count : distinct().values()) {
            quoted = Reshaped.withValue(quoted, count.toString(), "\"" + count + "\"");
        }
        return quoted;
    }

    private void readsChanged(UnaryOperator<Answer> change, Map<Metric, Long> counts) {
        var changed = ChangedReply.of(countsOf(post()), change);
        changed.shownBy(() -> reads(changed, counts));
    }

    @TestFactory
    @DisplayName("a count of 0 is 0, never absent")
    Stream<DynamicTest> zeroIsZero() {
        return readable()
                .map(metric -> DynamicTest.dynamicTest(metric + " is 0", () -> {
                    Map<Metric, Long> counts = distinct();
                    counts.put(metric, 0L);
                    readsExactly(counts);
                }));
    }

    @TestFactory
    @DisplayName("counts that could not be read are a failure, not an empty answer, and no token is printed")
    Stream<DynamicTest> unreadCountsFail() {
        return Stream.of(500, 503, 401)
                .map(status -> DynamicTest.dynamicTest(String.valueOf(status), () -> readingFails(status)));
    }

    private void readingFails(int status) {
        try (var scene = open()) {
            Leaks.of(sampleCredentials())
                    .assertNoneIn(read(scene, Reply.status(status)).threw());
        }
    }

    @Test
    @DisplayName("a batch holds at least one post")
    void batchHoldsAPost() {
        try (var scene = open()) {
            assertThat(scene.engagement().batchSize()).as("batchSize").isPositive();
        }
    }

    private void readsExactly(Map<Metric, Long> counts) {
        reads(counted(post(), counts), counts);
    }

    private void reads(Reply reply, Map<Metric, Long> counts) {
        try (var scene = open()) {
            assertThat(counts(scene, reply)).isEqualTo(counts);
        }
    }

    private Map<Metric, Long> counts(Scene scene, Reply reply) {
        Map<PostRef, Map<Metric, Long>> read = read(scene, reply).returned();
        assertThat(Set.of(post())).as("posts that were asked for").containsAll(read.keySet());
        return read.getOrDefault(post(), Map.of());
    }

    final Reply countsOf(PostRef post) {
        return counted(post, distinct());
    }

    private Attempt<Map<PostRef, Map<Metric, Long>>> read(Scene scene, Reply reply) {
        return read(scene, reply, post());
    }

    final Attempt<Map<PostRef, Map<Metric, Long>>> read(Scene scene, Reply reply, PostRef post) {
        EngagementReader reader = scene.engagement();
        scene.network.answer(Route.any(), reply);
        Collection<PostRef> posts = List.of(post);
        return scene.attempt(() -> reader.read(sampleAccount(), sampleCredentials(), posts));
    }

    /** One test each, and a single skipped one where nothing is read. */
    private Stream<Metric> readable() {
        try (var scene = open()) {
            scene.engagement();
            return new TreeSet<>(metrics()).stream();
        }
    }

    private Map<Metric, Long> distinct() {
        var counts = new LinkedHashMap<Metric, Long>();
        new TreeSet<>(metrics()).forEach(metric -> counts.put(metric, 11L * (counts.size() + 1)));
        return counts;
    }
}
