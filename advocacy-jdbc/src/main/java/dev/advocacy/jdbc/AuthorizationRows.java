package dev.advocacy.jdbc;

import dev.advocacy.ambassador.PendingAuthorization;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of people on their way through a network's consent page. Only inside a unit. */
final class AuthorizationRows {
    private static final Logger LOG = LoggerFactory.getLogger(AuthorizationRows.class);

    /** As {@link PendingAuthorization#isLongOver} has it. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Db db;
    private final SealedCredentials sealing;

    AuthorizationRows(Db db, SealedCredentials sealing) {
        this.db = db;
        this.sealing = sealing;
    }

    private record Row(AmbassadorId ambassador, ChannelId channel, byte[] sealed, Instant expiresAt) {}

    void keep(Handle handle, PendingAuthorization pending) {
        forgetOver(handle);
        var begun = pending.authorization();
        var hash = hash(begun.state().reveal());
        var columns = List.of("ambassador", "channel", "sealed", "expires_at");
        db.update(handle, db.dialect().upsert("advocacy_authorization", List.of("tenant", "state_hash"), columns))
                .bind("state_hash", hash)
                .bind("ambassador", pending.ambassador().value())
                .bind("channel", pending.channel().value())
                .bind("sealed", sealing.seal(pending.ambassador(), pending.channel(), hash, begun))
                .bind("expires_at", Db.utc(pending.expiresAt()))
                .execute();
    }

    /** The first to delete it has it. */
    Optional<PendingAuthorization> take(Handle handle, String state) {
        var hash = hash(state);
        return find(handle, hash).filter(row -> delete(handle, hash)).flatMap(row -> opened(row, hash, state));
    }

    private Optional<Row> find(Handle handle, String hash) {
        return db.query(
                        handle,
                        "SELECT ambassador, channel, sealed, expires_at FROM advocacy_authorization"
                                + " WHERE tenant = :tenant AND state_hash = :hash")
                .bind("hash", hash)
                .map((row, c) -> new Row(
                        AmbassadorId.of(row.getString("ambassador")),
                        ChannelId.of(row.getString("channel")),
                        row.getBytes("sealed"),
                        Db.instant(row, "expires_at")))
                .findOne();
    }

    private boolean delete(Handle handle, String hash) {
        return db.update(handle, "DELETE FROM advocacy_authorization WHERE tenant = :tenant AND state_hash = :hash")
                        .bind("hash", hash)
                        .execute()
                == 1;
    }

    /** One that cannot be opened, for example by a keyset that changed meanwhile, is as good as none: the person begins again. */
    private Optional<PendingAuthorization> opened(Row row, String hash, String state) {
        try {
            var begun = sealing.open(row.ambassador(), row.channel(), hash, state, row.sealed());
            return Optional.of(new PendingAuthorization(row.ambassador(), row.channel(), begun, row.expiresAt()));
        } catch (ChannelException e) {
            LOG.warn("{} has to begin again on {} ({})", row.ambassador(), row.channel(), e.code());
            return Optional.empty();
        }
    }

    void forgetOver(Handle handle) {
        db.update(handle, "DELETE FROM advocacy_authorization WHERE tenant = :tenant AND expires_at < :old")
                .bind("old", Db.utc(db.now(handle).minus(FORGOTTEN_AFTER)))
                .execute();
    }

    private static String hash(String state) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
