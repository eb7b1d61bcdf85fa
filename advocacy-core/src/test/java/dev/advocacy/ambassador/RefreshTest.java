package dev.advocacy.ambassador;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.Company;
import dev.advocacy.TestNetwork;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import dev.advocacy.event.AdvocacyEvent.AccountDisconnected;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RefreshTest {
    private static final int THREADS = 32;

    private final Company company = new Company();
    private final Connections connections = company.advocacy.connections();
    private final Account account = TestNetwork.account("kari-on-net");

    @BeforeEach
    void kariIsConnected() {
        company.draft();
    }

    @Test
    @DisplayName("credentials that are good are not refreshed")
    void leavesGoodOnesAlone() {
        assertThat(connections.credentials(Company.KARI, account)).isEqualTo(company.net.credentials("first-1"));
        assertThat(company.net.refreshes).hasValue(0);
    }

    @Test
    @DisplayName("credentials are refreshed at the moment they end, and kept")
    void refreshes() {
        company.clock.forward(TestNetwork.TOKEN_LIFE);
        var fresh = connections.credentials(Company.KARI, account);
        assertThat(fresh).isEqualTo(company.net.credentials("refreshed-1"));
        assertThat(company.store.ambassadors().credentials(Company.KARI, account))
                .contains(fresh);
        assertThat(connections.find(Company.KARI, account).orElseThrow().expiresAt())
                .isEqualTo(fresh.expiresAt());
    }

    @Test
    @DisplayName("32 threads with an ended token make one refresh, and all get its credentials")
    void refreshesOnce() throws Exception {
        company.clock.forward(TestNetwork.TOKEN_LIFE);
        var second = new CountDownLatch(2);
        company.net.answersRefresh(c -> {
            second.countDown();
            assertThat(arrives(second)).as("a second refresh at the same time").isFalse();
            return company.net.credentials("refreshed-1");
        });
        var together = new CyclicBarrier(THREADS);
        Callable<Credentials> ask = () -> {
            together.await();
            return connections.credentials(Company.KARI, account);
        };
        var answers = new ArrayList<Credentials>();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var asked = new ArrayList<Future<Credentials>>();
            for (int i = 0; i < THREADS; i++) {
                asked.add(threads.submit(ask));
            }
            for (var answer : asked) {
                answers.add(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(company.net.refreshes).hasValue(1);
        assertThat(answers).hasSize(THREADS).containsOnly(company.net.credentials("refreshed-1"));
    }

    @Test
    @DisplayName("who comes with credentials that somebody has refreshed by now gets the fresh ones")
    void sharesARefresh() {
        var stale = connections.credentials(Company.KARI, account);
        var fresh = connections.refreshed(Company.KARI, account, stale);
        assertThat(connections.refreshed(Company.KARI, account, stale)).isEqualTo(fresh);
        assertThat(company.net.refreshes).hasValue(1);
    }

    @Test
    @DisplayName("a refused refresh marks the account, deletes the credentials and asks to connect again")
    void marksBroken() {
        company.net.answersRefresh(c -> {
            throw new ChannelException(Remedy.RECONNECT, "net.token-revoked", "net refused the refresh token", null);
        });
        company.clock.forward(TestNetwork.TOKEN_LIFE);
        assertFails(Remedy.RECONNECT, "net.token-revoked");
        assertThat(connections.find(Company.KARI, account).orElseThrow().problem())
                .contains("net.token-revoked");
        assertThat(company.events(AccountDisconnected.class))
                .containsExactly(new AccountDisconnected(
                        company.clock.instant(), Company.KARI, TestNetwork.ID, "kari-on-net", "net.token-revoked"));
        assertFails(Remedy.RECONNECT, "account.not-connected");
        assertThat(company.net.refreshes).hasValue(1);
    }

    @Test
    @DisplayName("a refresh that the network could not be asked for leaves the account as it is")
    void keepsOnTrouble() {
        company.net.answersRefresh(c -> {
            throw new ChannelException(Remedy.RETRY, "net.down", "net did not answer", null);
        });
        company.clock.forward(TestNetwork.TOKEN_LIFE);
        assertFails(Remedy.RETRY, "net.down");
        assertThat(connections.find(Company.KARI, account).orElseThrow().works())
                .isTrue();
        assertThat(company.store.ambassadors().credentials(Company.KARI, account))
                .isPresent();
    }

    @Test
    @DisplayName("disconnecting twice tells of it once, and connecting again mends the account")
    void disconnects() {
        connections.disconnect(Company.KARI, account);
        connections.disconnect(Company.KARI, account);
        assertThat(company.events(AccountDisconnected.class)).hasSize(1);
        assertFails(Remedy.RECONNECT, "account.not-connected");
        assertThat(company.connect(Company.KARI).works()).isTrue();
    }

    @Test
    @DisplayName("disconnecting ends the access at the network too, once")
    void endsTheAccess() {
        var last =
                company.store.ambassadors().credentials(Company.KARI, account).orElseThrow();
        connections.disconnect(Company.KARI, account);
        connections.disconnect(Company.KARI, account);
        assertThat(company.net.revoked).containsExactly(last);
    }

    @Test
    @DisplayName("where the network cannot be asked to end the access, the account is disconnected all the same")
    void disconnectsWithoutTheNetwork() {
        company.net.answersRevocation(c -> {
            throw new ChannelException(Remedy.RETRY, "net.down", "net did not answer", null);
        });
        connections.disconnect(Company.KARI, account);
        assertThat(company.store.ambassadors().credentials(Company.KARI, account))
                .isEmpty();
    }

    @Test
    @DisplayName("access that another account of the person's still needs is not ended")
    void keepsSharedAccess() {
        var shared =
                company.store.ambassadors().credentials(Company.KARI, account).orElseThrow();
        var page = TestNetwork.account("page-on-net");
        var connected = new ConnectedAccount(
                Company.KARI, page, shared.scopes(), company.clock.instant(), shared.expiresAt(), Optional.empty());
        company.store.ambassadors().connect(connected, shared, List.of());
        connections.disconnect(Company.KARI, account);
        assertThat(company.net.revoked).isEmpty();
        connections.disconnect(Company.KARI, page);
        assertThat(company.net.revoked).containsExactly(shared);
    }

    @Test
    @DisplayName("an adapter that fails while the access is ended does not keep the account")
    void disconnectsFromABrokenAdapter() {
        company.net.answersRevocation(c -> {
            throw new IllegalStateException("a bug");
        });
        connections.disconnect(Company.KARI, account);
        assertThat(company.store.ambassadors().credentials(Company.KARI, account))
                .isEmpty();
    }

    @Test
    @DisplayName("a page's own token is not ended while another page lives on the same person's token")
    void keepsThePersonsToken() {
        var shared =
                company.store.ambassadors().credentials(Company.KARI, account).orElseThrow();
        var page = TestNetwork.account("page-on-net");
        var own = new Credentials(Secret.of("page-token"), shared.refreshToken(), shared.scopes(), Optional.empty());
        company.store
                .ambassadors()
                .connect(
                        new ConnectedAccount(
                                Company.KARI,
                                page,
                                own.scopes(),
                                company.clock.instant(),
                                Optional.empty(),
                                Optional.empty()),
                        own,
                        List.of());
        connections.disconnect(Company.KARI, account);
        assertThat(company.net.revoked).isEmpty();
    }

    /** The network takes its time, so that whoever does not wait for their turn is seen. */
    private static boolean arrives(CountDownLatch latch) {
        try {
            return latch.await(300, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertFails(Remedy remedy, String code) {
        assertThatThrownBy(() -> connections.credentials(Company.KARI, account))
                .isInstanceOfSatisfying(ChannelException.class, e -> {
                    assertThat(e.remedy()).isEqualTo(remedy);
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.toString()).doesNotContain(TestNetwork.CANARY);
                });
    }
}
