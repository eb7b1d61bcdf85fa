package dev.advocacy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.ambassador.AccountChange;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import dev.advocacy.delivery.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws of several accounts of one person, and of a consent that is taken back and given again. */
@Room("accounts and consent")
abstract class StoreAccountLaws extends StoreDeliveryLaws {
    private static final Account PAGE_A = new Account(NET, "page-a", "Page A");
    private static final Account PAGE_B = new Account(NET, "page-b", "Page B");

    @Test
    @DisplayName("each account of a person has its own credentials, also after another's were refreshed or deleted")
    void keepsCredentialsOfAccountsApart() {
        connect(PAGE_A, lasting(1));
        connect(PAGE_B, lasting(2));
        assertThat(credentialsOf(PAGE_A)).contains(lasting(1));
        var fresh = new AccountChange(of(PAGE_A, lasting(3)), Optional.of(lasting(3)), List.of());
        assertThat(store().ambassadors().change(KARI, PAGE_A, stored -> Optional.of(fresh)))
                .contains(lasting(3));
        assertThat(credentialsOf(PAGE_B)).contains(lasting(2));
        store().ambassadors().disconnect(of(PAGE_A, lasting(3)), Optional.of(lasting(3)), List.of());
        assertThat(credentialsOf(PAGE_A)).isEmpty();
        assertThat(credentialsOf(PAGE_B)).contains(lasting(2));
    }

    @Test
    @DisplayName("an account and its credentials are replaced together, also where 16 threads connect it at once")
    void replacesAccountAndCredentialsTogether() throws Exception {
        var next = new AtomicInteger();
        atOnce(() -> {
            connect(PAGE_A, lasting(next.incrementAndGet()));
            return true;
        });
        List<ConnectedAccount> accounts = store().ambassadors().accounts(KARI);
        assertThat(accounts).hasSize(1);
        assertThat(credentialsOf(PAGE_A).orElseThrow().expiresAt())
                .as("end of the credentials, as the account has it")
                .isEqualTo(accounts.get(0).expiresAt());
    }

    @Test
    @DisplayName("a person comes back with when they took a consent back")
    void keepsWhenConsentWasTakenBack() {
        var person = agreeingAgain(NOW.plusSeconds(1));
        store().ambassadors().put(person, List.of());
        assertThat(store().ambassadors().ambassador(KARI)).contains(person);
    }

    @Test
    @DisplayName("what was approved before a consent was taken back stays withdrawn, also where it is given again")
    void keepsOldApprovalsWithdrawn() {
        addWaiting();
        var claimed = claimOne();
        store().ambassadors().put(agreeingAgain(NOW.plusSeconds(1)), List.of());
        var answer = store().deliveries().arm(claimed, LEASE).orElseThrow();
        assertThat(answer.state()).isEqualTo(DeliveryState.WITHDRAWN);
        assertThat(answer.attempts()).isEmpty();
        assertThat(stored(claimed)).isEqualTo(answer);
    }

    @Test
    @DisplayName("what was approved after a consent was given again is armed")
    void armsNewApprovals() {
        store().ambassadors().put(agreeingAgain(NOW.minusSeconds(1)), List.of());
        addWaiting();
        assertThat(store().deliveries().arm(claimOne(), LEASE).orElseThrow().state())
                .isEqualTo(DeliveryState.ARMED);
    }

    private static Ambassador agreeingAgain(Instant takenBack) {
        Ambassador kari = takingPart(KARI);
        return new Ambassador(
                kari.id(),
                kari.name(),
                kari.language(),
                kari.groups(),
                kari.consents(),
                Map.of(Consent.PARTICIPATION, takenBack));
    }

    private void connect(Account account, Credentials credentials) {
        store().ambassadors().connect(of(account, credentials), credentials, List.of());
    }

    private Optional<Credentials> credentialsOf(Account account) {
        return store().ambassadors().credentials(KARI, account);
    }

    private static ConnectedAccount of(Account account, Credentials credentials) {
        return new ConnectedAccount(
                KARI, account, credentials.scopes(), NOW, credentials.expiresAt(), Optional.empty());
    }

    private static Credentials lasting(int hours) {
        return new Credentials(
                Secret.of("access-" + hours),
                Optional.of(Secret.of("refresh-" + hours)),
                Set.of("post"),
                Optional.of(NOW.plusSeconds(3600L * hours)));
    }
}
