package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Secret;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens go into the request's headers or body and nowhere else. */
@Room("secrets")
abstract class SecretLaws extends PendingLaws {

    @TestFactory
    @DisplayName("no failure prints a token, whatever the network says")
    Stream<DynamicTest> failuresPrintNoToken() {
        try (var scene = open()) {
            scene.publisher();
            var tests = new ArrayList<DynamicTest>();
            failures().forEach((name, reply) -> tests.add(DynamicTest.dynamicTest(name, () -> printsNoToken(reply))));
            return tests.stream();
        }
    }

    private Map<String, Supplier<Reply>> failures() {
        String token = sampleCredentials().accessToken().reveal();
        return Map.of(
                "a rate limit", () -> rateLimited(Optional.empty()),
                "a token that has ended", this::tokenExpired,
                "refused content", this::refusedContent,
                "400 that repeats the token", () -> Reply.of(400, Map.of(), "bad token " + token),
                "401 that repeats the token", () -> Reply.json(401, "{\"message\":\"bad " + token + "\"}"),
                "500 that repeats the token", () -> Reply.of(500, Map.of(), "Bearer " + token),
                "a success that is no JSON", () -> Reply.json(200, token + "{\"id\":"),
                "a redirect to the token", () -> Reply.redirect(307, "/" + token),
                "a wait that is the token", () -> Reply.status(429).withHeader(retryAfterHeader(), token),
                "a dropped connection", Reply::dropAfterRequest);
    }

    private void printsNoToken(Supplier<Reply> reply) {
        try (var scene = open()) {
            Leaks.of(sampleCredentials()).assertNoneIn(publish(scene, reply).threw());
        }
    }

    @TestFactory
    @DisplayName("neither a token nor what a person wrote is logged or printed, whatever the network says")
    Stream<DynamicTest> nothingPrivateIsLogged() {
        try (var scene = open()) {
            scene.publisher();
            return Map.<String, Supplier<Reply>>of(
                            "a post that is made", () -> published(postId(1)),
                            "a post that is refused", this::refusedContent,
                            "a breakdown", this::serverError,
                            "a dropped connection", Reply::dropAfterRequest)
                    .entrySet()
                    .stream()
                    .map(reply -> DynamicTest.dynamicTest(reply.getKey(), () -> logsNothing(reply.getValue())));
        }
    }

    private void logsNothing(Supplier<Reply> reply) {
        try (var scene = open()) {
            String own = "words " + UUID.randomUUID();
            PublishRequest request = request(samplePost().saying(own), 1);
            String printed = Printed.during(() -> publish(scene, request, reply));
            Leaks.of(sampleCredentials()).assertNoneIn("the log", printed);
            assertThat(printed.contains(own))
                    .as("what the person wrote is printed")
                    .isFalse();
        }
    }

    @Test
    @DisplayName("a token with a line break in it is refused, is not printed, and adds no header")
    void brokenTokenIsNotPrinted() {
        try (var scene = open()) {
            Publisher publisher = scene.publisher();
            scene.network.answer(publishing(), tokenExpired());
            Attempt<PublishResult> attempt = scene.attempt(() -> publisher.publish(withLineBreak()));
            Leaks.of(sampleCredentials()).assertNoneIn(attempt.threw());
            assertThat(scene.network.requests())
                    .noneMatch(sent -> sent.header("X-Second").isPresent());
        }
    }

    private PublishRequest withLineBreak() {
        Credentials whole = sampleCredentials();
        var broken = new Credentials(
                Secret.of(whole.accessToken().reveal() + "\nX-Second: header"),
                whole.refreshToken(),
                whole.scopes(),
                whole.expiresAt());
        PublishRequest request = request();
        return new PublishRequest(request.key(), request.account(), broken, request.post(), request.armedAt());
    }

    @Test
    @DisplayName("nothing that the adapter gives prints a token")
    void valuesPrintNoToken() {
        try (var scene = open()) {
            Object result = publish(scene, () -> published(postId(1))).returned();
            Leaks leaks = Leaks.of(sampleCredentials());
            Stream.of(scene.adapter, scene.adapter.descriptor(), scene.publisher(), request(), result)
                    .forEach(value -> leaks.assertNoneIn(value.getClass().getSimpleName(), value.toString()));
        }
    }

    @Test
    @DisplayName("a token never stands in an address")
    void addressHoldsNoToken() {
        try (var scene = open()) {
            publish(scene, () -> published(postId(1))).returned();
            Leaks leaks = Leaks.of(sampleCredentials());
            assertThat(scene.network.requests()).isNotEmpty();
            scene.network.requests().forEach(sent -> leaks.assertNoneIn("an address", sent.target()));
        }
    }
}
