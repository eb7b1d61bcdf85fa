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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens go into the request's headers or body and nowhere else. */
@Room("secrets")
abstract class SecretLaws extends UnknownOutcomeLaws {

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
