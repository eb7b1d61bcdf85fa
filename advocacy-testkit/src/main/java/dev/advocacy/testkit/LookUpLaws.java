package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Looks for posts whose outcome is unknown. */
@Room("unknown outcomes")
abstract class LookUpLaws extends UnknownOutcomeLaws {

    @Test
    @DisplayName("a look-up never creates a post")
    void lookUpCreatesNothing() {
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            scene.network.answer(Route.any(), Reply.json(200, "{}")).answer(publishing(), published(postId(1)));
            lookUpFinds(request(), postId(1)).forEach(scene.network::answer);
            scene.attempt(() -> publisher.reconcile(request()));
            assertThat(scene.network.requests(publishing())).as("posts").isEmpty();
        }
    }

    @Test
    @DisplayName("a look-up that the network did not answer proves nothing")
    void failedLookUpProvesNothing() {
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            scene.network.answer(Route.any(), Reply.status(500));
            Attempt<Optional<PublishResult>> attempt = scene.attempt(() -> publisher.reconcile(request()));
            attempt.failure().ifPresent(thrown -> attempt.threw());
            attempt.value()
                    .flatMap(found -> found)
                    .ifPresent(result -> assertThat(result).isNotInstanceOfAny(Published.class, Absent.class));
        }
    }

    @Test
    @DisplayName("a look-up finds the post that is there")
    void lookUpFindsThePost() {
        PublishRequest request = request();
        try (var scene = open()) {
            Attempt<Optional<PublishResult>> attempt = lookUp(scene, request, lookUpFinds(request, postId(7)));
            assertThat(attempt.returned())
                    .hasValueSatisfying(found -> assertThat(idOf(found)).isEqualTo(postId(7)));
        }
    }

    @Test
    @DisplayName("a post that was made although the network broke down is found by the look-up")
    void lookUpFindsWhatABreakdownMade() {
        PublishRequest request = request();
        try (var scene = open()) {
            Map<Route, Reply> found = lookUpFinds(request, postId(3));
            Assumptions.assumeFalse(found.isEmpty(), "this adapter cannot look for a post");
            publish(scene, () -> Reply.status(503)).threw();
            Attempt<Optional<PublishResult>> attempt = lookUp(scene, request, found);
            assertThat(attempt.returned())
                    .hasValueSatisfying(result -> assertThat(idOf(result)).isEqualTo(postId(3)));
        }
    }

    @Test
    @DisplayName("a look-up says absent where the network proves it")
    void lookUpSaysAbsent() {
        PublishRequest request = request();
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            Map<Route, Reply> proof = lookUpProvesAbsent(request);
            Assumptions.assumeFalse(proof.isEmpty(), "this network cannot prove that a post is absent");
            proof.forEach(scene.network::answer);
            assertThat(scene.attempt(() -> publisher.reconcile(request)).returned())
                    .contains(new Absent());
        }
    }

    private Attempt<Optional<PublishResult>> lookUp(Scene scene, PublishRequest request, Map<Route, Reply> replies) {
        Publisher publisher = scene.publisher();
        replies.forEach(scene.network::answer);
        Attempt<Optional<PublishResult>> attempt = scene.attempt(() -> publisher.reconcile(request));
        boolean looks = !attempt.sent().isEmpty();
        Assumptions.assumeTrue(looks || !replies.isEmpty(), "this adapter cannot look for a post");
        assertThat(replies).as("lookUpFinds(..), because the adapter does look").isNotEmpty();
        return attempt;
    }
}
