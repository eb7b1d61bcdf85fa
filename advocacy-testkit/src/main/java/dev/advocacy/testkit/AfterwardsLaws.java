package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.EngagementReader;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Retractor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Posts that are deleted and counted. */
@Room("afterwards")
abstract class AfterwardsLaws extends SecretLaws {

    @Test
    @DisplayName("deleting asks the network, and names the post")
    void deletingAsksTheNetwork() {
        try (var scene = open()) {
            retract(scene, retracted()).returned();
            assertThat(scene.network.requests())
                    .as("requests that name %s", postId(1))
                    .anyMatch(request -> names(request, postId(1)));
        }
    }

    @Test
    @DisplayName("deleting what is already gone succeeds")
    void deletingTwiceSucceeds() {
        try (var scene = open()) {
            retract(scene, alreadyGone()).returned();
        }
    }

    @TestFactory
    @DisplayName("deleting fails where the network did not say that the post is gone, and prints no token")
    Stream<DynamicTest> deletingTellsFailure() {
        return unhelpful().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> deletingFails(entry.getValue())));
    }

    private void deletingFails(Reply reply) {
        try (var scene = open()) {
            Leaks.of(sampleCredentials()).assertNoneIn(retract(scene, reply).threw());
        }
    }

    private Attempt<Boolean> retract(Scene scene, Reply reply) {
        Retractor retractor = scene.retractor();
        scene.network.answer(Route.any(), reply);
        return scene.attempt(() -> {
            retractor.retract(sampleAccount(), sampleCredentials(), post());
            return true;
        });
    }

    @Test
    @DisplayName("every count that the network gives is read as it is")
    void countsAreRead() {
        try (var scene = open()) {
            scene.engagement();
            assertThat(metrics()).as("metrics()").isNotEmpty();
            assertThat(counts(scene, distinct())).isEqualTo(distinct());
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
        try (var scene = open()) {
            assertThat(counts(scene, counts)).isEqualTo(counts);
        }
    }

    private Map<Metric, Long> counts(Scene scene, Map<Metric, Long> given) {
        Map<PostRef, Map<Metric, Long>> read =
                read(scene, counted(post(), given)).returned();
        assertThat(Set.of(post())).as("posts that were asked for").containsAll(read.keySet());
        return read.getOrDefault(post(), Map.of());
    }

    private Attempt<Map<PostRef, Map<Metric, Long>>> read(Scene scene, Reply reply) {
        EngagementReader reader = scene.engagement();
        scene.network.answer(Route.any(), reply);
        Collection<PostRef> posts = List.of(post());
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

    private PostRef post() {
        return new PostRef(postId(1), null);
    }

    private static Map<String, Reply> unhelpful() {
        return Map.of(
                "500", Reply.status(500),
                "401", Reply.status(401),
                "403", Reply.status(403),
                "429", Reply.status(429),
                "a redirect", Reply.redirect(302, "/elsewhere"),
                "a web page", Reply.html(),
                "a dropped connection", Reply.dropAfterRequest());
    }

    private static boolean names(WireRequest request, String id) {
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
        return Stream.of(request.target(), request.body())
                .anyMatch(text -> text.contains(id) || text.contains(encoded));
    }
}
