package dev.advocacy.jdbc;

import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AmbassadorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The rows of accounts, each with its sealed credentials. Only inside a unit. */
final class AccountRows {
    private static final String COLUMNS =
            "SELECT ambassador, channel, account, name, scopes, connected_at, expires_at, problem, sealed"
                    + " FROM advocacy_account WHERE tenant = :tenant";
    static final String KEY = "ambassador = :ambassador AND channel = :channel AND account = :account";
    private static final List<String> KEY_COLUMNS = List.of("tenant", "ambassador", "channel", "account");
    private static final List<String> REST =
            List.of("name", "scopes", "connected_at", "expires_at", "problem", "sealed", "sealed_key", "ends_at");

    /** Longer than the longest call to a network, for which another node may hold the row. */
    private static final String LONGER_THAN_A_CALL = "60";

    private final Db db;
    private final SealedCredentials sealing;

    AccountRows(Db db, SealedCredentials sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    /** An account as it is stored. */
    record Row(ConnectedAccount account, Optional<byte[]> sealed) {
        boolean hasSomethingToLose() {
            return account.works() || sealed.isPresent();
        }
    }

    List<ConnectedAccount> of(Handle handle, AmbassadorId ambassador) {
        return db.query(handle, COLUMNS + " AND ambassador = :ambassador ORDER BY position")
                .bind("ambassador", ambassador.value())
                .map((row, c) -> account(row))
                .list();
    }

    Optional<Row> find(Handle handle, AmbassadorId ambassador, Account account) {
        return one(db.query(handle, COLUMNS + " AND " + KEY), ambassador, account);
    }

    /** Nobody else changes it until this unit ends. */
    Optional<Row> lock(Handle handle, AmbassadorId ambassador, Account account) {
        String wait = db.dialect() == Dialect.H2 ? " WAIT " + LONGER_THAN_A_CALL : "";
        return one(db.query(handle, COLUMNS + " AND " + KEY + " FOR UPDATE" + wait), ambassador, account);
    }

    /** Until this unit ends, no lock is waited for without end: its holder may have been cut off from the database. */
    void waitNoLongerThanACall(Handle handle) {
        if (db.dialect() == Dialect.POSTGRESQL) {
            handle.execute("SET LOCAL lock_timeout = '" + LONGER_THAN_A_CALL + "s'");
        }
    }

    Optional<Credentials> open(Row row) {
        var account = row.account();
        return row.sealed().map(bytes -> sealing.open(account.ambassador(), account.account(), bytes));
    }

    /** New, or in place of the one before; two nodes may do so at once. */
    void write(Handle handle, ConnectedAccount account, Optional<Credentials> credentials) {
        boolean known = lock(handle, account.ambassador(), account.account()).isPresent();
        if (!known && db.isNew(bound(db.update(handle, insert()), account, credentials))) {
            return;
        }
        lock(handle, account.ambassador(), account.account());
        bound(db.update(handle, update()), account, credentials).execute();
    }

    /** Accounts whose access, or the right to refresh it, ends by this time. */
    List<ConnectedAccount> ending(Handle handle, Instant time, @Nullable ConnectedAccount after, int max) {
        String page = after == null ? "" : " AND (ambassador, channel, account) > (:ambassador, :channel, :account)";
        var query = db.query(
                        handle,
                        COLUMNS + " AND sealed IS NOT NULL AND ends_at <= :time" + page
                                + " ORDER BY ambassador, channel, account LIMIT :max")
                .bind("time", Db.utc(time))
                .bind("max", max);
        if (after != null) {
            key(query, after.ambassador(), after.account());
        }
        return query.map((row, c) -> account(row)).list();
    }

    /** Whether the connection is still this one and was not warned of at this stage or a later one. */
    boolean warn(Handle handle, ConnectedAccount account, int daysLeft) {
        lock(handle, account.ambassador(), account.account());
        var update = db.update(
                handle,
                "UPDATE advocacy_account SET warned_at = :days WHERE tenant = :tenant AND " + KEY
                        + " AND sealed IS NOT NULL AND connected_at = :connected"
                        + " AND expires_at IS NOT DISTINCT FROM CAST(:expires AS TIMESTAMP(6) WITH TIME ZONE)"
                        + " AND (warned_at IS NULL OR warned_at > :days)");
        return key(update, account.ambassador(), account.account())
                        .bind("days", daysLeft)
                        .bind("connected", Db.utc(account.connectedAt()))
                        .bind("expires", Db.utcOrNull(account.expiresAt().orElse(null)))
                        .execute()
                == 1;
    }

    private static Optional<Row> one(Query query, AmbassadorId ambassador, Account account) {
        return key(query, ambassador, account)
                .map((row, c) -> new Row(account(row), Optional.ofNullable(row.getBytes("sealed"))))
                .findOne();
    }

    private <S extends SqlStatement<S>> S bound(
            S statement, ConnectedAccount account, Optional<Credentials> credentials) {
        var sealed = credentials.map(c -> sealing.seal(account.ambassador(), account.account(), c));
        return key(statement, account.ambassador(), account.account())
                .bind("name", account.account().name())
                .bind("scopes", Json.write(account.scopes()))
                .bind("connected_at", Db.utc(account.connectedAt()))
                .bind("expires_at", Db.utcOrNull(account.expiresAt().orElse(null)))
                .bind("problem", account.problem().orElse(null))
                .bind("sealed", sealed.orElse(null))
                .bind("sealed_key", sealed.map(TokenVault::keyOf).orElse(null))
                .bind(
                        "ends_at",
                        Db.utcOrNull(credentials.flatMap(AccountRows::soonest).orElse(null)));
    }

    static <S extends SqlStatement<S>> S key(S statement, AmbassadorId ambassador, Account account) {
        return statement
                .bind("ambassador", ambassador.value())
                .bind("channel", account.channel().value())
                .bind("account", account.id());
    }

    private static Optional<Instant> soonest(Credentials credentials) {
        return Stream.of(credentials.expiresAt(), credentials.refreshableUntil())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private String insert() {
        return db.dialect().insertNew("advocacy_account", KEY_COLUMNS, REST);
    }

    private static String update() {
        var set = REST.stream().map(column -> column + " = :" + column).toList();
        return "UPDATE advocacy_account SET " + String.join(", ", set)
                + ", warned_at = NULL WHERE tenant = :tenant AND " + KEY;
    }

    private static ConnectedAccount account(ResultSet row) throws SQLException {
        return new ConnectedAccount(
                AmbassadorId.of(row.getString("ambassador")),
                accountOf(row),
                Set.of(Json.read(row.getString("scopes"), String[].class)),
                Db.instant(row, "connected_at"),
                Optional.ofNullable(Db.instantOrNull(row, "expires_at")),
                Optional.ofNullable(row.getString("problem")));
    }

    static Account accountOf(ResultSet row) throws SQLException {
        return new Account(ChannelId.of(row.getString("channel")), row.getString("account"), row.getString("name"));
    }
}
