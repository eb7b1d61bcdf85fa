package dev.advocacy.ambassador;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Company;
import dev.advocacy.TestDialog;
import dev.advocacy.TestNetwork;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AdvocacyEvent.AccountConnected;
import dev.advocacy.event.AmbassadorId;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallbackTest {
    private final Company company = new Company();
    private final Connections connections = company.advocacy.connections();

    @BeforeEach
    void kariTakesPart() {
        company.enroll("kari");
    }

    @Test
    @DisplayName("a person who comes back in time has a working account")
    void connects() {
        var callback = comeBack();
        company.clock.forward(Duration.ofMinutes(9));
        var connected = connections.complete(Company.KARI, callback);
        assertThat(connected).singleElement().matches(ConnectedAccount::works);
        assertThat(connections.of(Company.KARI)).isEqualTo(connected);
        assertThat(company.events(AccountConnected.class)).hasSize(1);
        assertThat(company.net.completions).hasValue(1);
    }

    @Test
    @DisplayName("a callback without a state is refused and the network is not asked")
    void refusesNoState() {
        assertNotAsked("state.missing", URI.create("https://host.example/callback?code=abc"));
        assertNotAsked("state.missing", URI.create("https://host.example/callback"));
    }

    @Test
    @DisplayName("a callback with two states is refused and the network is not asked")
    void refusesTwoStates() {
        var callback = comeBack();
        assertNotAsked("state.missing", URI.create(callback + "&state=other"));
        assertNotAsked("state.missing", URI.create(callback + "&" + query("state", callback)));
    }

    @Test
    @DisplayName("a state that nobody was given is refused and the network is not asked")
    void refusesAnUnknownState() {
        comeBack();
        assertNotAsked("state.unknown", URI.create("https://host.example/callback?code=abc&state=guessed"));
    }

    @Test
    @DisplayName("somebody else's state is refused and the network is not asked")
    void refusesAForeignState() {
        company.enroll("ola");
        var callback = comeBack();
        company.assertRefused("state.foreign", () -> connections.complete(AmbassadorId.of("ola"), callback), "begin");
        assertThat(company.net.completions).hasValue(0);
        assertThat(connections.of(AmbassadorId.of("ola"))).isEmpty();
    }

    @Test
    @DisplayName("a state that came back after eleven minutes is refused and the network is not asked")
    void refusesALateState() {
        var callback = comeBack();
        company.clock.forward(Duration.ofMinutes(11));
        assertNotAsked("state.expired", callback);
    }

    @Test
    @DisplayName("a state works once: the second callback does not reach the network")
    void refusesAUsedState() {
        var callback = comeBack();
        connections.complete(Company.KARI, callback);
        company.assertRefused("state.unknown", () -> connections.complete(Company.KARI, callback), "used", "begin");
        assertThat(company.net.completions).hasValue(1);
    }

    @Test
    @DisplayName("who took back their consent on the way does not connect an account")
    void refusesWhoLeft() {
        var callback = comeBack();
        company.advocacy.ambassadors().withdraw(Company.KARI, Consent.PARTICIPATION, "kari");
        assertNotAsked("consent.missing", callback);
        company.assertRefused(
                "consent.missing", () -> connections.connect(Company.KARI, TestNetwork.ID), "'kari'", "enroll first");
    }

    @Test
    @DisplayName("a channel that is unknown or has no accounts is named")
    void refusesOtherChannels() {
        company.assertRefused(
                "channel.unknown",
                () -> connections.connect(Company.KARI, ChannelId.of("nowhere")),
                "'nowhere'",
                "net",
                "register its adapter");
        company.assertRefused(
                "channel.no-accounts", () -> connections.connect(Company.KARI, TestDialog.ID), "'dialog'");
    }

    private void assertNotAsked(String code, URI callback) {
        company.assertRefused(code, () -> connections.complete(Company.KARI, callback));
        assertThat(company.net.completions).hasValue(0);
        assertThat(connections.of(Company.KARI)).isEmpty();
    }

    private URI comeBack() {
        return Company.callback(connections.connect(Company.KARI, TestNetwork.ID));
    }

    private static String query(String name, URI address) {
        String query = address.getRawQuery();
        return query.substring(query.indexOf(name + "="));
    }
}
