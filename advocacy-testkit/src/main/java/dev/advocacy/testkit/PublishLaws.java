package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.Publisher;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Posts that are made, and posts that are definitely refused. */
@Room("publishing")
abstract class PublishLaws extends NotesLaws {
    private static final int THREADS = 64;
    private static final Duration WAIT = Duration.ofMinutes(2);
    private static final Duration ROUNDING = Duration.ofSeconds(5);

    @Test
    @DisplayName("a post that the network took is published under its id, with one request")
    void publishesOnce() {
        try (var scene = open()) {
            Attempt<PublishResult> attempt = publish(scene, () -> published(postId(1)));
            assertThat(idOf(attempt.sentOnce().returned())).isEqualTo(postId(1));
            assertThat(scene.network.requests(publishing())).hasSize(1);
        }
    }

    @TestFactory
    @DisplayName("a preparatory step that fails stops before anything is posted")
    Stream<DynamicTest> stopsWherePreparationFails() {
        return preparation(URI.create("http://127.0.0.1")).keySet().stream()
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> stopsWhereFails(route)));
    }

    private void stopsWhereFails(Route route) {
        try (var scene = open()) {
            scene.network.answer(route, Reply.status(500));
            Attempt<PublishResult> attempt = publish(scene, () -> published(postId(1)));
            assertThat(attempt.sentNothing().threw().remedy())
                    .as("remedy where nothing was posted")
                    .isNotEqualTo(Remedy.RECONCILE);
        }
    }

    @Test
    @DisplayName("a rate limit is RETRY, carries the wait that the network asked for, and is not waited for")
    void rateLimitCarriesItsWait() {
        ChannelException refusal = refused(() -> rateLimited(Optional.of(WAIT)), Remedy.RETRY);
        assertThat(refusal.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(WAIT.minus(ROUNDING), WAIT.plus(ROUNDING)));
    }

    @Test
    @DisplayName("a rate limit without a wait is RETRY, and no wait below zero is made up")
    void rateLimitWithoutWait() {
        assertNotNegative(refused(() -> rateLimited(Optional.empty()), Remedy.RETRY));
    }

    @TestFactory
    @DisplayName("a rate limit with a wait that is none is RETRY still")
    Stream<DynamicTest> rateLimitWithGarbage() {
        return Stream.of("soon", "", "-5", "1.5e400", "99999999999999999999", "Thu, 01 Jan 1970 00:00:00 GMT")
                .map(wait -> DynamicTest.dynamicTest("'" + wait + "'", () -> assertNotNegative(waiting(wait))));
    }

    private ChannelException waiting(String garbage) {
        return refused(() -> rateLimited(Optional.empty()).withHeader(retryAfterHeader(), garbage), Remedy.RETRY);
    }

    @Test
    @DisplayName("a token that has ended is REFRESH, or RECONNECT where the network gives no refresh tokens")
    void endedTokenIsRefresh() {
        try (var scene = open()) {
            ChannelException refusal =
                    publish(scene, this::tokenExpired).sentOnce().threw();
            assertThat(refusal.remedy())
                    .as("remedy of %s", refusal)
                    .isIn(refreshes() ? Set.of(Remedy.REFRESH) : Set.of(Remedy.REFRESH, Remedy.RECONNECT));
        }
    }

    @Test
    @DisplayName("a token that was taken back is RECONNECT")
    void revokedTokenIsReconnect() {
        refused(() -> known(tokenRevoked(), "a token that was taken back"), Remedy.RECONNECT);
    }

    @Test
    @DisplayName("a missing scope is RECONNECT")
    void missingScopeIsReconnect() {
        refused(() -> known(scopeMissing(), "a missing scope"), Remedy.RECONNECT);
    }

    @Test
    @DisplayName("content that the network refuses is EDIT")
    void refusedContentIsEdit() {
        refused(this::refusedContent, Remedy.EDIT);
    }

    @Test
    @DisplayName("a 'duplicate' is RECONCILE: the first one may be ours")
    void duplicateIsReconcile() {
        refused(() -> known(duplicate(), "a duplicate"), Remedy.RECONCILE);
    }

    @Test
    @DisplayName("64 threads that publish at once each get their own post")
    void threadsGetTheirOwnPosts() throws Exception {
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            scene.network.answer(publishing(), this::publishedAsMarked);
            publisher.publish(request(marked(THREADS), THREADS)); // alone, so that what is loaded once is loaded
            List<String> ids = atOnce(number -> idOf(publisher.publish(request(marked(number), number))));
            assertThat(ids).isEqualTo(numbers().mapToObj(this::postId).toList());
            assertThat(scene.network.requests(publishing())).hasSize(THREADS + 1);
        }
    }

    /** Publishes the sample post to a network that gives this reply. */
    final Attempt<PublishResult> publish(Scene scene, Supplier<Reply> reply) {
        return publish(scene, request(), reply);
    }

    final Attempt<PublishResult> publish(Scene scene, PublishRequest request, Supplier<Reply> reply) {
        Publisher publisher = scene.publisher();
        scene.network.answer(publishing(), reply.get());
        return scene.attempt(() -> publisher.publish(request));
    }

    /** The failure to which this reply leads, with this remedy and after one request. */
    final ChannelException refused(Supplier<Reply> reply, Remedy remedy) {
        try (var scene = open()) {
            return publish(scene, reply).sentOnce().threw(remedy);
        }
    }

    static Reply known(Optional<Reply> reply, String what) {
        Assumptions.assumeTrue(reply.isPresent(), "this network does not tell " + what);
        return reply.get();
    }

    static String idOf(PublishResult result) {
        assertThat(result).isInstanceOf(Published.class);
        return ((Published) result).post().id();
    }

    private static void assertNotNegative(ChannelException refusal) {
        assertThat(refusal.retryAfter().orElse(Duration.ZERO)).as("wait").isGreaterThanOrEqualTo(Duration.ZERO);
    }

    private Post marked(int number) {
        return samplePost().saying("marker" + number + "x");
    }

    private Answer publishedAsMarked(WireRequest request) {
        return IntStream.rangeClosed(0, THREADS)
                .filter(number -> request.body().contains("marker" + number + "x"))
                .mapToObj(number -> published(postId(number)))
                .findFirst()
                .orElseGet(() -> Reply.status(500));
    }

    private static IntStream numbers() {
        return IntStream.range(0, THREADS);
    }

    private List<String> atOnce(IntFunction<String> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<String>> tasks = numbers()
                    .mapToObj(number -> (Callable<String>) () -> work.apply(number))
                    .toList();
            var ids = new ArrayList<String>();
            for (Future<String> id : threads.invokeAll(tasks, patience().toMillis() * 3, TimeUnit.MILLISECONDS)) {
                ids.add(id.get());
            }
            return ids;
        } finally {
            threads.shutdownNow();
        }
    }
}
