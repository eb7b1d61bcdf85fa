package dev.advocacy.ambassador;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Company;
import dev.advocacy.TestNetwork;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import dev.advocacy.event.AdvocacyEvent.AccountDisconnected;
import dev.advocacy.event.AdvocacyEvent.ConnectionEnding;
import dev.advocacy.event.AmbassadorId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final Company company = new Company();
    private final Connections connections = company.advocacy.connections();
    private final Account account = TestNetwork.account("kari-on-net");

    @BeforeEach
    void kariTakesPart() {
        company.enroll("kari");
    }

    @Test
    @DisplayName("access that can be refreshed is refreshed in the last quarter of a short life, once")
    void refreshesAhead() {
        store(lasting(Duration.ofHours(2), true));
        keepUpAfter(Duration.ofMinutes(89));
        assertThat(company.net.refreshes).hasValue(0);
        keepUpAfter(Duration.ofMinutes(1));
        keepUpAfter(Duration.ZERO);
        assertThat(company.net.refreshes).hasValue(1);
        assertThat(stored()).contains(company.net.credentials("refreshed-1"));
        assertThat(company.events(ConnectionEnding.class)).isEmpty();
    }

    @Test
    @DisplayName("access of sixty days is refreshed on its last day")
    void refreshesALongLife() {
        store(lasting(DAY.multipliedBy(60), true));
        keepUpAfter(DAY.multipliedBy(59).minusMinutes(1));
        assertThat(company.net.refreshes).hasValue(0);
        keepUpAfter(Duration.ofMinutes(1));
        assertThat(company.net.refreshes).hasValue(1);
    }

    @Test
    @DisplayName("an account that fails unexpectedly does not keep the others from being looked after")
    void goesOn() {
        var ola = AmbassadorId.of("ola");
        company.enroll("ola");
        store(lasting(DAY, false));
        connect(ola, lasting(DAY, false));
        var people = company.store.ambassadors();
        var failing = (AmbassadorStore) Proxy.newProxyInstance(
                AmbassadorStore.class.getClassLoader(), new Class<?>[] {AmbassadorStore.class}, (p, method, given) -> {
                    if (method.getName().equals("credentials") && given[0].equals(Company.KARI)) {
                        throw new IllegalStateException("this row cannot be read");
                    }
                    return method.invoke(people, given);
                });
        new Upkeep(failing, connections, company.clock).keepUp();
        assertThat(company.events(ConnectionEnding.class))
                .extracting(ConnectionEnding::ambassador)
                .containsExactly(ola);
    }

    @Test
    @DisplayName("of access that nothing can refresh a person is warned 14 and 3 days before its end, once each")
    void warns() {
        store(lasting(DAY.multipliedBy(60), false));
        var end = Company.NOW.plus(DAY.multipliedBy(60));
        keepUpAfter(DAY.multipliedBy(46).minusSeconds(1));
        assertThat(warnings()).isEmpty();
        keepUpAfter(Duration.ofSeconds(1));
        keepUpAfter(DAY);
        assertThat(warnings()).containsExactly(warning(Company.NOW.plus(DAY.multipliedBy(46)), end, 14));
        keepUpAfter(DAY.multipliedBy(10));
        keepUpAfter(DAY);
        assertThat(warnings()).hasSize(2).last().isEqualTo(warning(Company.NOW.plus(DAY.multipliedBy(57)), end, 3));
        assertThat(company.net.refreshes).hasValue(0);
    }

    @Test
    @DisplayName("who is first looked at two days before the end gets the last warning only")
    void warnsLate() {
        store(lasting(DAY.multipliedBy(2), false));
        keepUpAfter(Duration.ZERO);
        assertThat(warnings()).extracting(ConnectionEnding::daysLeft).containsExactly(3);
    }

    @Test
    @DisplayName(
            "a refresh token of a year ends with a warning on day 352, though its access was refreshed all the time")
    void warnsOfTheEndOfRefreshing() {
        var end = Company.NOW.plus(DAY.multipliedBy(366));
        company.net.answersRefresh(c -> new Credentials(
                Secret.of("access of " + company.clock.instant()),
                c.refreshToken(),
                c.scopes(),
                Optional.of(company.clock.instant().plus(DAY.multipliedBy(60))),
                c.refreshableUntil()));
        store(new Credentials(
                Secret.of("first"),
                Optional.of(Secret.of("refresh")),
                Set.of(TestNetwork.SCOPE),
                Optional.of(Company.NOW.plus(DAY.multipliedBy(60))),
                Optional.of(end)));
        for (int day = 0; day < 352; day++) {
            keepUpAfter(Duration.ZERO);
            assertThat(warnings()).as("day %s", day).isEmpty();
            company.clock.forward(DAY);
        }
        keepUpAfter(Duration.ZERO);
        keepUpAfter(DAY);
        assertThat(warnings()).containsExactly(warning(Company.NOW.plus(DAY.multipliedBy(352)), end, 14));
        assertThat(company.net.refreshes).hasValue(5);
    }

    @Test
    @DisplayName("who connects again after a warning is warned again before the new end")
    void warnsOfEachConnection() {
        store(lasting(DAY.multipliedBy(14), false));
        keepUpAfter(Duration.ZERO);
        store(lasting(DAY.multipliedBy(20), false));
        keepUpAfter(Duration.ZERO);
        assertThat(warnings()).hasSize(1);
        keepUpAfter(DAY.multipliedBy(6));
        assertThat(warnings()).extracting(ConnectionEnding::daysLeft).containsExactly(14, 14);
    }

    @Test
    @DisplayName("access that has ended and cannot be refreshed is told, before a post fails on it")
    void tellsTheEnd() {
        company.net.answersRefresh(c -> {
            throw new ChannelException(Remedy.RECONNECT, "net.no-refresh-token", "net gave no refresh token", null);
        });
        store(lasting(DAY, false));
        keepUpAfter(DAY);
        keepUpAfter(DAY);
        assertThat(company.events(AccountDisconnected.class))
                .extracting(AccountDisconnected::reason)
                .containsExactly("net.no-refresh-token");
        assertThat(stored()).isEmpty();
    }

    @Test
    @DisplayName("a network that is away does not keep the other accounts from being looked after")
    void goesOnAfterTrouble() {
        company.enroll("ola");
        var ola = AmbassadorId.of("ola");
        store(lasting(Duration.ofHours(1), true));
        connect(ola, lasting(DAY, false));
        company.net.answersRefresh(c -> {
            throw new ChannelException(Remedy.RETRY, "net.down", "net did not answer", null);
        });
        keepUpAfter(Duration.ofMinutes(59));
        assertThat(stored()).isPresent();
        assertThat(warnings()).extracting(ConnectionEnding::ambassador).containsExactly(ola);
    }

    @Test
    @DisplayName("an account of somebody who left, which a killed process did not come to, is disconnected")
    void disconnectsWhoLeft() {
        var kari = company.advocacy.ambassadors().withdraw(Company.KARI, Consent.PARTICIPATION, "kari");
        var last = lasting(DAY, true);
        store(last);
        keepUpAfter(Duration.ZERO);
        assertThat(kari.consentsTo(Consent.PARTICIPATION)).isFalse();
        assertThat(stored()).isEmpty();
        assertThat(company.net.revoked).containsExactly(last);
    }

    @Test
    @DisplayName("every account is looked after, also where there are more than one page of them")
    void looksAfterAll() {
        for (int i = 0; i < 450; i++) {
            var id = AmbassadorId.of("p" + i);
            company.enroll(id.value());
            connect(id, lasting(DAY, false));
        }
        keepUpAfter(Duration.ZERO);
        keepUpAfter(Duration.ZERO);
        assertThat(warnings())
                .hasSize(450)
                .extracting(ConnectionEnding::ambassador)
                .doesNotHaveDuplicates();
    }

    private void keepUpAfter(Duration time) {
        company.clock.forward(time);
        connections.keepUp();
    }

    private List<ConnectionEnding> warnings() {
        return company.events(ConnectionEnding.class);
    }

    private ConnectionEnding warning(Instant at, Instant end, int days) {
        return new ConnectionEnding(at, Company.KARI, TestNetwork.ID, account.id(), end, days);
    }

    private Credentials lasting(Duration life, boolean refreshable) {
        return new Credentials(
                Secret.of("access"),
                refreshable ? Optional.of(Secret.of("refresh")) : Optional.empty(),
                Set.of(TestNetwork.SCOPE),
                Optional.of(company.clock.instant().plus(life)));
    }

    private void store(Credentials credentials) {
        connect(Company.KARI, credentials);
    }

    private void connect(AmbassadorId id, Credentials credentials) {
        var connected = new ConnectedAccount(
                id, account, credentials.scopes(), company.clock.instant(), credentials.expiresAt(), Optional.empty());
        company.store.ambassadors().connect(connected, credentials, List.of());
    }

    private Optional<Credentials> stored() {
        return company.store.ambassadors().credentials(Company.KARI, account);
    }
}
