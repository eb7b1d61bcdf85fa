package dev.advocacy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.Company;
import dev.advocacy.TestNetwork;
import dev.advocacy.ambassador.PendingAuthorization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsTest {
    private static final String CANARY = TestNetwork.CANARY;

    static Stream<Object> holders() {
        var network = new Company().net;
        var credentials = network.credentials("any");
        var begun = network.begin();
        var account = TestNetwork.account("kari-on-net");
        return Stream.of(
                Secret.of(CANARY),
                credentials,
                begun,
                Grant.of(List.of(account), credentials),
                new PendingAuthorization(Company.KARI, TestNetwork.ID, begun, Instant.EPOCH),
                new PublishRequest("key", account, credentials, Post.text("Hello"), Instant.EPOCH),
                Optional.of(Secret.of(CANARY)));
    }

    @ParameterizedTest
    @MethodSource("holders")
    @DisplayName("whatever holds a secret does not print it")
    void hides(Object holder) {
        assertThat(holder.toString()).isNotBlank().doesNotContain(CANARY).doesNotContain("canary");
    }

    @Test
    @DisplayName("a secret is given to who asks for it, and equals another of the same value")
    void reveals() {
        assertThat(Secret.of(CANARY).reveal()).isEqualTo(CANARY);
        assertThat(Secret.of(CANARY)).isEqualTo(Secret.of(CANARY)).hasSameHashCodeAs(Secret.of(CANARY));
        assertThat(Secret.of(CANARY)).isNotEqualTo(Secret.of(CANARY + "x"));
    }

    @Test
    @DisplayName("the log of a whole share holds no secret")
    void keepsTheLogClean() {
        var company = new Company();
        company.advocacy.shares().approve(company.draft());
        company.clock.forward(TestNetwork.TOKEN_LIFE);
        company.advocacy.deliveries().deliverDue();
        assertThat(company.net.sent).hasSize(1);
        assertThat(company.advocacy.events().after(0, 100)).isNotEmpty();
        assertThat(company.advocacy.events().after(0, 100).toString()).doesNotContain(CANARY);
        assertThat(company.advocacy.connections().of(Company.KARI).toString()).doesNotContain(CANARY);
    }
}
