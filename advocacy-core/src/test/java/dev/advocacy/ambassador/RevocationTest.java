package dev.advocacy.ambassador;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Company;
import dev.advocacy.TestNetwork;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.event.AdvocacyEvent.AccessDeleted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RevocationTest {
    private final Company company = new Company();
    private final Connections connections = company.advocacy.connections();
    private final Account account = TestNetwork.account("kari-on-net");

    @BeforeEach
    void kariIsConnected() {
        company.draft();
    }

    @Test
    @DisplayName("the network is asked at once, and the answer is told")
    void tells() {
        connections.disconnect(Company.KARI, account);
        assertThat(connections.endAccess()).isZero();
        assertThat(told()).isEqualTo("true revoked");
        assertThat(company.net.revoked).hasSize(1);
    }

    @Test
    @DisplayName(
            "a network that is away is asked again with growing waits until it says yes; the token is gone at once")
    void asksAgain() {
        var askedAt = new ArrayList<Long>();
        company.net.answersRevocation(c -> {
            askedAt.add(Duration.between(Company.NOW, company.clock.instant()).toMinutes());
            if (askedAt.size() < 6) {
                throw new ChannelException(Remedy.RETRY, "net.down", "net did not answer", null);
            }
        });
        connections.disconnect(Company.KARI, account);
        assertThat(company.store.ambassadors().credentials(Company.KARI, account))
                .isEmpty();
        for (int minute = 0; minute < 120; minute++) {
            connections.endAccess();
            company.clock.forward(Duration.ofMinutes(1));
        }
        assertThat(askedAt).containsExactly(0L, 1L, 3L, 7L, 15L, 31L);
        assertThat(told()).isEqualTo("true revoked");
    }

    @Test
    @DisplayName("nobody is asked before the time that the network named")
    void waitsAsTold() {
        company.net.answersRevocation(c -> {
            throw new ChannelException(Remedy.RETRY, "net.quota", "net said wait", null)
                    .retryAfter(Duration.ofHours(2));
        });
        connections.disconnect(Company.KARI, account);
        company.clock.forward(Duration.ofHours(2).minusSeconds(1));
        assertThat(connections.endAccess()).isZero();
        company.clock.forward(Duration.ofSeconds(1));
        assertThat(connections.endAccess()).isEqualTo(1);
    }

    @Test
    @DisplayName("a definite no ends it, and is told")
    void acceptsANo() {
        company.net.answersRevocation(c -> {
            throw new ChannelException(Remedy.NONE, "net.unknown-client", "net refused", null);
        });
        connections.disconnect(Company.KARI, account);
        company.clock.forward(Duration.ofDays(1));
        assertThat(connections.endAccess()).isZero();
        assertThat(told()).isEqualTo("false net.unknown-client");
    }

    @Test
    @DisplayName("after a week the credentials are deleted, and that the network never answered is told")
    void givesUp() {
        var asked = new AtomicInteger();
        company.net.answersRevocation(c -> {
            asked.incrementAndGet();
            throw new IllegalStateException("a bug");
        });
        connections.disconnect(Company.KARI, account);
        for (int hour = 0; hour < 24 * 9; hour++) {
            company.clock.forward(Duration.ofHours(1));
            connections.endAccess();
        }
        assertThat(told()).isEqualTo("false adapter.failed");
        assertThat(asked.get()).isBetween(20, 40);
    }

    @Test
    @DisplayName("who connects the account again while the network is away keeps the new access")
    void leavesANewConnectionAlone() {
        company.net.answersRevocation(c -> {
            throw new ChannelException(Remedy.RETRY, "net.down", "net did not answer", null);
        });
        connections.disconnect(Company.KARI, account);
        company.connect(Company.KARI);
        company.clock.forward(Duration.ofMinutes(1));
        assertThat(connections.endAccess()).isEqualTo(1);
        assertThat(company.net.revoked).hasSize(1);
        assertThat(told()).isEqualTo("false account.connected-again");
    }

    private String told() {
        var events = company.events(AccessDeleted.class);
        assertThat(events).hasSize(1);
        var one = events.get(0);
        assertThat(one.ambassador()).isEqualTo(Company.KARI);
        assertThat(one.account()).isEqualTo(account.id());
        return one.revoked() + " " + one.reason();
    }
}
