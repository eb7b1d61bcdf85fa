package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.Retractor;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Posts that are deleted. */
@Room("afterwards")
abstract class AfterwardsLaws extends SecretLaws {

    @Test
    @DisplayName("deleting asks the network, and names the post")
    void deletingAsksTheNetwork() {
        try (var scene = open()) {
            retract(scene, retracted()).returned();
            assertThat(scene.network.requests())
                    .as("requests that name %s", postId(1))
                    .anyMatch(request -> request.names(postId(1)));
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
        return retract(scene, reply, post());
    }

    final Attempt<Boolean> retract(Scene scene, Reply reply, PostRef post) {
        Retractor retractor = scene.retractor();
        scene.network.answer(Route.any(), reply);
        return scene.attempt(() -> {
            retractor.retract(sampleAccount(), sampleCredentials(), post);
            return true;
        });
    }

    final PostRef post() {
        return new PostRef(postId(1), null);
    }

    static Map<String, Reply> unhelpful() {
        return Map.of(
                "500", Reply.status(500),
                "401", Reply.status(401),
                "403", Reply.status(403),
                "429", Reply.status(429),
                "a redirect", Reply.redirect(302, "/elsewhere"),
                "a web page", Reply.html(),
                "a dropped connection", Reply.dropAfterRequest());
    }
}
