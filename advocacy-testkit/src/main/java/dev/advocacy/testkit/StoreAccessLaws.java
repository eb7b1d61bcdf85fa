package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.PendingRevocation;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import dev.advocacy.event.AmbassadorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of the end of access: disconnecting, having it ended at the network, and warnings before it ends by itself. */
@Room("the end of access")
abstract class StoreAccessLaws extends StoreRefreshLaws {
    private static final Optional<Credentials> FIRST = Optional.of(credentials("1"));
    private static final ConnectedAccount GONE = connected(credentials("1"), Optional.of("disconnected"));

    @Test
    @DisplayName("of 16 threads that disconnect an account one does, and tells of it")
    void disconnectsOnce() throws Exception {
        connect("1");
        var answers = atOnce(() -> disconnectFirst());
        assertThat(answers).filteredOn(first -> first).hasSize(1);
        assertThat(events()).containsExactly(event("gone"));
    }

    @Test
    @DisplayName("who has connected again meanwhile keeps what they have, also where 16 threads disconnect what failed")
    void keepsWhatWasConnectedSince() throws Exception {
        connect("1");
        var turn = new AtomicInteger();
        var answers = atOnce(() -> turn.getAndIncrement() == THREADS / 2 ? connectAgain() : disconnectFirst());
        assertThat(credentialsNow()).contains(credentials("2"));
        assertThat(people().accounts(KARI)).containsExactly(connected(credentials("2"), Optional.empty()));
        assertThat(events())
                .hasSize((int) answers.stream().filter(first -> first).count());

        assertThat(disconnectFirst()).isFalse();
        assertThat(people().disconnect(GONE, Optional.empty(), List.of(event("gone"))))
                .isFalse();
        assertThat(credentialsNow()).contains(credentials("2"));
        assertThat(people().accounts(KARI)).extracting(ConnectedAccount::works).containsExactly(true);
    }

    private boolean connectAgain() {
        connect("2");
        return false;
    }

    private boolean disconnectFirst() {
        return people().disconnect(GONE, FIRST, List.of(event("gone")));
    }

    @Test
    @DisplayName("an account that is not there is not disconnected")
    void disconnectsNoStranger() {
        assertThat(disconnectFirst()).isFalse();
        assertThat(people().disconnectAndRevoke(GONE, List.of(event("gone")))).isEmpty();
        assertThat(people().accounts(KARI)).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    @DisplayName("an account that lacked a scope loses its credentials too")
    void disconnectsTheBroken() {
        people().connect(
                        connected(credentials("1"), Optional.of("account.scope-missing")), credentials("1"), List.of());
        assertThat(people().disconnect(GONE, FIRST, List.of())).isTrue();
        assertThat(credentialsNow()).isEmpty();
        assertThat(disconnectFirst()).isFalse();
        assertThat(events()).isEmpty();
    }

    @Test
    @DisplayName("credentials to be revoked leave the account at once, and are in the hand of who disconnected it")
    void movesCredentials() {
        connect("1");
        var waiting = people().disconnectAndRevoke(GONE, List.of(event("gone"))).orElseThrow();
        assertThat(credentialsNow()).isEmpty();
        assertThat(people().accounts(KARI)).containsExactly(GONE);
        assertThat(events()).containsExactly(event("gone"));
        assertThat(waiting)
                .isEqualTo(new PendingRevocation(waiting.id(), KARI, account(KARI), credentials("1"), now(), 1));
        assertThat(people().claimRevocations(9)).isEmpty();
        assertThat(people().disconnectAndRevoke(GONE, List.of(event("gone")))).isEmpty();
        assertThat(events()).hasSize(1);
    }

    @Test
    @DisplayName("what nobody settled is claimed again after its wait, and each time the wait grows")
    void claimsAgain() {
        connect("1");
        var first = people().disconnectAndRevoke(GONE, List.of()).orElseThrow();
        forward(PendingRevocation.waitAfter(1).minusMillis(1));
        assertThat(people().claimRevocations(9)).isEmpty();
        forward(Duration.ofMillis(1));
        assertThat(people().claimRevocations(9)).containsExactly(again(first, 2));
        forward(PendingRevocation.waitAfter(2).minusMillis(1));
        assertThat(people().claimRevocations(9)).isEmpty();
        forward(Duration.ofMillis(1));
        assertThat(people().claimRevocations(9)).containsExactly(again(first, 3));
    }

    @Test
    @DisplayName("of 16 threads one is given what is due")
    void givesARevocationToOne() throws Exception {
        connect("1");
        people().disconnectAndRevoke(GONE, List.of());
        connect("2");
        people().disconnectAndRevoke(GONE, List.of());
        forward(Duration.ofMinutes(1));
        var answers = atOnce(() -> people().claimRevocations(1)).stream()
                .flatMap(List::stream)
                .toList();
        assertThat(answers).extracting(PendingRevocation::id).doesNotHaveDuplicates();
        forward(Duration.ofMinutes(2));
        assertThat(people().claimRevocations(9))
                .extracting(PendingRevocation::credentials)
                .containsExactlyInAnyOrder(credentials("1"), credentials("2"));
    }

    @Test
    @DisplayName("what is settled is gone with its credentials, and told once")
    void settles() throws Exception {
        connect("1");
        var waiting = people().disconnectAndRevoke(GONE, List.of()).orElseThrow();
        var answers = atOnce(() -> people().settle(waiting, null, List.of(event("ended"))));
        assertThat(answers).filteredOn(first -> first).hasSize(1);
        assertThat(events()).containsExactly(event("ended"));
        forward(Duration.ofDays(9));
        assertThat(people().claimRevocations(9)).isEmpty();
    }

    @Test
    @DisplayName("what is put off waits as long as it was told, from when it was told")
    void putsOff() {
        connect("1");
        var waiting = people().disconnectAndRevoke(GONE, List.of()).orElseThrow();
        forward(Duration.ofSeconds(30));
        assertThat(people().settle(waiting, Duration.ofHours(2), List.of())).isTrue();
        forward(Duration.ofHours(2).minusMillis(1));
        assertThat(people().claimRevocations(9)).isEmpty();
        forward(Duration.ofMillis(1));
        assertThat(people().claimRevocations(9)).containsExactly(again(waiting, 2));
    }

    @Test
    @DisplayName("a node that was paused for longer than its claim settles nothing")
    void fencesRevocations() {
        connect("1");
        var stale = people().disconnectAndRevoke(GONE, List.of()).orElseThrow();
        forward(Duration.ofMinutes(1));
        var current = people().claimRevocations(1).get(0);
        assertThat(people().settle(stale, null, List.of(event("ended")))).isFalse();
        assertThat(people().settle(stale, Duration.ofDays(9), List.of(event("later"))))
                .isFalse();
        assertThat(events()).isEmpty();
        assertThat(people().settle(current, null, List.of(event("ended")))).isTrue();
    }

    @Test
    @DisplayName("who connects again does not take back what waits to be revoked, nor the other way round")
    void keepsNewAccessAndOldRevocationApart() {
        connect("1");
        var waiting = people().disconnectAndRevoke(GONE, List.of()).orElseThrow();
        connect("2");
        assertThat(people().settle(waiting, null, List.of())).isTrue();
        assertThat(credentialsNow()).contains(credentials("2"));
    }

    @Test
    @DisplayName("accounts are found whose access or its refreshing ends by a time, page by page, each once")
    void findsWhatEnds() {
        var minute = Duration.ofMinutes(1);
        var late = put(KARI, "a", ends(NOW.plus(minute).plusMillis(1), null));
        var inTime = put(KARI, "b", ends(NOW.plus(minute), null));
        var refreshing = put(KARI, "c", ends(NOW.plus(minute.multipliedBy(9)), NOW.plus(minute)));
        put(OLA, "a", ends(null, null));
        var over = put(OLA, "b", ends(NOW.minus(minute), NOW.plus(minute.multipliedBy(9))));
        var gone = put(OLA, "c", ends(NOW, null));
        people().disconnect(gone, people().credentials(OLA, gone.account()), List.of());
        assertThat(pages(NOW.plus(minute), 2)).containsExactlyInAnyOrder(inTime, refreshing, over);
        assertThat(pages(NOW.plus(minute.multipliedBy(2)), 1))
                .containsExactlyInAnyOrder(late, inTime, refreshing, over);
        assertThat(people().ending(NOW.minus(minute).minusMillis(1), null, 9)).isEmpty();
    }

    @Test
    @DisplayName("each stage of a warning is told once, also where 16 threads tell it")
    void warnsOnce() throws Exception {
        connect("1");
        var account = people().accounts(KARI).get(0);
        var answers = atOnce(() -> people().warn(account, 14, List.of(event("14"))));
        assertThat(answers).filteredOn(first -> first).hasSize(1);
        assertThat(people().warn(account, 3, List.of(event("3")))).isTrue();
        assertThat(people().warn(account, 3, List.of(event("3")))).isFalse();
        assertThat(people().warn(account, 14, List.of(event("14")))).isFalse();
        assertThat(events()).containsExactly(event("14"), event("3"));
    }

    @Test
    @DisplayName("nobody is warned of a connection that is another by now, and the new one is warned of anew")
    void warnsOfTheConnectionThatIs() {
        connect("1");
        var before = people().accounts(KARI).get(0);
        people().warn(before, 3, List.of());
        var renewed = new ConnectedAccount(
                KARI, account(KARI), before.scopes(), NOW.plusSeconds(1), before.expiresAt(), Optional.empty());
        people().connect(renewed, credentials("2"), List.of());
        assertThat(people().warn(before, 1, List.of(event("old")))).isFalse();
        assertThat(people().warn(renewed, 14, List.of(event("new")))).isTrue();
        people().disconnect(GONE, Optional.of(credentials("2")), List.of());
        assertThat(people().warn(renewed, 3, List.of(event("gone")))).isFalse();
        assertThat(people().warn(GONE, 3, List.of(event("gone")))).isFalse();
        assertThat(events()).containsExactly(event("new"));
    }

    private List<ConnectedAccount> pages(Instant by, int size) {
        var all = new ArrayList<ConnectedAccount>();
        List<ConnectedAccount> page = people().ending(by, null, size);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(size);
            all.addAll(page);
            page = people().ending(by, page.get(page.size() - 1), size);
        }
        return all;
    }

    private ConnectedAccount put(AmbassadorId who, String id, Credentials credentials) {
        var account = at(who, new Account(NET, id, "Page " + id), credentials);
        people().connect(account, credentials, List.of());
        return account;
    }

    private static Credentials ends(@Nullable Instant access, @Nullable Instant refreshing) {
        return new Credentials(
                Secret.of("access"),
                Optional.of(Secret.of("refresh")),
                Set.of("post"),
                Optional.ofNullable(access),
                Optional.ofNullable(refreshing));
    }

    private static PendingRevocation again(PendingRevocation first, int attempts) {
        return new PendingRevocation(
                first.id(), first.ambassador(), first.account(), first.credentials(), first.since(), attempts);
    }
}
