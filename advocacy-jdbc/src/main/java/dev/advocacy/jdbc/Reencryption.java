package dev.advocacy.jdbc;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.event.AmbassadorId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals by the primary key what an older key has sealed, in small units; and counts what is sealed by which. Runs beside live
 * nodes and beside itself: a row that another has in hand is left for the next run. Thread-safe.
 */
final class Reencryption {
    private static final Logger LOG = LoggerFactory.getLogger(Reencryption.class);
    private static final List<String> TABLES = List.of("advocacy_account", "advocacy_revocation");
    private static final int BATCH = 100;

    private final Db db;
    private final TokenVault vault;
    private final SealedCredentials sealing;

    Reencryption(Db db, TokenVault vault, SealedCredentials sealing) {
        this.db = db;
        this.vault = vault;
        this.sealing = sealing;
    }

    /** Whose credentials they are; their place, so it does not change. */
    private record Owner(AmbassadorId ambassador, Account account) {}

    /** Seals anew what can be; answers how many are still sealed by another key than the primary one. */
    long run() {
        for (var table : TABLES) {
            var owners = older(table);
            for (int from = 0; from < owners.size(); from += BATCH) {
                var batch = owners.subList(from, Math.min(from + BATCH, owners.size()));
                db.change(handle -> batch.forEach(owner -> sealAnew(handle, table, owner)));
            }
        }
        return TABLES.stream().mapToLong(table -> older(table).size()).sum();
    }

    /**
     * Refuses a keyset that has lost keys, before an account is told to be connected again.
     *
     * @throws StoreException naming the keys and the ways out
     */
    void requireKeys() {
        var lost = new TreeMap<>(db.unit(this::sealsByKey));
        lost.keySet().removeIf(key -> vault.canOpen(key) || vault.isGivenUp(key));
        if (!lost.isEmpty()) {
            throw new StoreException(
                    TokenVault.KEY_MISSING,
                    "tenant '" + db.tenant()
                            + "' has accounts, or access that is yet to be ended, sealed by keys which the keyset does not"
                            + " hold (how many by key: " + lost
                            + "). Hand over a keyset that holds these keys; where they are lost for good,"
                            + " open with TokenKeys.givingUp(..), those accounts have to be connected again, and that access is"
                            + " not ended at the network",
                    null);
        }
    }

    private Map<Long, Long> sealsByKey(Handle handle) {
        var count = new TreeMap<Long, Long>();
        for (var table : TABLES) {
            db.query(
                            handle,
                            "SELECT sealed_key, COUNT(*) FROM " + table
                                    + " WHERE tenant = :tenant AND sealed IS NOT NULL GROUP BY sealed_key")
                    .map((row, c) -> Map.entry(row.getLong(1), row.getLong(2)))
                    .forEach(e -> count.merge(e.getKey(), e.getValue(), Long::sum));
        }
        return count;
    }

    private List<Owner> older(String table) {
        return db.unit(handle -> db.query(
                        handle,
                        "SELECT ambassador, channel, account, name FROM " + table
                                + " WHERE tenant = :tenant AND sealed IS NOT NULL AND sealed_key <> :primary"
                                + " ORDER BY ambassador, channel, account")
                .bind("primary", vault.primary())
                .map((row, c) -> new Owner(AmbassadorId.of(row.getString("ambassador")), AccountRows.accountOf(row)))
                .list());
    }

    private void sealAnew(Handle handle, String table, Owner owner) {
        var query = db.query(
                handle,
                "SELECT sealed FROM " + table + " WHERE tenant = :tenant AND " + AccountRows.KEY
                        + " AND sealed IS NOT NULL AND sealed_key <> :primary FOR UPDATE SKIP LOCKED");
        at(query, owner)
                .map((row, c) -> row.getBytes(1))
                .list()
                .forEach(before -> sealAnew(handle, table, owner, before));
    }

    private void sealAnew(Handle handle, String table, Owner owner, byte[] before) {
        try {
            var after = sealing.sealAnew(owner.ambassador(), owner.account(), before);
            var update = db.update(
                    handle,
                    "UPDATE " + table + " SET sealed = :after, sealed_key = :primary WHERE tenant = :tenant AND "
                            + AccountRows.KEY + " AND sealed = :before");
            at(update, owner).bind("after", after).bind("before", before).execute();
        } catch (ChannelException e) {
            LOG.warn("{} is not sealed anew: {}", table, e.getMessage());
        }
    }

    private <S extends SqlStatement<S>> S at(S statement, Owner owner) {
        return AccountRows.key(statement, owner.ambassador(), owner.account()).bind("primary", vault.primary());
    }
}
