package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where a post may exist: nothing is sent again, and nothing is claimed. */
@Room("unknown outcomes")
abstract class UnknownOutcomeLaws extends PublishLaws {
    private static final String ELSEWHERE = "/moved-by-the-contract";

    @Test
    @DisplayName("the network's own breakdown is RECONCILE, with one body on the wire")
    void serverErrorIsReconcile() {
        refused(this::serverError, Remedy.RECONCILE);
    }

    @TestFactory
    @DisplayName("a status that leaves the outcome open is RECONCILE, with one body on the wire")
    Stream<DynamicTest> openStatusIsReconcile() {
        return IntStream.of(408, 500, 502, 503, 504)
                .mapToObj(status -> DynamicTest.dynamicTest(
                        status + " with Retry-After: 0",
                        () -> unknown(Reply.status(status).withHeader("Retry-After", "0"))));
    }

    @Test
    @DisplayName("a network that never answers is RECONCILE, with one body on the wire")
    void silenceIsReconcile() {
        unknown(Reply.stall());
    }

    @Test
    @DisplayName("a connection that ends in place of an answer is RECONCILE, with one body on the wire")
    void droppedIsReconcile() {
        unknown(Reply.dropAfterRequest());
    }

    @Test
    @DisplayName(
            "a connection that was used before and ends in place of an answer is RECONCILE, and nothing is sent again")
    void droppedWarmIsReconcile() {
        try (var scene = open()) {
            publish(scene, () -> published(postId(1))).returned();
            Attempt<PublishResult> second = publish(scene, Reply::dropAfterRequest);
            second.sentOnce().threw(Remedy.RECONCILE);
        }
    }

    @Test
    @DisplayName("a connection that ends before anything was read is RECONCILE, and no second one is opened")
    void hungUpIsReconcile() {
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            Assumptions.assumeTrue(preparation(scene.network.baseUrl()).isEmpty(), "a preparatory request goes first");
            scene.network.hangUp();
            scene.attempt(() -> publisher.publish(request())).threw(Remedy.RECONCILE);
            assertThat(scene.network.connections()).as("connections").isEqualTo(1);
        }
    }

    @Test
    @DisplayName("an answer that is cut off without an id is RECONCILE, with one body on the wire")
    void cutIsReconcile() {
        unknown(Reply.cutBody(Reply.json(200, "{\"status\":\"accepted\",\"message\":\"thank you\"}")));
    }

    @Test
    @DisplayName("a good answer whose body is cut off is either published under the true id or RECONCILE")
    void cutGoodAnswerIsTrue() {
        try (var scene = open()) {
            Attempt<PublishResult> attempt = publish(scene, () -> Reply.cutBody(published(postId(1))));
            attempt.sentOnce();
            if (attempt.value().isPresent()) {
                assertThat(idOf(attempt.returned())).isEqualTo(postId(1));
            } else {
                attempt.threw(Remedy.RECONCILE);
            }
        }
    }

    @Test
    @DisplayName("a web page in place of an answer is RECONCILE")
    void pageIsReconcile() {
        unknown(Reply.html());
    }

    @Test
    @DisplayName("a success without an id is RECONCILE")
    void missingIdIsReconcile() {
        refused(this::publishedWithoutId, Remedy.RECONCILE);
    }

    @TestFactory
    @DisplayName("a redirect is RECONCILE and is not followed")
    Stream<DynamicTest> redirectIsReconcile() {
        return IntStream.of(301, 302, 303, 307, 308)
                .mapToObj(status -> DynamicTest.dynamicTest(String.valueOf(status), () -> redirected(status)));
    }

    private void redirected(int status) {
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            String target = scene.network.baseUrl() + ELSEWHERE;
            scene.network.answer(publishing(), Reply.redirect(status, target));
            scene.network.answer(new Route("*", ELSEWHERE), published(postId(1)));
            scene.attempt(() -> publisher.publish(request())).sentOnce().threw(Remedy.RECONCILE);
            assertThat(scene.network.requests(new Route("*", ELSEWHERE)))
                    .as("requests to where the redirect led")
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("a connection that is refused is RETRY: nothing was sent")
    void refusedConnectionIsRetry() {
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            scene.network.close();
            scene.attempt(() -> publisher.publish(request())).sentNothing().threw(Remedy.RETRY);
        }
    }

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

    private void unknown(Reply reply) {
        refused(() -> reply, Remedy.RECONCILE);
    }
}
