package dev.advocacy.ambassador;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Company;
import dev.advocacy.TestNetwork;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent.AccountDisconnected;
import dev.advocacy.event.AdvocacyEvent.ConsentChanged;
import dev.advocacy.event.AmbassadorId;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AmbassadorsTest {
    private final Company company = new Company();
    private final Ambassadors ambassadors = company.advocacy.ambassadors();

    @Test
    @DisplayName("a person enrolls by their own yes, and the log tells which text they saw")
    void enrolls() {
        company.enroll("kari", "sales");
        var kari = ambassadors.require(Company.KARI);
        assertThat(kari.consentsTo(Consent.PARTICIPATION)).isTrue();
        assertThat(kari.groups()).containsExactly("sales");
        assertThat(company.events(ConsentChanged.class))
                .containsExactly(
                        new ConsentChanged(Company.NOW, Company.KARI, Consent.PARTICIPATION, "v1", "kari", true));
    }

    @Test
    @DisplayName("nobody is enrolled by somebody else")
    void refusesSomebodyElse() {
        var yes = Consent.toParticipate("v1", Company.NOW, "boss");
        var kari = Ambassador.of("kari", "Kari");
        company.assertRefused("consent.not-own", () -> ambassadors.enroll(kari, yes), "'boss'", "'kari'", "themself");
        assertThat(ambassadors.find(Company.KARI)).isEmpty();
        assertThat(company.events(ConsentChanged.class)).isEmpty();
    }

    @Test
    @DisplayName("a known person's yes to take part cannot be given by somebody else either")
    void refusesSomebodyElsesAgreement() {
        company.enroll("kari");
        ambassadors.withdraw(Company.KARI, Consent.PARTICIPATION, "kari");
        var yes = Consent.toParticipate("v1", Company.NOW, "boss");
        company.assertRefused("consent.not-own", () -> ambassadors.agree(Company.KARI, yes), "'boss'", "'kari'");
        assertThat(ambassadors.require(Company.KARI).consentsTo(Consent.PARTICIPATION))
                .isFalse();
    }

    @Test
    @DisplayName("being shown on boards takes the person's own yes, and only those who take part are shown")
    void showsByOwnYes() {
        company.enroll("kari");
        var bosss = Consent.toBeShown("v1", Company.NOW, "boss");
        company.assertRefused("consent.not-own", () -> ambassadors.agree(Company.KARI, bosss), "'boss'", "'boards'");
        assertThat(ambassadors.require(Company.KARI).isOnBoards()).isFalse();
        ambassadors.agree(Company.KARI, Consent.toBeShown("v1", Company.NOW, "kari"));
        assertThat(ambassadors.require(Company.KARI).isOnBoards()).isTrue();
        ambassadors.withdraw(Company.KARI, Consent.PARTICIPATION, "kari");
        assertThat(ambassadors.require(Company.KARI).isOnBoards()).isFalse();
    }

    @Test
    @DisplayName(
            "who leaves while the host renews other consents of theirs has left: no yes undoes what was taken back")
    void leavesWhileAgreeing() throws Exception {
        company.enroll("kari");
        var threads = Executors.newFixedThreadPool(2);
        try {
            var agreeing = threads.submit(() -> IntStream.range(0, 1_000)
                    .forEach(i ->
                            ambassadors.agree(Company.KARI, new Consent("newsletter", "v" + i, Company.NOW, "kari"))));
            for (int i = 0; i < 1_000; i++) {
                company.enroll("kari");
                ambassadors.withdraw(Company.KARI, Consent.PARTICIPATION, "kari");
                assertThat(ambassadors.require(Company.KARI).consentsTo(Consent.PARTICIPATION))
                        .isFalse();
            }
            agreeing.get();
        } finally {
            threads.shutdownNow();
        }
        assertThat(ambassadors.require(Company.KARI).consents())
                .extracting(Consent::textVersion)
                .containsExactly("v999");
    }

    @Test
    @DisplayName("a yes to something else is not a yes to take part")
    void refusesAnotherPurpose() {
        var yes = new Consent("newsletter", "v1", Company.NOW, "kari");
        var kari = Ambassador.of("kari", "Kari");
        company.assertRefused(
                "consent.other-purpose", () -> ambassadors.enroll(kari, yes), "'newsletter'", "toParticipate");
    }

    @Test
    @DisplayName("an unknown person is named")
    void namesTheUnknown() {
        var nobody = AmbassadorId.of("nobody");
        company.assertRefused("ambassador.unknown", () -> ambassadors.require(nobody), "'nobody'", "enroll first");
    }

    @Test
    @DisplayName("enrolling twice renews the consent, updates the person and keeps their other consents")
    void enrollsTwice() {
        company.enroll("kari");
        ambassadors.agree(Company.KARI, new Consent("named-on-boards", "v3", Company.NOW, "kari"));
        var again = ambassadors.enroll(
                Ambassador.of("kari", "Kari N.").reading(Locale.GERMAN),
                Consent.toParticipate("v2", Company.NOW, "kari"));
        assertThat(again.name()).isEqualTo("Kari N.");
        assertThat(again.language()).isEqualTo(Locale.GERMAN);
        assertThat(again.consents()).extracting(Consent::textVersion).containsExactly("v3", "v2");
    }

    @Test
    @DisplayName("leaving withdraws what has not gone out and deletes the credentials")
    void leaves() {
        var share = company.advocacy.shares().approve(company.draft(), Company.NOW.plusSeconds(60));
        ambassadors.withdraw(Company.KARI, Consent.PARTICIPATION, "kari");
        assertThat(company.delivery(share).state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(company.store.ambassadors().credentials(Company.KARI, TestNetwork.account("kari-on-net")))
                .isEmpty();
        company.advocacy.deliveries().deliverDue();
        assertThat(company.net.sent).isEmpty();
    }

    @Test
    @DisplayName("leaving deletes the credentials of an account that lacked a scope, too")
    void leavesWithABrokenAccount() {
        company.net.grants("read");
        company.enroll("kari");
        var account = company.connect(Company.KARI).account();
        ambassadors.withdraw(Company.KARI, Consent.PARTICIPATION, "kari");
        assertThat(company.store.ambassadors().credentials(Company.KARI, account))
                .isEmpty();
    }

    @Test
    @DisplayName("leaving twice tells of it once")
    void leavesTwice() {
        company.draft();
        ambassadors.withdraw(Company.KARI, Consent.PARTICIPATION, "kari");
        ambassadors.withdraw(Company.KARI, Consent.PARTICIPATION, "kari");
        assertThat(company.events(ConsentChanged.class))
                .extracting(ConsentChanged::given)
                .containsExactly(true, false);
        assertThat(company.events(AccountDisconnected.class)).hasSize(1);
    }

    @Test
    @DisplayName("taking back another consent leaves the account and what is scheduled alone")
    void takesBackAnotherConsent() {
        var share = company.advocacy.shares().approve(company.draft());
        ambassadors.agree(Company.KARI, new Consent("newsletter", "v1", Company.NOW, "kari"));
        ambassadors.withdraw(Company.KARI, "newsletter", "kari");
        assertThat(company.delivery(share).state()).isEqualTo(DeliveryState.SCHEDULED);
        assertThat(company.advocacy.connections().of(Company.KARI)).allMatch(ConnectedAccount::works);
    }
}
