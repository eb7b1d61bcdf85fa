package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Access that is ended at the network. */
@Room("accounts")
abstract class RevocationLaws extends AccountLaws {

    @Test
    @DisplayName("ending access asks the network, and names a token of the account")
    void revokingAsksTheNetwork() {
        try (var scene = open()) {
            revoke(scene, supplied(scene)).returned();
            assertThat(scene.network.requests())
                    .as("requests that hold a token of the account")
                    .anyMatch(this::holdsAToken);
        }
    }

    @Test
    @DisplayName("ending access twice succeeds")
    void revokingTwiceSucceeds() {
        try (var scene = open()) {
            revoke(scene, supplied(scene)).returned();
            revoke(scene, revokedAlready().orElseThrow()).returned();
        }
    }

    @TestFactory
    @DisplayName("access that could not be ended because the network broke down is RETRY, and no token is printed")
    Stream<DynamicTest> brokenRevocationIsRetry() {
        return IntStream.of(500, 503)
                .mapToObj(status -> DynamicTest.dynamicTest(String.valueOf(status), () -> failsWith(status)));
    }

    private void failsWith(int status) {
        try (var scene = open()) {
            supplied(scene);
            Leaks.of(sampleCredentials())
                    .assertNoneIn(revoke(scene, Reply.status(status)).threw(Remedy.RETRY));
        }
    }

    @Test
    @DisplayName("access that could not be ended because the network is not there is RETRY")
    void unreachableRevocationIsRetry() {
        try (var scene = open()) {
            supplied(scene);
            AccountConnector accounts = scene.accounts();
            scene.network.refuse();
            scene.attempt(() -> revoked(accounts)).threw(Remedy.RETRY);
        }
    }

    @Test
    @DisplayName("an adapter that ends access at the network has its contract say what the network replies")
    void revocationIsSupplied() {
        try (var scene = open()) {
            Attempt<Boolean> attempt = revoke(scene, revoked().orElse(Reply.status(200)));
            boolean asks = !attempt.sent().isEmpty();
            Assumptions.assumeTrue(asks || revoked().isPresent(), "this adapter ends no access at the network");
            assertThat(revoked())
                    .as("revoked(), because the adapter does end access")
                    .isPresent();
        }
    }

    private Reply supplied(Scene scene) {
        scene.accounts();
        Assumptions.assumeTrue(revoked().isPresent(), "the contract supplies no revoked()");
        return revoked().orElseThrow();
    }

    private Attempt<Boolean> revoke(Scene scene, Reply reply) {
        AccountConnector accounts = scene.accounts();
        scene.network.answer(Route.any(), reply);
        return scene.attempt(() -> revoked(accounts));
    }

    private boolean revoked(AccountConnector accounts) {
        accounts.revoke(sampleCredentials());
        return true;
    }

    private boolean holdsAToken(WireRequest request) {
        Credentials whole = sampleCredentials();
        return Stream.concat(Stream.of(whole.accessToken()), whole.refreshToken().stream())
                .map(Secret::reveal)
                .anyMatch(token -> Arrival.of(request).holds(token)
                        || request.headers().values().stream().anyMatch(value -> value.contains(token)));
    }
}
