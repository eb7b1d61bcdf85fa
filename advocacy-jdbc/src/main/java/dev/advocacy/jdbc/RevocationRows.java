package dev.advocacy.jdbc;

import dev.advocacy.ambassador.ConnectedAccount;
import dev.advocacy.ambassador.PendingRevocation;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.event.AdvocacyEvent.AccessDeleted;
import dev.advocacy.event.AmbassadorId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of access that waits to be ended at the network. Only inside a unit. */
final class RevocationRows {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationRows.class);

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

    private List<Row> due(Handle handle, Instant now, int max) {
        return db.query(
                        handle,
                        "SELECT id, ambassador, channel, account, name, sealed, since, attempts FROM advocacy_revocation"
                                + " WHERE tenant = :tenant AND due <= :now ORDER BY due LIMIT :max FOR UPDATE SKIP LOCKED")
                .bind("now", Db.utc(now))
                .bind("max", max)
                .map((row, c) -> new Row(
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

    /** What cannot be opened can never be ended at the network: it is deleted, and told. */
    private Stream<PendingRevocation> opened(Handle handle, Row row, Instant now) {
        try {
            var credentials =
                    sealing.open(row.ambassador(), row.account(), row.sealed().array());
            return Stream.of(new PendingRevocation(
                    row.id(), row.ambassador(), row.account(), credentials, row.since(), row.attempts()));
        } catch (ChannelException e) {
            LOG.warn(
                    "{}: access was deleted here, not ended there: {}",
                    row.account().channel(),
                    e.getMessage());
            db.update(handle, "DELETE FROM advocacy_revocation WHERE tenant = :tenant AND id = :id")
                    .bind("id", row.id())
                    .execute();
            events.append(handle, List.of(deleted(row, now, e.code())));
            return Stream.of();
        }
    }

    private static AccessDeleted deleted(Row row, Instant now, String code) {
        return new AccessDeleted(
                now, row.ambassador(), row.account().channel(), row.account().id(), false, code);
    }
}
