package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where a post may exist: nothing is sent again, and nothing is claimed. */
@Room("unknown outcomes")
abstract class UnknownOutcomeLaws extends DeliveryKeyLaws {
    private static final int TROUBLE = 40;
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
                .boxed()
                .flatMap(status -> Stream.of(
                        DynamicTest.dynamicTest(status + " without a body", () -> open(Reply.status(status))),
                        DynamicTest.dynamicTest(status + " with a page", () -> open(page(status))),
                        DynamicTest.dynamicTest(status + " with Retry-After: 0", () -> open(waitless(status)))));
    }

    /** Whether the work was done before the network broke down cannot be seen, unless its documentation says so. */
    private void open(Answer answer) {
        refused(() -> answer, statusesWithoutEffect().contains(answer.status()) ? Remedy.RETRY : Remedy.RECONCILE);
    }

    private static Answer waitless(int status) {
        return Reply.status(status).withHeader("Retry-After", "0");
    }

    private static Answer page(int status) {
        return Reply.of(
                status, Map.of("Content-Type", "text/html"), "<html><body><h1>" + status + "</h1></body></html>");
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
    @DisplayName("a connection that is reset in place of an answer is RECONCILE, with one body on the wire")
    void resetIsReconcile() {
        unknown(Reply.resetAfterRequest());
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
    @DisplayName("a connection that is refused is RETRY, and told as unsent: it may be tried as long as it takes")
    void refusedConnectionIsRetry() {
        try (var scene = openRefused()) {
            Publisher publisher = scene.publisher();
            var refusal = scene.attempt(() -> publisher.publish(request()))
                    .sentNothing()
                    .threw(Remedy.RETRY);
            assertThat(refusal.isUnsent())
                    .as("nothing left: throw new ChannelException(..).unsent()")
                    .isTrue();
        }
    }

    @Test
    @DisplayName("an adapter that rests after its network was in trouble sends nothing meanwhile, and says so")
    void restingSendsNothing() {
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            scene.network.answer(publishing(), Reply.status(503));
            for (int i = 0; i < TROUBLE && !scene.adapter.isResting(); i++) {
                scene.attempt(() -> publisher.publish(request())).threw();
            }
            Assumptions.assumeTrue(scene.adapter.isResting(), "this adapter never rests");
            var refusal = scene.attempt(() -> publisher.publish(request()))
                    .sentNothing()
                    .threw(Remedy.RETRY);
            assertThat(refusal.isUnsent()).as("told as unsent").isTrue();
        }
    }

    private void unknown(Reply reply) {
        refused(() -> reply, Remedy.RECONCILE);
    }
}
