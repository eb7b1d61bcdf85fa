package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Posts on which the network is still working once it has taken them. */
@Room("unknown outcomes")
abstract class PendingLaws extends AnswerLaws {

    @Test
    @DisplayName("a post that the network is still working on is pending, with a wait before it is asked for")
    void pendingIsPending() {
        try (var scene = open()) {
            Pending pending = begin(scene);
            assertThat(pending.ticket()).as("ticket").isNotBlank();
            assertThat(pending.checkAfter()).as("checkAfter").isGreaterThan(Duration.ZERO);
            assertThat(scene.network.requests(publishing())).hasSize(1);
        }
    }

    @Test
    @DisplayName("a pending post that is still worked on stays pending")
    void pollStaysPending() {
        try (var scene = open()) {
            Pending pending = begin(scene);
            assertThat(poll(scene, pending, pollStillPending(postId(1))).returned())
                    .isInstanceOf(Pending.class);
        }
    }

    @Test
    @DisplayName("a pending post that is there is published under its id")
    void pollFindsThePost() {
        try (var scene = open()) {
            Pending pending = begin(scene);
            assertThat(idOf(poll(scene, pending, pollPublished(postId(1))).returned()))
                    .isEqualTo(postId(1));
        }
    }

    @Test
    @DisplayName("a pending post that came to nothing is a failure that is told, and not RECONCILE")
    void pollTellsFailure() {
        try (var scene = open()) {
            Pending pending = begin(scene);
            ChannelException failure =
                    poll(scene, pending, pollFailed(postId(1))).threw();
            assertThat(failure.remedy()).as("remedy of %s", failure).isNotEqualTo(Remedy.RECONCILE);
        }
    }

    @Test
    @DisplayName("asking for a pending post never creates one, however the network answers")
    void pollCreatesNothing() {
        try (var scene = open()) {
            Pending pending = begin(scene);
            int posts = scene.network.requests(publishing()).size();
            poll(scene, pending, pollStillPending(postId(1))).sentNothing();
            poll(scene, pending, pollFailed(postId(1))).sentNothing();
            poll(scene, pending, Map.of(Route.get("**"), Reply.status(500))).sentNothing();
            assertThat(scene.network.requests(publishing())).as("posts").hasSize(posts);
        }
    }

    @Test
    @DisplayName("a poll that the network did not answer proves nothing")
    void failedPollProvesNothing() {
        try (var scene = open()) {
            Pending pending = begin(scene);
            Attempt<PublishResult> attempt = poll(scene, pending, Map.of(Route.get("**"), Reply.dropAfterRequest()));
            attempt.failure().ifPresent(thrown -> attempt.threw());
            attempt.value().ifPresent(result -> assertThat(result).isNotInstanceOfAny(Published.class, Absent.class));
        }
    }

    private Pending begin(Scene scene) {
        scene.publisher();
        Assumptions.assumeTrue(pending(postId(1)).isPresent(), "the contract supplies no pending(id)");
        PublishResult result = publish(
                        scene, pendingRequest(), () -> pending(postId(1)).orElseThrow())
                .sentOnce()
                .returned();
        assertThat(result).as("what is still worked on").isInstanceOf(Pending.class);
        return (Pending) result;
    }

    private Attempt<PublishResult> poll(Scene scene, Pending pending, Map<Route, Reply> replies) {
        Publisher publisher = scene.publisher();
        replies.forEach(scene.network::answer);
        return scene.attempt(() -> publisher.poll(pendingRequest(), pending));
    }

    private PublishRequest pendingRequest() {
        return request(pendingPost(), 1);
    }
}
