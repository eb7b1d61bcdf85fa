package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.ambassador.AccountChange;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.PendingAuthorization;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.Authorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.Secret;
import dev.advocacy.event.AdvocacyEvent.AccessDeleted;
import dev.advocacy.event.AmbassadorId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of sealed tokens in real tables: swapped, read by a thief, rotated. */
abstract class VaultRowsLaws {
    private static final String CANARY = "SECRET/7f3a+canary?=";
    private static final ChannelId NET = ChannelId.of("net");
    private static final AmbassadorId KARI = AmbassadorId.of("kari");
    private static final AmbassadorId OLA = AmbassadorId.of("ola");
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final int MANY = 250;

    private final Secret keyset = TokenKeys.generate();
    private @Nullable HikariDataSource source;

    /** A new database. */
    abstract HikariDataSource open();

    @BeforeEach
    void begin() {
        source = open();
    }

    @AfterEach
    void end() {
        source().close();
    }

    @Test
    @DisplayName("two rows whose seals were swapped both have to be connected again; a third one is not troubled")
    void refusesSwappedRows() throws SQLException {
        var people = store(keyset).ambassadors();
        Stream.of("a", "b", "c").forEach(id -> connect(store(keyset), KARI, id));
        execute("UPDATE advocacy_account SET name = 'x'");
        byte[] a = bytes("a");
        byte[] b = bytes("b");
        put("a", b);
        put("b", a);
        assertThat(refusal(() -> people.credentials(KARI, account("a"))).code()).isEqualTo("vault.refused");
        assertThat(refusal(() -> people.credentials(KARI, account("b")))).hasMessageContaining("account b");
        assertThat(people.credentials(KARI, account("c"))).contains(credentials("c"));
        assertThat(refusal(() -> people.change(KARI, account("a"), c -> Optional.empty()))
                        .remedy())
                .isEqualTo(Remedy.RECONNECT);
        assertThat(people.disconnect(gone(KARI, "a"), Optional.of(credentials("a")), List.of()))
                .isFalse();
        assertThat(people.disconnect(gone(KARI, "a"), Optional.empty(), List.of()))
                .isTrue();
        connect(store(keyset), KARI, "a");
        assertThat(people.credentials(KARI, account("a"))).contains(credentials("a"));
    }

    @Test
    @DisplayName("a row that was copied to another tenant does not open there")
    void refusesOtherTenantsRows() throws SQLException {
        var store = store(keyset);
        connect(store, KARI, "a");
        execute("UPDATE advocacy_account SET tenant = 'other'");
        var other = JdbcStore.builder(source(), TokenKeys.of(keyset))
                .tenant("other")
                .open();
        assertThat(refusal(() -> other.ambassadors().credentials(KARI, account("a")))
                        .code())
                .isEqualTo("vault.refused");
        assertThat(store.ambassadors().accounts(KARI)).isEmpty();
    }

    @Test
    @DisplayName("no column of any table holds a token, a verifier or a state, in whichever writing")
    void hidesEverything() throws SQLException {
        var store = store(keyset);
        var people = store.ambassadors();
        people.put(Ambassador.of("kari", "Kari"), List.of());
        Stream.of("a", "b", "c").forEach(id -> connect(store, KARI, id));
        var fresh = new AccountChange(connected(KARI, "b"), Optional.of(credentials("b-fresh")), List.of());
        people.change(KARI, account("b"), c -> Optional.of(fresh));
        people.disconnectAndRevoke(gone(KARI, "c"), List.of());
        people.keep(pending("state"));
        assertThat(cells()).hasSizeGreaterThan(30);
        for (var row : cells()) {
            writings().forEach(secret -> assertThat(row).doesNotContain(secret));
        }
        assertThat(people.take(CANARY + "state")).contains(pending("state"));
        assertThat(people.credentials(KARI, account("b"))).contains(credentials("b-fresh"));
    }

    @Test
    @DisplayName("the scan of the columns finds a secret that is there")
    void theScanFinds() throws SQLException {
        var store = store(keyset);
        store.ambassadors().put(Ambassador.of("kari", CANARY), List.of());
        assertThat(cells()).anyMatch(cell -> cell.contains(CANARY));
    }

    @Test
    @DisplayName("an error of the database, with all its causes, shows no secret")
    void hidesSecretsInErrors() throws SQLException {
        var people = store(keyset).ambassadors();
        execute("DROP TABLE advocacy_authorization");
        String tooLong = "x".repeat(501);
        assertThat(List.of(
                        error(() -> people.connect(connected(KARI, tooLong), credentials("a"), List.of())),
                        error(() -> people.keep(pending("state"))),
                        error(() -> people.take(CANARY + "state"))))
                .allSatisfy(text -> assertThat(text).contains("StoreException"))
                .allSatisfy(
                        text -> writings().forEach(secret -> assertThat(text).doesNotContain(secret)));
    }

    @Test
    @DisplayName(
            "an account that was sealed by the old key is read after a new one came, and after it was sealed anew the old one goes")
    void rotates() {
        connectMany(store(keyset));
        var both = TokenKeys.withNewestFirst(TokenKeys.withAnotherKey(keyset));
        var store = store(both);
        assertReadsAll(store);
        assertThat(store.reencrypt()).isZero();
        assertThat(store.reencrypt()).isZero();
        assertReadsAll(store(TokenKeys.withPrimaryOnly(both)));
        assertThat(store(TokenKeys.withPrimaryOnly(both)).ambassadors().claimRevocations(1))
                .isEmpty();
    }

    @Test
    @DisplayName("two jobs that seal anew at once, beside a node that refreshes all the time, lose nothing")
    void rotatesBesideLiveNodes() {
        connectMany(store(keyset));
        var stillOld = TokenKeys.withAnotherKey(keyset);
        var both = TokenKeys.withNewestFirst(stillOld);
        var live = CompletableFuture.runAsync(() -> refreshAll(store(stillOld)));
        var second = CompletableFuture.runAsync(() -> store(both).reencrypt());
        store(both).reencrypt();
        CompletableFuture.allOf(live, second).join();
        assertThat(store(both).reencrypt()).isZero();
        var last = store(TokenKeys.withPrimaryOnly(both));
        for (int i = 0; i < MANY; i++) {
            assertThat(last.ambassadors().credentials(KARI, account("n" + i)))
                    .contains(credentials(i % 5 == 0 ? "fresh" : "n" + i));
        }
    }

    @Test
    @DisplayName("a keyset that has lost a key does not open the store, and says which key and how much it has sealed")
    void refusesALostKey() {
        connect(store(keyset), KARI, "a");
        connect(store(keyset), OLA, "b");
        connect(store(keyset), OLA, "c");
        store(keyset).ambassadors().disconnectAndRevoke(gone(OLA, "c"), List.of());
        var other = TokenKeys.generate();
        long lost = TokenKeys.of(keyset).primary();
        assertThatThrownBy(() -> store(other))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo("vault.key-missing"))
                .hasMessageContaining("{" + lost + "=3}")
                .hasMessageContaining("TokenKeys.givingUp(..)");
        var store = JdbcStore.open(source(), TokenKeys.of(other).givingUp(lost));
        assertThat(refusal(() -> store.ambassadors().credentials(KARI, account("a"))))
                .extracting(ChannelException::code, ChannelException::remedy)
                .containsExactly("vault.key-lost", Remedy.RECONNECT);
        assertThat(store.reencrypt()).isEqualTo(3);
        connect(store, KARI, "a");
        assertThat(store.ambassadors().credentials(KARI, account("a"))).contains(credentials("a"));
        assertThat(store.reencrypt()).isEqualTo(2);
    }

    @Test
    @DisplayName("a node that lacks a newer key destroys nothing: it waits, and the node that holds the key goes on")
    void keepsWhatAnotherNodeCanOpen() throws SQLException {
        var behind = store(keyset);
        var ahead = store(TokenKeys.withNewestFirst(TokenKeys.withAnotherKey(keyset)));
        connect(ahead, KARI, "a");
        connect(ahead, KARI, "b");
        ahead.ambassadors().disconnectAndRevoke(gone(KARI, "b"), List.of());
        execute("UPDATE advocacy_revocation SET due = since");
        assertThat(refusal(() -> behind.ambassadors().credentials(KARI, account("a"))))
                .extracting(ChannelException::code, ChannelException::remedy)
                .containsExactly("vault.key-missing", Remedy.RETRY);
        assertThat(refusal(() -> behind.ambassadors().change(KARI, account("a"), c -> Optional.empty()))
                        .remedy())
                .isEqualTo(Remedy.RETRY);
        assertThat(behind.ambassadors().claimRevocations(9)).isEmpty();
        assertThat(refusal(() -> behind.personalData().erase(KARI, "the host")).code())
                .isEqualTo("vault.key-missing");
        assertThat(behind.events().after(0, 9)).isEmpty();

        execute("UPDATE advocacy_revocation SET due = since");
        assertThat(ahead.ambassadors().credentials(KARI, account("a"))).contains(credentials("a"));
        assertThat(ahead.ambassadors().claimRevocations(9))
                .extracting(r -> r.credentials())
                .containsExactly(credentials("b"));
    }

    @Test
    @DisplayName("access waits for its key for a week, then it is deleted here, and told, and does not stop the others")
    void givesUpRevocationsWithoutAKey() throws SQLException {
        var behind = store(keyset);
        var ahead = store(TokenKeys.withNewestFirst(TokenKeys.withAnotherKey(keyset)));
        connect(ahead, KARI, "a");
        ahead.ambassadors().disconnectAndRevoke(gone(KARI, "a"), List.of());
        execute("UPDATE advocacy_revocation SET due = since, since = since - INTERVAL '168' HOUR");
        assertWaiting(behind);
    }

    @Test
    @DisplayName(
            "access whose key was given up cannot be ended at the network: it is deleted, and told, and does not stop the others")
    void tellsOfRevocationsWithoutAKey() throws SQLException {
        var store = store(keyset);
        connect(store, KARI, "a");
        store.ambassadors().disconnectAndRevoke(gone(KARI, "a"), List.of());
        long lost = TokenKeys.of(keyset).primary();
        assertWaiting(
                JdbcStore.open(source(), TokenKeys.of(TokenKeys.generate()).givingUp(lost)));
    }

    /** One of Ola's is handed out; the one that cannot be opened is gone, and told. */
    private void assertWaiting(JdbcStore store) throws SQLException {
        connect(store, OLA, "b");
        store.ambassadors().disconnectAndRevoke(gone(OLA, "b"), List.of());
        execute("UPDATE advocacy_revocation SET due = since");
        assertThat(store.ambassadors().claimRevocations(9))
                .extracting(r -> r.credentials())
                .containsExactly(credentials("b"));
        assertThat(store.events().after(0, 9))
                .extracting(r -> r.event())
                .hasOnlyElementsOfType(AccessDeleted.class)
                .hasSize(1);
    }

    @Test
    @DisplayName("who comes back from the network after the keyset was replaced begins again, and no more")
    void beginsAgain() {
        store(keyset).ambassadors().keep(pending("state"));
        var people = store(TokenKeys.generate()).ambassadors();
        assertThat(people.take(CANARY + "state")).isEmpty();
        assertThat(people.take(CANARY + "state")).isEmpty();
    }

    private void connectMany(JdbcStore store) {
        for (int i = 0; i < MANY; i++) {
            connect(store, KARI, "n" + i);
        }
    }

    private void assertReadsAll(JdbcStore store) {
        for (int i = 0; i < MANY; i++) {
            assertThat(store.ambassadors().credentials(KARI, account("n" + i))).contains(credentials("n" + i));
        }
    }

    /** As a node does that knows the new key and still seals by the old one. */
    private void refreshAll(JdbcStore store) {
        for (int i = 0; i < MANY; i += 5) {
            var change = new AccountChange(connected(KARI, "n" + i), Optional.of(credentials("fresh")), List.of());
            store.ambassadors().change(KARI, account("n" + i), c -> Optional.of(change));
        }
    }

    private JdbcStore store(Secret keys) {
        return JdbcStore.open(source(), TokenKeys.of(keys));
    }

    private static void connect(JdbcStore store, AmbassadorId who, String id) {
        store.ambassadors().connect(connected(who, id), credentials(id), List.of());
    }

    private static ConnectedAccount connected(AmbassadorId who, String id) {
        return new ConnectedAccount(who, account(id), Set.of("post"), NOW, Optional.empty(), Optional.empty());
    }

    private static ConnectedAccount gone(AmbassadorId who, String id) {
        return new ConnectedAccount(who, account(id), Set.of(), NOW, Optional.empty(), Optional.of("disconnected"));
    }

    private static Account account(String id) {
        return new Account(NET, id, "Account " + id);
    }

    private static Credentials credentials(String name) {
        return new Credentials(
                Secret.of(CANARY + "access" + name),
                Optional.of(Secret.of(CANARY + "refresh" + name)),
                Set.of("post"),
                Optional.of(NOW),
                Optional.empty());
    }

    private static PendingAuthorization pending(String name) {
        var page = URI.create("https://net.example/authorize?state=" + encoded(CANARY + name));
        var begun = new Authorization(page, Secret.of(CANARY + name), Secret.of(CANARY + "verifier"));
        return new PendingAuthorization(KARI, NET, begun, Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static ChannelException refusal(ThrowingCallable step) {
        var refusal = new ArrayList<ChannelException>();
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(ChannelException.class, refusal::add)
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
        return refusal.get(0);
    }

    /** What would be printed of it; empty where it did not fail. */
    private static String error(ThrowingCallable step) {
        var text = new StringWriter();
        Optional.ofNullable(catchThrowable(step)).ifPresent(thrown -> thrown.printStackTrace(new PrintWriter(text)));
        return text.toString();
    }

    /** Every way in which a secret may stand in a column: as it is, encoded for an address, in Base64 wherever it begins, in hex. */
    private static List<String> writings() {
        byte[] bytes = CANARY.getBytes(StandardCharsets.UTF_8);
        var all =
                new ArrayList<>(List.of(CANARY, encoded(CANARY), HexFormat.of().formatHex(bytes)));
        for (int shift = 0; shift < 3; shift++) {
            byte[] moved = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, moved, shift, bytes.length);
            String standard = Base64.getEncoder().withoutPadding().encodeToString(moved);
            String inside = standard.substring(shift == 0 ? 0 : 4, standard.length() - 2);
            all.add(inside);
            all.add(inside.replace('+', '-').replace('/', '_'));
        }
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Every cell of every table; bytes as text and in hex. */
    private List<String> cells() throws SQLException {
        var cells = new ArrayList<String>();
        try (var connection = source().getConnection();
                var tables =
                        connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                if (name.toLowerCase(Locale.ROOT).startsWith("advocacy")) {
                    addCells(connection, name, cells);
                }
            }
        }
        return cells;
    }

    private static void addCells(Connection connection, String table, List<String> cells) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    Object cell = rows.getObject(column);
                    if (cell instanceof byte[] bytes) {
                        cells.add(new String(bytes, StandardCharsets.UTF_8));
                        cells.add(HexFormat.of().formatHex(bytes));
                    } else {
                        cells.add(String.valueOf(rows.getString(column)));
                    }
                }
            }
        }
    }

    private byte[] bytes(String account) throws SQLException {
        try (var connection = source().getConnection();
                var query = connection.prepareStatement("SELECT sealed FROM advocacy_account WHERE account = ?")) {
            query.setString(1, account);
            try (var rows = query.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getBytes(1);
            }
        }
    }

    private void put(String account, byte[] sealed) throws SQLException {
        try (var connection = source().getConnection();
                var update = connection.prepareStatement("UPDATE advocacy_account SET sealed = ? WHERE account = ?")) {
            update.setBytes(1, sealed);
            update.setString(2, account);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = source().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private HikariDataSource source() {
        return Objects.requireNonNull(source);
    }
}
