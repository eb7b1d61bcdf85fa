package dev.advocacy.engagement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.Advocacy;
import dev.advocacy.Company;
import dev.advocacy.TestNetwork;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Metric;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.AdvocacyEvent.PolicyOverridden;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.DeliveryId;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final String REASON = "contract 12/2026 with the network";

    @Test
    @DisplayName("where the terms do not let counts be kept, the network is asked each time")
    void keepsNothing() {
        var company = new Company();
        var post = published(company);
        assertThat(likes(company, post)).isEqualTo(1);
        assertThat(likes(company, post)).isEqualTo(2);
        assertThat(company.store.engagement().counts(post.id())).isEmpty();
    }

    @Test
    @DisplayName("where they may be kept for a day, they are read once a day")
    void keepsForADay() {
        var company = overriding(new ChannelPolicy(true, true, Duration.ofDays(1), false));
        var post = published(company);
        assertThat(likes(company, post)).isEqualTo(1);
        company.clock.forward(Duration.ofDays(1).minusSeconds(1));
        assertThat(likes(company, post)).isEqualTo(1);
        company.clock.forward(Duration.ofSeconds(1));
        assertThat(likes(company, post)).isEqualTo(2);
        assertThat(company.net.reads).hasValue(2);
    }

    @Test
    @DisplayName("without a published post there are no counts, and the network is not asked")
    void asksNothingWithoutAPost() {
        var company = new Company();
        var share = company.advocacy.shares().approve(company.draft());
        assertThat(company.advocacy.engagement().counts(share.delivery())).isEmpty();
        assertThat(company.advocacy.engagement().counts(DeliveryId.of("nope"))).isEmpty();
        assertThat(company.net.reads).hasValue(0);
    }

    @Test
    @DisplayName("a metric that the network did not give is absent, not zero")
    void knowsWhatItDoesNotKnow() {
        var company = new Company();
        var counts =
                company.advocacy.engagement().counts(published(company).id()).orElseThrow();
        assertThat(counts.counts()).containsOnlyKeys(Metric.REACTIONS);
        assertThat(counts.readAt()).isEqualTo(Company.NOW);
    }

    @Test
    @DisplayName("setting terms aside needs a reason, and the log tells it")
    void tellsTheReason() {
        var company = overriding(ChannelPolicy.careful());
        assertThat(company.events(PolicyOverridden.class))
                .containsExactly(new PolicyOverridden(Company.NOW, TestNetwork.ID, REASON));
        assertThatThrownBy(() -> Advocacy.builder().policy(TestNetwork.ID, ChannelPolicy.careful(), " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'net' needs a reason");
        assertThat(new Company().events(PolicyOverridden.class)).isEmpty();
    }

    @Test
    @DisplayName("the adapter's terms decide whether a post and its clicks earn points")
    void earnsByTheAdaptersTerms() {
        assertEarns(new Company(), true);
    }

    @Test
    @DisplayName("where the deployment overrides the terms, its own decide")
    void earnsByTheDeploymentsTerms() {
        assertEarns(overriding(ChannelPolicy.careful()), false);
    }

    private static void assertEarns(Company company, boolean points) {
        var draft = company.draft();
        company.advocacy.shares().approve(draft);
        company.advocacy.deliveries().deliverDue();
        company.advocacy.engagement().follow(requireNonNull(draft.link()), "Mozilla/5.0 Firefox/132.0", "somebody");
        assertThat(company.events(ShareConfirmed.class)).singleElement().returns(points, ShareConfirmed::earnsPoints);
        assertThat(company.events(LinkClicked.class)).singleElement().returns(points, LinkClicked::earnsPoints);
    }

    private static Company overriding(ChannelPolicy policy) {
        return new Company(
                plan -> plan.linkBase(URI.create("https://go.example.com/r/")).policy(TestNetwork.ID, policy, REASON));
    }

    private static Delivery published(Company company) {
        var share = company.advocacy.shares().approve(company.draft());
        company.advocacy.deliveries().deliverDue();
        return company.delivery(share);
    }

    private static long likes(Company company, Delivery post) {
        var counts = company.advocacy.engagement().counts(post.id()).orElseThrow();
        return counts.counts().getOrDefault(Metric.REACTIONS, -1L);
    }
}
