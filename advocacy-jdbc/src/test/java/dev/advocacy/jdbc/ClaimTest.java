package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.delivery.Approval;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.delivery.RetryQuota;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.ShareId;
import dev.advocacy.share.Share;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who claims on PostgreSQL")
class ClaimTest {
    private static final Duration LEASE = Duration.ofSeconds(25);
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final AmbassadorId KARI = AmbassadorId.of("kari");

    private final String url = Postgres.withTables();
    private final HikariDataSource source = Postgres.pool(url, 8);
    private @Nullable JdbcStore opened;

    @BeforeEach
    void open() {
        opened = JdbcStore.builder(source, Keys.SOME)
                .clock(Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC))
                .open();
    }

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    @DisplayName("passes over one that cannot be read, tells it, and gets the others")
    void unreadable() {
        var broken = add("net", 0);
        var whole = add("net", 1);
        Postgres.run(url, "UPDATE advocacy_approval SET body = '{' WHERE delivery = '" + broken + "'");

        assertThat(claim(5)).containsExactly(whole);
        assertThat(claim(5)).isEmpty();
        assertThat(Postgres.ask(
                        url, "SELECT state || ' ' || reason FROM advocacy_delivery WHERE id = '" + broken + "'"))
                .containsExactly("SCHEDULED store.unreadable");
    }

    @Test
    @DisplayName("takes no more files in hand than fit into memory, and one in any case")
    void fitsIntoMemory() {
        byte[] large = new byte[48 << 20];
        var film = Post.text("film").withMedia(Media.video("video/mp4", large, "film"));
        var first = add("net", film, 0);
        var second = add("net", film, 1);
        var third = add("net", 2);

        assertThat(claim(5)).containsExactly(first);
        assertThat(claim(5)).containsExactly(second, third);
    }

    @Test
    @DisplayName("gives each channel a share, whatever another's backlog")
    void fairly() {
        for (int i = 0; i < 10; i++) {
            add("slow", i);
        }
        var quick = add("quick", 100);

        assertThat(claim(4)).hasSize(4).contains(quick);
    }

    @Test
    @DisplayName("takes further attempts within one quota, from however many nodes at once")
    void sharesTheQuota() throws Exception {
        int most = (int) RetryQuota.MOST;
        for (int i = 0; i < most + 40; i++) {
            add("net", i);
        }
        Postgres.run(
                url,
                "UPDATE advocacy_delivery SET lane = 'FURTHER:net', attempts ="
                        + " '[{\"number\":1,\"armedAt\":\"2026-11-02T09:00:00Z\",\"bodyHash\":\"h\",\"ticket\":null}]'");
        var nodes = Executors.newFixedThreadPool(4);
        try {
            var claims = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 40; i++) {
                claims.add(() -> claim(8).size());
            }
            int got = 0;
            for (var claimed : nodes.invokeAll(claims)) {
                got += claimed.get();
            }
            assertThat(got).isEqualTo(most);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    @DisplayName("is refused where transactions see the past: what was stopped meanwhile could go out")
    void isolation() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        try (var repeatable = new HikariDataSource(config)) {
            var refusal = catchThrowableOfType(StoreException.class, () -> JdbcStore.open(repeatable, Keys.SOME));
            assertThat(refusal.code()).isEqualTo("store.isolation");
        }
    }

    @Test
    @DisplayName("tells no value in what fails")
    void tellsNoValue() {
        var secret = "what-she-wrote";
        Postgres.run(url, "ALTER TABLE advocacy_share ADD CONSTRAINT short CHECK (wording = 'x')");
        var failure = catchThrowableOfType(StoreException.class, () -> add("net", secret));
        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told, true));
        assertThat(told.toString()).contains("short").doesNotContain(secret);
    }

    private JdbcStore store() {
        return Objects.requireNonNull(opened);
    }

    private List<DeliveryId> claim(int max) {
        return store().deliveries().claim("node", LEASE, max, Set.of()).stream()
                .map(Delivery::id)
                .toList();
    }

    private DeliveryId add(String channel, int secondsLater) {
        return add(channel, Post.text("text"), secondsLater);
    }

    private DeliveryId add(String channel, String text) {
        return add(channel, Post.text(text), 0);
    }

    private DeliveryId add(String channel, Post post, int secondsLater) {
        var account = new Account(ChannelId.of(channel), "account-of-kari", "Kari");
        var approval = Approval.of(KARI, account, post, true, LONG_AGO);
        var delivery = Delivery.approved(DeliveryId.random(), ShareId.random(), ContentId.of("turbine"), approval, null)
                .schedule(LONG_AGO.plusSeconds(secondsLater), "scheduled");
        assertThat(delivery.state()).isEqualTo(DeliveryState.SCHEDULED);
        var share = new Share(delivery.share(), KARI, delivery.content(), delivery.id(), post.text(), approval.at());
        assertThat(store().shares().add(share, delivery, null, List.of())).isTrue();
        return delivery.id();
    }
}
