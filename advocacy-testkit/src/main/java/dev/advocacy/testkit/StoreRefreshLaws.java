package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.ambassador.AccountChange;
import dev.advocacy.ambassador.AmbassadorStore;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.PendingRevocation;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import dev.advocacy.event.AmbassadorId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of changing an account's credentials: one at a time, on whichever node. */
@Room("refreshing")
abstract class StoreRefreshLaws extends StoreAccountLaws {
    private static final Account PAGE = new Account(NET, "page", "Page");

    @Test
    @DisplayName("credentials come back with every part, and without those that they do not have")
    void keepsEveryPartOfCredentials() {
        var full = new Credentials(
                Secret.of("Grüße \uD83D\uDE80 \"\\"),
                Optional.of(Secret.of("")),
                Set.of("a", "b c"),
                Optional.of(NOW),
                Optional.of(NOW.plusSeconds(1)));
        people().connect(connected(full, Optional.empty()), full, List.of());
        assertThat(credentialsNow()).contains(full);
        var bare = new Credentials(Secret.of("t"), Optional.empty(), Set.of(), Optional.empty());
        people().connect(connected(bare, Optional.empty()), bare, List.of());
        assertThat(credentialsNow()).contains(bare);
    }

    @Test
    @DisplayName("a change is shown what is stored, and what it answers is stored with its events")
    void changes() {
        connect("1");
        var seen = new AtomicReference<Credentials>();
        var after = people().change(KARI, account(KARI), stored -> {
            seen.set(stored);
            return Optional.of(fresh("2"));
        });
        assertThat(seen).hasValue(credentials("1"));
        assertThat(after).contains(credentials("2"));
        assertThat(credentialsNow()).contains(credentials("2"));
        assertThat(people().accounts(KARI)).containsExactly(fresh("2").account());
        assertThat(events()).containsExactly(event("fresh-2"));
    }

    @Test
    @DisplayName("a change that answers nothing writes nothing, and tells what is stored")
    void leavesAlone() {
        connect("1");
        assertThat(people().change(KARI, account(KARI), stored -> Optional.empty()))
                .contains(credentials("1"));
        assertThat(credentialsNow()).contains(credentials("1"));
        assertThat(people().accounts(KARI)).containsExactly(connected(credentials("1"), Optional.empty()));
        assertThat(events()).isEmpty();
    }

    @Test
    @DisplayName("a change may delete the credentials")
    void deletesByChange() {
        connect("1");
        var broken = connected(credentials("1"), Optional.of("net.over"));
        var over = new AccountChange(broken, Optional.empty(), List.of(event("over")));
        assertThat(people().change(KARI, account(KARI), stored -> Optional.of(over)))
                .isEmpty();
        assertThat(credentialsNow()).isEmpty();
        assertThat(people().accounts(KARI)).containsExactly(broken);
        assertThat(events()).containsExactly(event("over"));
    }

    @Test
    @DisplayName("a change that throws is thrown on, and nothing is written")
    void throwsOn() {
        connect("1");
        assertThatThrownBy(() -> people().change(KARI, account(KARI), stored -> {
                    throw new IllegalStateException("the network is away");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the network is away");
        assertThat(credentialsNow()).contains(credentials("1"));
        connect("2");
        assertThat(credentialsNow()).contains(credentials("2"));
    }

    @Test
    @DisplayName("where there are no credentials, no change is asked for")
    void asksNobody() {
        var asked = new AtomicInteger();
        assertThat(people().change(OLA, account(KARI), stored -> counted(asked)))
                .isEmpty();
        connect("1");
        people().disconnect(
                        connected(credentials("1"), Optional.of("disconnected")),
                        Optional.of(credentials("1")),
                        List.of());
        assertThat(people().change(KARI, account(KARI), stored -> counted(asked)))
                .isEmpty();
        assertThat(people().change(OLA, account(KARI), stored -> counted(asked)))
                .isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    @DisplayName("of 16 threads that refresh the same credentials one asks the network, and all get its answer")
    void refreshesOnce() throws Exception {
        connect("1");
        var asked = new AtomicInteger();
        var together = new CountDownLatch(2);
        var answers = atOnce(() -> people().change(KARI, account(KARI), stored -> {
            boolean stale = stored.equals(credentials("1"));
            if (stale) {
                bothAsk(together);
            }
            return stale ? Optional.of(fresh("fresh-" + asked.incrementAndGet())) : Optional.empty();
        }));
        assertThat(asked).hasValue(1);
        assertThat(answers).hasSize(THREADS).containsOnly(Optional.of(credentials("fresh-1")));
    }

    @Test
    @DisplayName("while the network is asked for one account, others go on")
    void letsOthersGoOn() {
        connect("1");
        var other = credentials("other");
        people().connect(at(KARI, PAGE, other), other, List.of());
        people().connect(at(OLA, account(KARI), other), other, List.of());
        people().change(KARI, account(KARI), stored -> {
            done(() -> people().change(KARI, PAGE, c -> changed(at(KARI, PAGE, c), "2")));
            done(() -> people().change(OLA, account(KARI), c -> changed(at(OLA, account(KARI), c), "3")));
            return Optional.of(fresh("4"));
        });
        assertThat(people().credentials(KARI, PAGE)).contains(credentials("2"));
        assertThat(people().credentials(OLA, account(KARI))).contains(credentials("3"));
        assertThat(credentialsNow()).contains(credentials("4"));
    }

    @Test
    @DisplayName("who disconnects while the network is asked stays disconnected")
    void disconnectsAfterAChange() throws Exception {
        connect("1");
        var leaving = new AtomicReference<Future<Optional<PendingRevocation>>>();
        people().change(KARI, account(KARI), stored -> {
            leaving.set(begin(() ->
                    people().disconnectAndRevoke(connected(credentials("1"), Optional.of("disconnected")), List.of())));
            givesItAChance(leaving.get());
            return Optional.of(fresh("2"));
        });
        assertThat(leaving.get().get(30, TimeUnit.SECONDS)).isPresent();
        assertThat(credentialsNow()).isEmpty();
        assertThat(people().accounts(KARI)).extracting(ConnectedAccount::works).containsExactly(false);
    }

    @Test
    @DisplayName("who connects again while the network is asked has the new credentials")
    void connectsAfterAChange() throws Exception {
        connect("1");
        var again = new AtomicReference<Future<Boolean>>();
        people().change(KARI, account(KARI), stored -> {
            again.set(begin(() -> {
                connect("again");
                return true;
            }));
            givesItAChance(again.get());
            return Optional.of(fresh("2"));
        });
        assertThat(again.get().get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(credentialsNow()).contains(credentials("again"));
    }

    final AmbassadorStore people() {
        return store().ambassadors();
    }

    final void connect(String token) {
        people().connect(connected(credentials(token), Optional.empty()), credentials(token), List.of());
    }

    final Optional<Credentials> credentialsNow() {
        return people().credentials(KARI, account(KARI));
    }

    static ConnectedAccount at(AmbassadorId who, Account account, Credentials credentials) {
        return new ConnectedAccount(who, account, credentials.scopes(), NOW, credentials.expiresAt(), Optional.empty());
    }

    private static AccountChange fresh(String token) {
        return new AccountChange(
                connected(credentials(token), Optional.empty()),
                Optional.of(credentials(token)),
                List.of(event("fresh-" + token)));
    }

    private static Optional<AccountChange> changed(ConnectedAccount account, String token) {
        return Optional.of(new AccountChange(account, Optional.of(credentials(token)), List.of()));
    }

    private static Optional<AccountChange> counted(AtomicInteger asked) {
        asked.incrementAndGet();
        return Optional.empty();
    }

    private static <T> Future<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, one -> new Thread(one).start());
    }

    private static <T> void done(Supplier<T> work) {
        try {
            begin(work).get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("another account had to wait", e);
        }
    }

    /** The network takes its time, so that whoever does not wait for their turn is seen. */
    private static void bothAsk(CountDownLatch together) {
        together.countDown();
        try {
            assertThat(together.await(300, TimeUnit.MILLISECONDS))
                    .as("two ask at the same time")
                    .isFalse();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A store that does not make it wait is done by then. */
    private static void givesItAChance(Future<?> work) {
        try {
            work.get(300, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            assertThat(work).isNotDone();
        } catch (Exception e) {
            throw new AssertionError("it failed in place of waiting", e);
        }
    }
}
