package dev.advocacy.jdbc;

import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.PendingRevocation;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.event.AdvocacyEvent.AccessDeleted;
import dev.advocacy.event.AmbassadorId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of access that waits to be ended at the network. Only inside a unit. */
final class RevocationRows {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationRows.class);

    private static final String SELECT = "SELECT id, ambassador, channel, account, name, sealed, since, attempts"
            + " FROM advocacy_revocation WHERE tenant = :tenant AND ";

    /** For as long as the SDK goes on asking a network, it waits for a key. */
    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Db db;
    private final SealedCredentials sealing;
    private final Events events;

    RevocationRows(Db db, SealedCredentials sealing, Events events) {
        this.db = db;
        this.sealing = sealing;
        this.events = events;
    }

    private record Row(
            String id, AmbassadorId ambassador, Account account, ByteBuffer sealed, Instant since, int attempts) {}

    /** The credentials as they are sealed: their place is still the same account. In this node's hand at first. */
    Optional<PendingRevocation> add(Handle handle, ConnectedAccount account, byte[] sealed) {
        var now = db.now(handle);
        var row = new Row(
                UUID.randomUUID().toString(), account.ambassador(), account.account(), ByteBuffer.wrap(sealed), now, 1);
        db.update(
                        handle,
                        "INSERT INTO advocacy_revocation (tenant, id, ambassador, channel, account, name, sealed, sealed_key,"
                                + " since, attempts, due) VALUES (:tenant, :id, :ambassador, :channel, :account, :name,"
                                + " :sealed, :key, :since, 1, :due)")
                .bind("id", row.id())
                .bind("ambassador", row.ambassador().value())
                .bind("channel", row.account().channel().value())
                .bind("account", row.account().id())
                .bind("name", row.account().name())
                .bind("sealed", sealed)
                .bind("key", TokenVault.keyOf(sealed))
                .bind("since", Db.utc(now))
                .bind("due", Db.utc(now.plus(PendingRevocation.waitAfter(1))))
                .execute();
        return opened(handle, row, now).findFirst();
    }

    List<PendingRevocation> claim(Handle handle, int max) {
        var now = db.now(handle);
        return due(handle, now, max).stream()
                .map(row -> claimed(handle, row, now))
                .flatMap(row -> opened(handle, row, now))
                .toList();
    }

    boolean settle(Handle handle, PendingRevocation claimed, @Nullable Instant again) {
        String what = again == null ? "DELETE FROM advocacy_revocation" : "UPDATE advocacy_revocation SET due = :due";
        var update = db.update(handle, what + " WHERE tenant = :tenant AND id = :id AND attempts = :attempts")
                .bind("id", claimed.id())
                .bind("attempts", claimed.attempts());
        if (again != null) {
            update.bind("due", Db.utc(again));
        }
        return update.execute() == 1;
    }

    /**
     * Leaves nothing of a person's but the sealed access that the network has yet to end, under a name of nobody's. Who has it in
     * hand just now loses it, and it is asked for once more.
     *
     * @return how many
     * @throws ChannelException where this node's keyset lacks the key of one
     */
    int unlink(Handle handle, AmbassadorId person, AmbassadorId nobody) {
        var theirs = rows(
                db.query(handle, SELECT + "ambassador = :person FOR UPDATE").bind("person", person.value()));
        theirs.forEach(row -> unlink(handle, row, nobody));
        return theirs.size();
    }

    /** What no network was asked about for so long is deleted, and told. */
    int giveUp(Handle handle, Instant before, int max) {
        var old = rows(db.query(handle, SELECT + "since <= :before ORDER BY since LIMIT :max FOR UPDATE")
                .bind("before", Db.utc(before))
                .bind("max", max));
        var now = db.now(handle);
        old.forEach(row -> delete(handle, row, now, "retention.ended"));
        return old.size();
    }

    private void unlink(Handle handle, Row row, AmbassadorId nobody) {
        try {
            rename(handle, row, nobody, open(row));
        } catch (ChannelException e) {
            if (e.remedy() != Remedy.RECONNECT) {
                throw e;
            }
            giveUp(handle, row, db.now(handle), e);
        }
    }

    private void rename(Handle handle, Row row, AmbassadorId nobody, Credentials credentials) {
        var account = new Account(row.account().channel(), DeliveryRows.FORGOTTEN, "");
        var sealed = sealing.seal(nobody, account, credentials);
        db.update(
                        handle,
                        "UPDATE advocacy_revocation SET ambassador = :nobody, account = :account, name = '',"
                                + " sealed = :sealed, sealed_key = :key, attempts = attempts + 1"
                                + " WHERE tenant = :tenant AND id = :id")
                .bind("id", row.id())
                .bind("nobody", nobody.value())
                .bind("account", account.id())
                .bind("sealed", sealed)
                .bind("key", TokenVault.keyOf(sealed))
                .execute();
    }

    private List<Row> due(Handle handle, Instant now, int max) {
        return rows(db.query(handle, SELECT + "due <= :now ORDER BY due LIMIT :max FOR UPDATE SKIP LOCKED")
                .bind("now", Db.utc(now))
                .bind("max", max));
    }

    private static List<Row> rows(Query query) {
        return query.map((row, c) -> new Row(
                        row.getString("id"),
                        AmbassadorId.of(row.getString("ambassador")),
                        AccountRows.accountOf(row),
                        ByteBuffer.wrap(row.getBytes("sealed")),
                        Db.instant(row, "since"),
                        row.getInt("attempts")))
                .list();
    }

    private Row claimed(Handle handle, Row row, Instant now) {
        int attempts = row.attempts() + 1;
        db.update(
                        handle,
                        "UPDATE advocacy_revocation SET attempts = :attempts, due = :due WHERE tenant = :tenant AND id = :id")
                .bind("id", row.id())
                .bind("attempts", attempts)
                .bind("due", Db.utc(now.plus(PendingRevocation.waitAfter(attempts))))
                .execute();
        return new Row(row.id(), row.ambassador(), row.account(), row.sealed(), row.since(), attempts);
    }

    /** What can never be opened can never be ended at the network: it is deleted, and told. For a missing key it waits. */
    private Stream<PendingRevocation> opened(Handle handle, Row row, Instant now) {
        try {
            return Stream.of(new PendingRevocation(
                    row.id(), row.ambassador(), row.account(), open(row), row.since(), row.attempts()));
        } catch (ChannelException e) {
            if (e.remedy() == Remedy.RECONNECT || !row.since().plus(PATIENCE).isAfter(now)) {
                giveUp(handle, row, now, e);
            }
            return Stream.of();
        }
    }

    private Credentials open(Row row) {
        return sealing.open(row.ambassador(), row.account(), row.sealed().array());
    }

    private void giveUp(Handle handle, Row row, Instant now, ChannelException e) {
        LOG.warn(
                "{}: access was deleted here, not ended there: {}",
                row.account().channel(),
                e.getMessage());
        delete(handle, row, now, e.code());
    }

    private void delete(Handle handle, Row row, Instant now, String code) {
        db.update(handle, "DELETE FROM advocacy_revocation WHERE tenant = :tenant AND id = :id")
                .bind("id", row.id())
                .execute();
        events.append(handle, List.of(deleted(row, now, code)));
    }

    private static AccessDeleted deleted(Row row, Instant now, String code) {
        return new AccessDeleted(
                now, row.ambassador(), row.account().channel(), row.account().id(), false, code);
    }
}
