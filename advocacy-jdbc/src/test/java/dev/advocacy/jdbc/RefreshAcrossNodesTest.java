package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import dev.advocacy.event.AdvocacyEvent.AccountDisconnected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One-time refresh tokens and many who need them: real processes, a real database, a real token server. The long form:
 * {@code -Dadvocacy.rotations=1000 -Dadvocacy.kills=100}.
 */
@Tag("long")
class RefreshAcrossNodesTest {
    private static final int ROTATIONS = Integer.getInteger("advocacy.rotations", 60);
    private static final int KILLS = Integer.getInteger("advocacy.kills", 1);

    @TempDir
    private @Nullable Path folder;

    private final Secret keyset = TokenKeys.generate();

    @Test
    @DisplayName("two processes of 50 threads each ask once per rotation, and never with a used token")
    void twoProcesses() throws IOException {
        String url = connected();
        try (var server = new TokenServer(false);
                var one = new NodeProcess(log(), keyset, url, server.address().toString());
                var other = new NodeProcess(log(), keyset, url, server.address().toString())) {
            assertThat(List.of(hear(one), hear(other))).containsOnly("ready");
            for (int rotation = 1; rotation <= ROTATIONS; rotation++) {
                one.say("go");
                other.say("go");
                assertThat(List.of(hear(one), hear(other))).containsOnly("access-" + rotation);
                assertThat(server.calls()).isEqualTo(rotation);
            }
            assertThat(server.reused()).isZero();
            assertThat(server.isRevoked()).isFalse();
            System.out.printf(
                    "refresh across nodes: 2 processes x 50 threads, %d rotations, %d calls, %d families revoked%n",
                    ROTATIONS, server.calls(), server.reused());
        }
        assertThat(Files.readString(log()))
                .contains("TRACE", "DEBUG")
                .doesNotContainPattern("(access|refresh)-\\d")
                .doesNotContain(keyset.reveal().replaceAll("(?s).*\"value\":\"([^\"]+)\".*", "$1"));
    }

    @Test
    @DisplayName("two nodes on one H2 ask once per rotation, and never with a used token")
    void twoNodesOnH2() throws Exception {
        try (var source = Postgres.pool("jdbc:h2:file:" + folder + "/refresh;WRITE_DELAY=0", 10);
                var server = new TokenServer(false)) {
            connect(source);
            try (var one = new RefreshNode(source, keyset, server.address(), () -> {});
                    var other = new RefreshNode(source, keyset, server.address(), () -> {})) {
                for (int rotation = 1; rotation <= Math.min(ROTATIONS, 20); rotation++) {
                    var second = CompletableFuture.supplyAsync(() -> roundOf(other));
                    assertThat(one.round()).isEqualTo("access-" + rotation);
                    assertThat(second.join()).isEqualTo("access-" + rotation);
                    assertThat(server.calls()).isEqualTo(rotation);
                }
            }
        }
    }

    @Test
    @DisplayName(
            "killed between the network's answer and the commit: told as to be connected again, after two calls, and none more")
    void killedAtAStrictNetwork() {
        for (int kill = 0; kill < KILLS; kill++) {
            String url = connected();
            try (var server = new TokenServer(false)) {
                killAfterTheAnswer(url, server);
                try (var source = Postgres.pool(url, 4);
                        var advocacy = open(source, server)) {
                    assertThat(refusal(advocacy)).isEqualTo("net.invalid-grant");
                    assertThat(refusal(advocacy)).isEqualTo("account.not-connected");
                    advocacy.connections().keepUp();
                    assertThat(server.calls()).isEqualTo(2);
                    assertThat(advocacy.connections().of(RefreshNode.KARI))
                            .extracting(ConnectedAccount::problem)
                            .containsExactly(Optional.of("net.invalid-grant"));
                    assertThat(advocacy.events().after(0, 9))
                            .extracting(r -> r.event())
                            .hasOnlyElementsOfType(AccountDisconnected.class)
                            .hasSize(1);
                }
            }
        }
    }

    @Test
    @DisplayName("killed there at a network that gives a lost answer again: connected, after two calls")
    void killedAtAForgivingNetwork() {
        String url = connected();
        try (var server = new TokenServer(true)) {
            killAfterTheAnswer(url, server);
            try (var source = Postgres.pool(url, 4);
                    var advocacy = open(source, server)) {
                assertThat(refreshed(advocacy)).isEqualTo(TokenChannel.generation(1));
                assertThat(refreshed(advocacy)).isEqualTo(TokenChannel.generation(1));
                assertThat(server.calls()).isEqualTo(2);
                assertThat(advocacy.connections().of(RefreshNode.KARI)).allMatch(ConnectedAccount::works);
            }
        }
    }

    private void killAfterTheAnswer(String url, TokenServer server) {
        try (var node = new NodeProcess(log(), keyset, url, server.address().toString(), "hang")) {
            assertThat(hear(node)).isEqualTo("ready");
            node.say("go");
            assertThat(hear(node)).isEqualTo("answered");
            assertThat(server.calls()).isEqualTo(1);
        }
    }

    private Path log() {
        return Objects.requireNonNull(folder).resolve("nodes.log");
    }

    private static String hear(NodeProcess node) {
        return String.valueOf(node.hear());
    }

    /** A new database in which Kari is connected with the first generation of tokens. */
    private String connected() {
        String url = Postgres.withTables();
        try (var source = Postgres.pool(url, 3)) {
            connect(source);
        }
        return url;
    }

    private void connect(HikariDataSource source) {
        var first = TokenChannel.generation(0);
        var account = new ConnectedAccount(
                RefreshNode.KARI,
                TokenChannel.ACCOUNT,
                Set.of("post"),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        JdbcStore.open(source, TokenKeys.of(keyset)).ambassadors().connect(account, first, List.of());
    }

    private Advocacy open(HikariDataSource source, TokenServer server) {
        return Advocacy.builder()
                .store(JdbcStore.open(source, TokenKeys.of(keyset)))
                .channel(new TokenChannel(server.address(), () -> {}))
                .build();
    }

    /** As a node does whose post was refused with the first token. */
    private static Credentials refreshed(Advocacy advocacy) {
        return advocacy.connections().refreshed(RefreshNode.KARI, TokenChannel.ACCOUNT, TokenChannel.generation(0));
    }

    private static String refusal(Advocacy advocacy) {
        var code = new String[1];
        assertThatThrownBy(() -> refreshed(advocacy)).isInstanceOfSatisfying(ChannelException.class, e -> {
            assertThat(e.remedy()).isEqualTo(Remedy.RECONNECT);
            code[0] = e.code();
        });
        return code[0];
    }

    private static String roundOf(RefreshNode node) {
        try {
            return node.round();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
