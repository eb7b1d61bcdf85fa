package dev.advocacy.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.advocacy.Company;
import dev.advocacy.TestNetwork;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Metric;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Counts read ahead")
class CountsAheadTest {
    private static final Duration ROUND = Duration.ofMinutes(15);

    @Test
    @DisplayName("are read hourly on the first day, every six hours in the first week, daily for a month, then never")
    void fallWithAge() {
        var company = keeping(Duration.ofDays(2));
        published(company, "one");
        assertThat(readings(company, Duration.ofDays(1))).isEqualTo(24);
        assertThat(readings(company, Duration.ofDays(6))).isEqualTo(24);
        assertThat(readings(company, Duration.ofDays(23))).isEqualTo(23);
        assertThat(readings(company, Duration.ofDays(30))).isZero();
    }

    @Test
    @DisplayName("are not read where the terms do not let them be kept")
    void readNothingThatMayNotBeKept() {
        var company = keeping(Duration.ZERO);
        published(company, "one");
        assertThat(readings(company, Duration.ofDays(2))).isZero();
    }

    @Test
    @DisplayName("are read as long as the terms let them be kept until the next reading")
    void readNothingThatIsForgottenBefore() {
        var company = keeping(Duration.ofHours(6));
        published(company, "one");
        assertThat(readings(company, Duration.ofDays(7))).isEqualTo(48);
        assertThat(readings(company, Duration.ofDays(23))).isZero();
    }

    @Test
    @DisplayName("come in batches as large as the network takes, and each post has its own")
    void comeInBatches() {
        var company = keeping(Duration.ofDays(1));
        company.net.takesPostsAtOnce(2);
        var posts = List.of(published(company, "1"), published(company, "2"), published(company, "3"));
        assertThat(company.advocacy.engagement().keepUp()).isEqualTo(3);
        assertThat(company.net.reads).hasValue(2);
        assertThat(posts).allSatisfy(post -> assertThat(kept(company, post)).containsOnlyKeys(Metric.REACTIONS));
    }

    @Test
    @DisplayName("are not asked for before the time that the network named, not even by a person")
    void leaveAlone() {
        var company = keeping(Duration.ofDays(1));
        var post = published(company, "one");
        company.net.answersReading(() -> {
            throw busy().retryAfter(Duration.ofHours(3));
        });
        assertThat(company.advocacy.engagement().keepUp()).isZero();
        company.net.answersReading(() -> {});
        assertThat(readings(company, Duration.ofHours(3).minus(ROUND))).isZero();
        assertThatThrownBy(() -> company.advocacy.engagement().counts(post.id()))
                .isInstanceOf(ChannelException.class)
                .hasMessageContaining("asked to be left alone for 900 s more");
        company.clock.forward(ROUND);
        assertThat(company.advocacy.engagement().keepUp()).isEqualTo(1);
    }

    @Test
    @DisplayName("hold deliveries of the account back too where the network asked to wait")
    void holdBackDeliveries() {
        var company = keeping(Duration.ofDays(1));
        published(company, "one");
        company.net.answersReading(() -> {
            throw busy().retryAfter(Duration.ofHours(3)).forWholeChannel();
        });
        company.advocacy.engagement().keepUp();
        published(company, "two");
        assertThat(company.net.sent).hasSize(1);
        company.clock.forward(Duration.ofHours(3));
        company.advocacy.deliveries().deliverDue();
        assertThat(company.net.sent).hasSize(2);
    }

    @Test
    @DisplayName("of an account that fails are asked for once in a round, and again in the next")
    void failOncePerRound() {
        var company = keeping(Duration.ofDays(1));
        published(company, "one");
        published(company, "two");
        company.net.answersReading(() -> {
            throw busy();
        });
        assertThat(company.advocacy.engagement().keepUp()).isZero();
        assertThat(company.net.reads).hasValue(1);
        company.net.answersReading(() -> {
            throw new IllegalStateException("a mistake of the adapter");
        });
        assertThat(company.advocacy.engagement().keepUp()).isZero();
        assertThat(company.net.reads).hasValue(2);
        company.net.answersReading(() -> {});
        assertThat(company.advocacy.engagement().keepUp()).isEqualTo(2);
    }

    @Test
    @DisplayName("of a person who left are not read")
    void forgetThoseWhoLeft() {
        var company = keeping(Duration.ofDays(1));
        published(company, "one");
        company.advocacy.ambassadors().withdraw(Company.KARI, "participation", "kari");
        assertThat(company.advocacy.engagement().keepUp()).isZero();
        assertThat(company.net.reads).hasValue(0);
    }

    @Test
    @DisplayName("are forgotten in time though nobody asks for them")
    void areForgotten() {
        var company = keeping(Duration.ofHours(1));
        published(company, "one");
        company.advocacy.engagement().keepUp();
        company.clock.forward(Duration.ofDays(30));
        company.advocacy.engagement().keepUp();
        assertThat(company.store.engagement().forgetOver()).isZero();
    }

    /** How often the network was asked in this time, by a round each quarter of an hour. */
    private static int readings(Company company, Duration time) {
        int before = company.net.reads.get();
        for (var passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plus(ROUND)) {
            company.advocacy.engagement().keepUp();
            company.clock.forward(ROUND);
        }
        return company.net.reads.get() - before;
    }

    private static Map<Metric, Long> kept(Company company, Delivery post) {
        return company.store.engagement().counts(post.id()).orElseThrow().counts();
    }

    private static Company keeping(Duration time) {
        var company = new Company(plan ->
                plan.policy(TestNetwork.ID, new ChannelPolicy(true, true, time, false), "contract with the network"));
        company.enroll("kari");
        company.connect(Company.KARI);
        return company;
    }

    private static Delivery published(Company company, String text) {
        var item = company.advocacy.content().add(ContentItem.of(text, Company.PAGE));
        var share = company.advocacy.shares().approve(company.draftOf(item));
        company.advocacy.deliveries().deliverDue();
        return company.delivery(share);
    }

    private static ChannelException busy() {
        return new ChannelException(Remedy.RETRY, "net.busy", "net: reading counts: 429", null);
    }
}
